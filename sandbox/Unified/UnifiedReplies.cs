using System.Text.Json.Nodes;
using Truto.Generated.Serving;

namespace Truto.Sandbox.Unified;

/// <summary>Creates replies of the unified API.</summary>
internal sealed class UnifiedReplies(SandboxOptions options)
{
    /// <summary>The response header that returns <c>remote_query</c> as JSON.</summary>
    public const string RemoteQueryHeader = "x-sandbox-remote-query";

    /// <summary>The maximum length of the header: longer ones are rejected on the way.</summary>
    private const int MaxEcho = 8_000;

    public Reply Page(IReadOnlyList<JsonObject> items, string? nextCursor, UnifiedQuery query) =>
        Of(ListEnvelope.Of(items, nextCursor, query.KeyBy), query);

    public Reply Deleted(string id, UnifiedQuery query) => Of(new JsonObject { ["id"] = id }, query);

    public Reply Of(JsonNode body, UnifiedQuery query)
    {
        Reply reply = Reply.Json(200, body);
        if (query.Format == ResponseFormat.Stream)
        {
            reply = reply with { Delivery = new Delivery { PieceSize = options.StreamPieceSize, PieceDelay = options.StreamPieceDelay } };
        }

        return query.RemoteQuery is { } sent && JsonBytes.WriteAscii(sent) is { Length: <= MaxEcho } echo
            ? reply.With(RemoteQueryHeader, echo)
            : reply;
    }
}
