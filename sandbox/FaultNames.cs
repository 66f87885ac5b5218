using System.Globalization;

namespace Truto.Sandbox;

/// <summary>Reads the fault that a request header names: <c>x-sandbox-fault: slow</c> or <c>x-sandbox-fault: slow; seconds=2</c>.</summary>
internal static class FaultNames
{
    public const string Header = "x-sandbox-fault";
    private const string SecondsPrefix = "seconds=";

    private static readonly Func<Fault>[] Plain =
    [
        Fault.BadRequest, Fault.Unauthorized, Fault.NeedsReauth, Fault.MissingScopes, Fault.NotFound, Fault.ReadOnlyAccount,
        Fault.Conflict, Fault.Unprocessable, Fault.ServerError, Fault.BadGateway, Fault.AccountBlocked, Fault.GatewayTimeout,
        Fault.HtmlError, Fault.CutBefore, Fault.CutAfter, Fault.CutStream, Fault.NoContent, Fault.MalformedJson, Fault.MissingId,
        Fault.EmptyPage, () => Fault.RateLimit(), () => Fault.ProviderRateLimit(), () => Fault.Slow(), () => Fault.SlowStream(),
    ];

    private static readonly Dictionary<string, Func<Fault>> ByName =
        Plain.ToDictionary(make => make().Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Func<double, Fault>> Timed = new(StringComparer.OrdinalIgnoreCase)
    {
        [Fault.RateLimit().Name] = seconds => Fault.RateLimit((int)seconds),
        [Fault.ProviderRateLimit().Name] = seconds => Fault.ProviderRateLimit((int)seconds),
        [Fault.Slow().Name] = Fault.Slow,
        [Fault.SlowStream().Name] = Fault.SlowStream,
    };

    public static IEnumerable<string> All => ByName.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string header, out Fault? fault)
    {
        string[] parts = header.Split(';', 2, StringSplitOptions.TrimEntries);
        fault = parts.Length == 1
            ? ByName.GetValueOrDefault(parts[0])?.Invoke()
            : Seconds(parts[1]) is { } seconds ? Timed.GetValueOrDefault(parts[0])?.Invoke(seconds) : null;
        return fault is not null;
    }

    private static double? Seconds(string text) =>
        text.StartsWith(SecondsPrefix, StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text[SecondsPrefix.Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds <= 60
            ? seconds
            : null;
}
