using Truto.Generated.Serving;

namespace Truto.Sandbox;

/// <summary>The faults that the request header <c>x-sandbox-fault</c> can name.</summary>
internal static class FaultNames
{
    public static FaultHeader<Fault> Header { get; } = new(
        "x-sandbox-fault",
        fault => fault.Name,
        [
            Fault.BadRequest, Fault.Unauthorized, Fault.NeedsReauth, Fault.MissingScopes, Fault.NotFound, Fault.ReadOnlyAccount,
            Fault.Conflict, Fault.Unprocessable, Fault.ServerError, Fault.BadGateway, Fault.AccountBlocked, Fault.GatewayTimeout,
            Fault.HtmlError, Fault.CutBefore, Fault.CutAfter, Fault.CutStream, Fault.NoContent, Fault.MalformedJson, Fault.MissingId,
            Fault.EmptyPage, () => Fault.RateLimit(), () => Fault.ProviderRateLimit(), () => Fault.Slow(), () => Fault.SlowStream(),
        ],
        [
            seconds => Fault.RateLimit((int)seconds), seconds => Fault.ProviderRateLimit((int)seconds), Fault.Slow, Fault.SlowStream,
        ]);
}
