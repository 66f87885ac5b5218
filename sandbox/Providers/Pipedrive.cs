using System.Globalization;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Pipedrive, API v2: stages of a deal pipeline. Every stage needs the numeric id of its pipeline.</summary>
internal sealed class Pipedrive : Provider
{
    public override Integration Integration => Integration.Pipedrive;

    public override string ProxyResource => "stages";

    public override string NativePath => "stages";

    public override string PipelineId => "2";

    public override IReadOnlyList<string> RequiredFields => ["name", "pipeline"];

    public override JsonObject ToRequest(JsonObject unified)
    {
        JsonObject request = [];
        request.Take("name", unified, "name");
        request.Take("order_nr", unified, "position");
        if (unified["pipeline"] is JsonObject pipeline && pipeline.Has("id"))
        {
            // Version 2 rejects numbers in quotes, so the mapping converts them; other text is passed on unchanged.
            request["pipeline_id"] = int.TryParse(pipeline.Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                ? id
                : pipeline["id"]?.DeepClone();
        }

        return request;
    }

    public override Refusal? Check(JsonObject request, bool isCreate)
    {
        if ((isCreate || request.Has("name")) && string.IsNullOrWhiteSpace(request.Text("name")))
        {
            return Refuse(RefusalReason.Invalid, "Validation failed: name: Name must be given");
        }

        if (isCreate && request["pipeline_id"] is null)
        {
            return Refuse(RefusalReason.Invalid, "Validation failed: pipeline_id: Field is required");
        }

        if (request.Has("pipeline_id") && request.Number("pipeline_id") is not { Scale: 0 })
        {
            return Refuse(RefusalReason.Invalid, "Validation failed: pipeline_id: Expected integer");
        }

        return request["deal_probability"] is not null && request.Number("deal_probability") is not (>= 0 and <= 100)
            ? Refuse(RefusalReason.Invalid, "Validation failed: deal_probability: Expected a number from 0 to 100")
            : null;
    }

    public override JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now)
    {
        JsonObject record = new()
        {
            ["id"] = 57 + number,
            ["order_nr"] = number,
            ["name"] = null,
            ["is_deleted"] = false,
            ["deal_probability"] = 100,
            ["pipeline_id"] = null,
            ["is_deal_rot_enabled"] = false,
            ["days_to_rotten"] = null,
            ["add_time"] = Time(now),
            ["update_time"] = Time(now),
        };
        Change(record, request, now);
        return record;
    }

    public override void Change(JsonObject record, JsonObject request, DateTimeOffset now)
    {
        record.TakeKnown(request, "order_nr", "name", "deal_probability", "pipeline_id", "is_deal_rot_enabled", "days_to_rotten");
        record["update_time"] = Time(now);
    }

    public override JsonObject ToUnified(JsonObject record)
    {
        JsonObject unified = new() { ["id"] = record["id"]!.ToJsonString() };
        unified.SetUnlessNull("name", record["name"]);
        unified.SetUnlessNull("position", record["order_nr"]);
        unified.SetUnlessNull("status", record["is_deleted"]!.GetValue<bool>() ? "inactive" : "active");
        unified["pipeline"] = new JsonObject { ["id"] = record["pipeline_id"]?.ToJsonString() };
        unified.SetUnlessNull("created_at", record["add_time"]);
        unified.SetUnlessNull("updated_at", record["update_time"]);
        return unified;
    }

    public override JsonObject WrapPage(JsonArray records, string? nextCursor) => new()
    {
        ["success"] = true,
        ["data"] = records,
        ["additional_data"] = new JsonObject { ["next_cursor"] = nextCursor },
    };

    public override Refusal Refuse(RefusalReason reason, string message, string? field = null) =>
        new(Refusal.StatusOf(reason), message, new JsonObject
        {
            ["success"] = false,
            ["error"] = message,
            ["error_info"] = "Please check developers.pipedrive.com for more information about Pipedrive API.",
            ["data"] = null,
            ["additional_data"] = null,
        });

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
