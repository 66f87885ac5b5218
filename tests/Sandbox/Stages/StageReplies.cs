using System.Text.Json.Nodes;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Stages;

/// <summary>Stages in the response format that was asked for.</summary>
internal sealed class StageReplies(SandboxOptions options)
{
    /// <summary>The response header that repeats <c>remote_query</c>, as JSON.</summary>
    public const string RemoteQueryHeader = "x-sandbox-remote-query";

    /// <summary>Longer echoes would not pass as a header.</summary>
    private const int MaxEcho = 8_000;

    public SandboxReply One(Provider provider, JsonObject record, StageQuery query)
    {
        JsonNode body = query.Format is ResponseFormat.Raw or ResponseFormat.Stream
            ? provider.Wrap(record.DeepClone().AsObject())
            : UnifiedMapping.FromProvider(provider, record, query);
        return Finish(body, query);
    }

    public SandboxReply Page(Provider provider, IReadOnlyList<StoredStage> stages, bool hasMore, StageQuery query)
    {
        string? next = hasMore ? Cursor.After(stages[^1].Number) : null;
        return Finish(query.Format == ResponseFormat.Stream ? Native(provider, stages, next) : Envelope(provider, stages, next, query), query);
    }

    public SandboxReply Deleted(string id, StageQuery query) => Finish(new JsonObject { ["id"] = id }, query);

    private static JsonObject Native(Provider provider, IReadOnlyList<StoredStage> stages, string? next) =>
        provider.WrapPage([.. stages.Select(stage => stage.Record.DeepClone())], next);

    private static JsonObject Envelope(Provider provider, IReadOnlyList<StoredStage> stages, string? next, StageQuery query) => new()
    {
        ["result"] = new JsonArray([.. stages.Select(stage => query.Format == ResponseFormat.Raw
            ? stage.Record.DeepClone()
            : UnifiedMapping.FromProvider(provider, stage.Record, query))]),
        ["next_cursor"] = next,
        ["prev_cursor"] = null,
        ["result_count"] = stages.Count,
        ["is_partial_response"] = false,
    };

    private SandboxReply Finish(JsonNode body, StageQuery query)
    {
        SandboxReply reply = SandboxReply.Json(200, body);
        if (query.Format == ResponseFormat.Stream)
        {
            reply = reply with { Delivery = new Delivery { PieceSize = options.StreamPieceSize, PieceDelay = options.StreamPieceDelay } };
        }

        return query.RemoteQuery is { } sent && JsonBytes.WriteAscii(sent) is { Length: <= MaxEcho } echo
            ? reply.With(RemoteQueryHeader, echo)
            : reply;
    }
}
