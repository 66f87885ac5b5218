using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox;

/// <summary>A failure that the sandbox injects into the response to a request.</summary>
public sealed class Fault
{
    private readonly Func<FaultContext, Reply> apply;

    private Fault(string name, Func<FaultContext, Reply> apply)
    {
        Name = name;
        this.apply = apply;
    }

    /// <summary>Gets the name of the fault in the request header <c>x-sandbox-fault</c>.</summary>
    public string Name { get; }

    /// <summary>Creates a 400 whose insight reports that <c>name</c> is missing from the body.</summary>
    public static Fault BadRequest() => new("bad-request", _ => Errors.MissingBodyFields(["name"]));

    /// <summary>Creates a 401 from Truto: the token is unknown.</summary>
    public static Fault Unauthorized() => new("unauthorized", _ => Errors.Unauthorized());

    /// <summary>Creates a 401 from the provider: the account must be connected again.</summary>
    public static Fault NeedsReauth() => new("needs-reauth", context => Errors.NeedsReauth(context.Provider));

    /// <summary>Creates a 403 whose insight lists the missing scopes.</summary>
    public static Fault MissingScopes() => new("missing-scopes", context => Errors.MissingScopes(context.Provider));

    /// <summary>Creates a 404 from Truto: the integrated account is unknown.</summary>
    public static Fault NotFound() => new("not-found", _ => Errors.NotFound("The integrated account is unknown or not visible to this token"));

    /// <summary>Creates a 405: the account is read-only.</summary>
    public static Fault ReadOnlyAccount() => new("read-only-account", _ => Errors.ReadOnlyAccount());

    /// <summary>Creates a 409 from the provider: a stage of this name exists.</summary>
    public static Fault Conflict() => new("conflict", context =>
        Errors.Remote(context.Provider.Refuse(RefusalReason.Conflict, "A stage of this name exists already.")));

    /// <summary>Creates a 422 from the provider: a value is not valid.</summary>
    public static Fault Unprocessable() => new("unprocessable", context =>
        Errors.Remote(context.Provider.Refuse(RefusalReason.Invalid, "Name can't be blank.") with { Status = 422 }));

    /// <summary>Creates a 429 from Truto, with <c>Retry-After</c>.</summary>
    /// <param name="seconds">The time after which a retry is allowed, in seconds.</param>
    public static Fault RateLimit(int seconds = 10) => new("rate-limit", _ => Errors.RateLimit(seconds));

    /// <summary>Creates a 429 from the provider, with <c>ratelimit-*</c> headers and no <c>Retry-After</c>.</summary>
    /// <param name="seconds">The time after which a retry is allowed, in seconds.</param>
    public static Fault ProviderRateLimit(int seconds = 10) => new(
        "provider-rate-limit", context => Errors.ProviderRateLimit(context.Provider, seconds));

    /// <summary>Creates a 500.</summary>
    public static Fault ServerError() => new("server-error", _ => Errors.Server(500));

    /// <summary>Creates a 502.</summary>
    public static Fault BadGateway() => new("bad-gateway", _ => Errors.Server(502));

    /// <summary>Creates a 503: the account is blocked, so retries do not succeed.</summary>
    public static Fault AccountBlocked() => new("account-blocked", _ => Errors.Server(503));

    /// <summary>Creates a 504.</summary>
    public static Fault GatewayTimeout() => new("gateway-timeout", _ => Errors.Server(504));

    /// <summary>Creates a 502 whose body is the HTML page of a proxy instead of JSON.</summary>
    public static Fault HtmlError() => new("html-error", _ => ReplyFaults.HtmlError());

    /// <summary>Delays the response.</summary>
    /// <param name="seconds">The delay, in seconds.</param>
    public static Fault Slow(double seconds = 5) => new(
        "slow", context => context.Answer().Slow(seconds));

    /// <summary>Sends the response in chunks of 64 bytes with a pause after each.</summary>
    /// <param name="seconds">The length of a pause, in seconds.</param>
    public static Fault SlowStream(double seconds = 0.5) => new(
        "slow-stream", context => context.Answer().SlowStream(seconds));

    /// <summary>Sends the first 64 bytes of the response, and the rest when <paramref name="release"/> completes.</summary>
    /// <param name="release">The task that releases the rest of the response.</param>
    public static Fault HeldStream(Task release) => new("held-stream", context => context.Answer().Held(release));

    /// <summary>Closes the connection without executing the request.</summary>
    public static Fault CutBefore() => new("cut-before", _ => Reply.Empty(500).Cut());

    /// <summary>Executes the request, then closes the connection without a response.</summary>
    public static Fault CutAfter() => new("cut-after", context => context.Answer().Cut());

    /// <summary>Executes the request, then closes the connection after half of the body.</summary>
    public static Fault CutStream() => new("cut-stream", context => context.Answer().CutInHalf());

    /// <summary>Executes the request, then responds with 204 and no body.</summary>
    public static Fault NoContent() => new("no-content", context => context.Answer().WithoutContent());

    /// <summary>Executes the request, then responds with only the first half of the JSON text, as a complete response.</summary>
    public static Fault MalformedJson() => new("malformed-json", context => context.Answer().Truncated());

    /// <summary>Executes the request, then removes <c>id</c> from the stages of the response.</summary>
    public static Fault MissingId() => new("missing-id", context => context.Answer().Changed(body =>
    {
        foreach (JsonObject stage in (body["result"] as JsonArray)?.OfType<JsonObject>() ?? [body])
        {
            stage.Remove("id");
        }
    }));

    /// <summary>Responds with a page without stages, whose cursor leads to the same page again.</summary>
    public static Fault EmptyPage() => new("empty-page", context => context.Answer().Changed(body =>
    {
        body["result"] = new JsonArray();
        body["result_count"] = 0;
        body["next_cursor"] = context.Request.Query.Text("next_cursor") is { Length: > 0 } cursor ? cursor : Cursor.Start;
    }));

    /// <summary>Returns a fault that executes the request first, so that a client that retries it sends it twice.</summary>
    public Fault AfterExecution() => new(Name, context =>
    {
        context.Answer();
        return apply(context);
    });

    internal Reply Apply(FaultContext context) => apply(context);
}

/// <summary>The input of a fault.</summary>
/// <param name="Request">The request.</param>
/// <param name="Provider">The provider of the request's account.</param>
/// <param name="Answer">Executes the request and returns its regular response.</param>
internal sealed record FaultContext(SandboxRequest Request, Provider Provider, Func<Reply> Answer);

file static class ReplyChanges
{
    public static Reply Changed(this Reply reply, Action<JsonObject> change)
    {
        if (JsonBytes.ReadObject(reply.Body) is not { } body)
        {
            return reply;
        }

        change(body);
        return reply with { Body = JsonBytes.Write(body) };
    }
}
