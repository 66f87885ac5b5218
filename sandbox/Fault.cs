using System.Text.Json.Nodes;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox;

/// <summary>A way for a request to go wrong.</summary>
public sealed class Fault
{
    private readonly Func<FaultScene, SandboxReply> play;

    private Fault(string name, Func<FaultScene, SandboxReply> play)
    {
        Name = name;
        this.play = play;
    }

    /// <summary>The name that the request header <c>x-sandbox-fault</c> takes.</summary>
    public string Name { get; }

    /// <summary>400: Truto misses <c>name</c> in the body, and says so in its insight.</summary>
    public static Fault BadRequest() => new("bad-request", _ => Errors.MissingBodyFields(["name"]));

    /// <summary>401: Truto does not know the token.</summary>
    public static Fault Unauthorized() => new("unauthorized", _ => Errors.Unauthorized());

    /// <summary>401 from the provider: the account has to be connected again.</summary>
    public static Fault NeedsReauth() => new("needs-reauth", scene => Errors.NeedsReauth(scene.Provider));

    /// <summary>403: scopes are missing; the insight names them.</summary>
    public static Fault MissingScopes() => new("missing-scopes", scene => Errors.MissingScopes(scene.Provider));

    /// <summary>404 of Truto itself.</summary>
    public static Fault NotFound() => new("not-found", _ => Errors.NotFound("The integrated account is unknown or not visible to this token"));

    /// <summary>405: a write to a read-only account.</summary>
    public static Fault ReadOnlyAccount() => new("read-only-account", _ => Errors.ReadOnlyAccount());

    /// <summary>409 from the provider: such a stage is there already.</summary>
    public static Fault Conflict() => new("conflict", scene =>
        Errors.Remote(scene.Provider.Refuse(RefusalReason.Conflict, "A stage of this name exists already.")));

    /// <summary>422 from the provider: a value is not valid.</summary>
    public static Fault Unprocessable() => new("unprocessable", scene =>
        Errors.Remote(scene.Provider.Refuse(RefusalReason.Invalid, "Name can't be blank.") with { Status = 422 }));

    /// <summary>429 of Truto itself, with <c>Retry-After</c>.</summary>
    /// <param name="seconds">How long to wait.</param>
    public static Fault RateLimit(int seconds = 10) => new("rate-limit", _ => Errors.RateLimit(seconds));

    /// <summary>429 from the provider: the <c>ratelimit-*</c> headers only, no <c>Retry-After</c>.</summary>
    /// <param name="seconds">How long to wait.</param>
    public static Fault ProviderRateLimit(int seconds = 10) => new("provider-rate-limit", scene => Errors.ProviderRateLimit(scene.Provider, seconds));

    /// <summary>500.</summary>
    public static Fault ServerError() => new("server-error", _ => Errors.Server(500));

    /// <summary>502.</summary>
    public static Fault BadGateway() => new("bad-gateway", _ => Errors.Server(502));

    /// <summary>503: the account is blocked; trying again does not help.</summary>
    public static Fault AccountBlocked() => new("account-blocked", _ => Errors.Server(503));

    /// <summary>504.</summary>
    public static Fault GatewayTimeout() => new("gateway-timeout", _ => Errors.Server(504));

    /// <summary>502 with a proxy's HTML page instead of JSON.</summary>
    public static Fault HtmlError() => new("html-error", _ => SandboxReply.Html(
        502, "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n"));

    /// <summary>The true response, late.</summary>
    /// <param name="seconds">How late.</param>
    public static Fault Slow(double seconds = 5) => new("slow", scene => scene.Answer().Delayed(d => d with { Wait = TimeSpan.FromSeconds(seconds) }));

    /// <summary>The true response in small pieces with pauses between them.</summary>
    /// <param name="seconds">The length of a pause.</param>
    public static Fault SlowStream(double seconds = 0.5) => new("slow-stream", scene =>
        scene.Answer().Delayed(d => d with { PieceSize = 64, PieceDelay = TimeSpan.FromSeconds(seconds) }));

    /// <summary>The true response, but after its first piece nothing follows until <paramref name="release"/> completes.</summary>
    /// <param name="release">Lets the rest go.</param>
    public static Fault HeldStream(Task release) => new("held-stream", scene =>
        scene.Answer().Delayed(d => d with { PieceSize = 64, Hold = release }));

    /// <summary>The connection is cut and nothing was done.</summary>
    public static Fault CutBefore() => new("cut-before", _ => SandboxReply.Empty(500).Delayed(d => d with { CutAfter = 0 }));

    /// <summary>The request is carried out, then the connection is cut without a word.</summary>
    public static Fault CutAfter() => new("cut-after", scene => scene.Answer().Delayed(d => d with { CutAfter = 0 }));

    /// <summary>The request is carried out, and the connection is cut in the middle of the body.</summary>
    public static Fault CutStream() => new("cut-stream", scene =>
    {
        SandboxReply reply = scene.Answer();
        return reply.Delayed(d => d with { PieceSize = 64, CutAfter = Math.Max(1, reply.Body.Length / 2) });
    });

    /// <summary>The request is carried out; the response is 204 without a body.</summary>
    public static Fault NoContent() => new("no-content", scene => scene.Answer() with { Status = 204, ContentType = null, Body = [] });

    /// <summary>The request is carried out; the body ends in the middle although the response is whole.</summary>
    public static Fault MalformedJson() => new("malformed-json", scene =>
    {
        SandboxReply reply = scene.Answer();
        return reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
    });

    /// <summary>The request is carried out; the stages of the response have no <c>id</c>.</summary>
    public static Fault MissingId() => new("missing-id", scene => scene.Answer().Changed(body =>
    {
        foreach (JsonObject stage in (body["result"] as JsonArray)?.OfType<JsonObject>() ?? [body])
        {
            stage.Remove("id");
        }
    }));

    /// <summary>A page without stages whose cursor leads to the page that was asked for.</summary>
    public static Fault EmptyPage() => new("empty-page", scene => scene.Answer().Changed(body =>
    {
        body["result"] = new JsonArray();
        body["result_count"] = 0;
        body["next_cursor"] = scene.Request.Query.Text("next_cursor") is { Length: > 0 } cursor ? cursor : Cursor.Start;
    }));

    /// <summary>The same fault, but the request is carried out first: what a client that sends it again must survive.</summary>
    public Fault AfterTheAct() => new(Name, scene =>
    {
        scene.Answer();
        return play(scene);
    });

    internal SandboxReply Play(FaultScene scene) => play(scene);
}

/// <summary>What a fault may use.</summary>
/// <param name="Request">The request.</param>
/// <param name="Provider">The provider of the request's account.</param>
/// <param name="Answer">Carries the request out.</param>
internal sealed record FaultScene(SandboxRequest Request, Provider Provider, Func<SandboxReply> Answer);

file static class SpoiledReplies
{
    public static SandboxReply Delayed(this SandboxReply reply, Func<Delivery, Delivery> change) =>
        reply with { Delivery = change(reply.Delivery) };

    public static SandboxReply Changed(this SandboxReply reply, Action<JsonObject> change)
    {
        if (JsonBytes.ReadObject(reply.Body) is not { } body)
        {
            return reply;
        }

        change(body);
        return reply with { Body = JsonBytes.Write(body) };
    }
}
