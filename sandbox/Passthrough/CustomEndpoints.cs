using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Stages;

namespace Truto.Sandbox.Passthrough;

/// <summary>
/// <c>/custom/{path}</c> with any method, which Truto forwards to the provider. The provider's own path to its stages is served. Every other
/// path returns the request that would be forwarded. JSON is returned in <c>{ result, next_cursor, prev_cursor }</c>; a body that is
/// passed through is returned unchanged.
/// </summary>
internal sealed class CustomEndpoints(StageStore store, WriteGate writes)
{
    private readonly NativeStages stages = new(store);

    public Reply Answer(Call call) =>
        call.Request.Method is "GET" or "HEAD" ? HandOn(call) : writes.Write(call, () => HandOn(call));

    private Reply HandOn(Call call)
    {
        string[] steps = call.Request.Steps[1..];
        if (steps[^1].Length == 0)
        {
            steps = steps[..^1];
        }

        return StagesAt(call, steps) is { } reply ? Enveloped(reply) : Echo(call);
    }

    /// <summary>Returns the provider's reply for its own path to stages, after any version prefix, or null for other paths.</summary>
    private Reply? StagesAt(Call call, string[] steps)
    {
        string[] native = call.Provider.NativePath.Split('/');
        bool IsNative(string[] path) => path.Length >= native.Length && path.AsSpan(path.Length - native.Length).SequenceEqual(native);
        return (call.Request.Method, IsNative(steps), steps is [.., _, _] && IsNative(steps[..^1])) switch
        {
            ("GET", true, _) => Reply.Json(
                200, call.Provider.WrapPage([.. store.After(call.Account, 0).Select(NativeStages.Copy)], nextCursor: null)),
            ("POST", true, _) => stages.Create(call),
            ("GET", _, true) => stages.Get(call, steps[^1]),
            ("PUT" or "PATCH", _, true) => stages.Update(call, steps[^1]),
            ("DELETE", _, true) => stages.Delete(call, steps[^1]),
            _ => null,
        };
    }

    private static Reply Enveloped(Reply reply) =>
        reply.Status < 300 ? Reply.Json(reply.Status, Envelope(JsonBytes.ReadObject(reply.Body)!)) : reply;

    private static JsonObject Envelope(JsonNode result) => new() { ["result"] = result, ["next_cursor"] = null, ["prev_cursor"] = null };

    private static Reply Echo(Call call)
    {
        SandboxRequest request = call.Request;
        if (request.Query.Text("truto_body_passthrough") == "true")
        {
            return new Reply(200, request.Header("Content-Type") ?? "application/octet-stream", request.Body);
        }

        JsonObject? body = request.BodyObject;
        if (body is null && request.Body.Length > 0)
        {
            return Errors.NoJsonObject();
        }

        body?.Remove("methodConfig");
        JsonObject query = request.Query.All();
        query.Remove("integrated_account_id");
        return Reply.Json(200, Envelope(new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = request.Path["/custom".Length..],
            ["query"] = query,
            ["body"] = body,
        }));
    }
}
