using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Close: opportunity statuses, without order and timestamps.</summary>
internal sealed class Close : Provider
{
    private const string IdLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    public override Integration Integration => Integration.Close;

    public override string ProxyResource => "opportunity-statuses";

    public override string NativePath => "status/opportunity";

    public override string PipelineId => "pipe_3KdW6yFaUo";

    public override JsonObject ToRequest(JsonObject unified)
    {
        JsonObject request = [];
        request.Take("label", unified, "name");
        if (unified["pipeline"] is JsonObject pipeline)
        {
            request.Take("pipeline_id", pipeline, "id");
        }

        if (unified.Text("status") is { } status)
        {
            request["type"] = status == "inactive" ? "lost" : status;
        }

        return request;
    }

    public override Refusal? Check(JsonObject request, bool isCreate)
    {
        if ((isCreate || request.Has("label")) && string.IsNullOrWhiteSpace(request.Text("label")))
        {
            return Refuse(RefusalReason.Invalid, "This field is required.", "label");
        }

        return request.Has("type") && request.Text("type") is not ("active" or "won" or "lost")
            ? Refuse(RefusalReason.Invalid, "Value must be one of: active, won, lost.", "type")
            : null;
    }

    public override JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now)
    {
        JsonObject record = new()
        {
            ["id"] = "stat_" + RandomNumberGenerator.GetString(IdLetters, 18),
            ["label"] = null,
            ["organization_id"] = "orga_5HsJ8cPzVq1Ng",
            ["pipeline_id"] = PipelineId,
            ["type"] = "active",
        };
        Change(record, request, now);
        return record;
    }

    public override void Change(JsonObject record, JsonObject request, DateTimeOffset now) =>
        record.TakeKnown(request, "label", "pipeline_id", "type");

    public override JsonObject ToUnified(JsonObject record)
    {
        JsonObject unified = [];
        unified.SetUnlessNull("id", record["id"]);
        unified.SetUnlessNull("name", record["label"]);
        unified.SetUnlessNull("status", record.Text("type") == "active" ? "active" : "inactive");
        if (record.Text("pipeline_id") is { } pipeline)
        {
            unified["pipeline"] = new JsonObject { ["id"] = pipeline };
        }

        return unified;
    }

    public override JsonObject Wrap(JsonObject record) => record;

    public override JsonObject WrapPage(JsonArray records, string? nextCursor) => new() { ["data"] = records, ["has_more"] = nextCursor is not null };

    public override Refusal Refuse(RefusalReason reason, string message, string? field = null)
    {
        JsonObject body = field is null
            ? new() { ["errors"] = new JsonArray(message), ["field-errors"] = new JsonObject() }
            : new() { ["errors"] = new JsonArray(), ["field-errors"] = new JsonObject { [field] = message } };
        return new Refusal(Refusal.StatusOf(reason), field is null ? message : $"{field}: {message}", body);
    }
}
