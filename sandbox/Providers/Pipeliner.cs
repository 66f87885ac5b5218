using System.Globalization;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Pipeliner: steps. A step of an opportunity pipeline requires <c>percent</c>, which only <c>remote_data</c> can set.</summary>
internal sealed class Pipeliner : Provider
{
    private const string Root = "https://eu-central.api.pipelinersales.com/api/v100/rest/spaces/demo/entities";

    public override Integration Integration => Integration.Pipeliner;

    public override string ProxyResource => "Steps";

    public override string NativePath => "entities/Steps";

    public override string PipelineId => "e4b8d2f0-6a17-4c83-9f05-21c7ab3e6d48";

    public override bool ReturnsRateLimits => false;

    public override JsonObject ToRequest(JsonObject unified)
    {
        JsonObject request = [];
        request.Take("name", unified, "name");
        request.Take("sort_order", unified, "position");
        if (unified["pipeline"] is JsonObject pipeline)
        {
            request.Take("pipeline_id", pipeline, "id");
        }

        return request;
    }

    public override Refusal? Check(JsonObject request, bool isCreate)
    {
        if ((isCreate || request.Has("name")) && string.IsNullOrWhiteSpace(request.Text("name")))
        {
            return Refuse(RefusalReason.Invalid, "Field name is required");
        }

        if (request["pipeline_id"] is not null && !Guid.TryParse(request.Text("pipeline_id"), out _))
        {
            return Refuse(RefusalReason.Invalid, "Field pipeline_id is not a valid id");
        }

        if (isCreate && request["pipeline_id"] is not null && request["percent"] is null)
        {
            return Refuse(RefusalReason.Invalid, "Field percent is required for a step of an opportunity pipeline");
        }

        return request["percent"] is not null && request.Number("percent") is not (>= 0 and <= 100)
            ? Refuse(RefusalReason.Invalid, "Field percent must be a number from 0 to 100")
            : null;
    }

    public override JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now)
    {
        JsonObject record = new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = null,
            ["percent"] = null,
            ["sort_order"] = number,
            ["pipeline_id"] = null,
            ["pipeline"] = null,
            ["lead_process_id"] = null,
            ["quote_process_id"] = null,
            ["description"] = null,
            ["timeframe"] = 14,
            ["has_readonly_form"] = false,
            ["has_version_increment"] = false,
            ["is_deleted"] = false,
            ["is_delete_protected"] = false,
            ["revision"] = 0,
            ["created"] = Time(now),
            ["modified"] = Time(now),
            ["documents"] = new JsonArray(),
            ["step_checklists"] = new JsonArray(),
        };
        Change(record, request, now);
        return record;
    }

    public override void Change(JsonObject record, JsonObject request, DateTimeOffset now)
    {
        record.TakeKnown(
            request, "name", "percent", "sort_order", "pipeline_id", "lead_process_id", "quote_process_id", "description", "timeframe");
        record["pipeline"] = record.Text("pipeline_id") is { } id ? $"{Root}/Pipelines/{id}" : null;
        record["revision"] = record["revision"]!.GetValue<int>() + 1;
        record["modified"] = Time(now);
    }

    public override JsonObject ToUnified(JsonObject record)
    {
        JsonObject unified = [];
        unified.SetUnlessNull("id", record["id"]);
        unified.SetUnlessNull("name", record["name"]);
        unified.SetUnlessNull("position", record["sort_order"]);
        unified.SetUnlessNull("status", record["is_deleted"]!.GetValue<bool>() ? "inactive" : "active");
        if (record.Text("pipeline_id") is { } pipeline)
        {
            unified["pipeline"] = new JsonObject { ["id"] = pipeline };
        }

        unified.SetUnlessNull("created_at", record["created"]);
        unified.SetUnlessNull("updated_at", record["modified"]);
        return unified;
    }

    public override JsonObject WrapPage(JsonArray records, string? nextCursor) => new()
    {
        ["success"] = true,
        ["data"] = records,
        ["page_info"] = new JsonObject
        {
            ["start_cursor"] = null,
            ["end_cursor"] = nextCursor,
            ["has_previous_page"] = false,
            ["has_next_page"] = nextCursor is not null,
        },
    };

    public override Refusal Refuse(RefusalReason reason, string message, string? field = null)
    {
        int status = Refusal.StatusOf(reason);
        Refusal refusal = new(status, message, new JsonObject
        {
            ["success"] = false,
            ["http_status"] = status,
            ["code"] = 117,
            ["name"] = reason == RefusalReason.Invalid ? "ERROR_PARAMETER_INVALID" : $"ERROR_{reason.ToString().ToUpperInvariant()}",
            ["message"] = message,
        });
        return reason == RefusalReason.Unauthorized
            ? refusal with { Headers = refusal.Headers.Add("WWW-Authenticate", "Basic realm=\"restapi\"") }
            : refusal;
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
