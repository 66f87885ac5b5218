using System.Globalization;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Outreach: opportunity stages in JSON:API. Numeric ids and no pipelines.</summary>
internal sealed class Outreach : Provider
{
    private const string Type = "opportunityStage";
    private const string Root = "https://api.outreach.io/api/v2";

    public override Integration Integration => Integration.Outreach;

    public override string ProxyResource => "opportunityStages";

    public override string NativePath => "opportunityStages";

    public override string? PipelineId => null;

    public override JsonObject ToRequest(JsonObject unified)
    {
        JsonObject attributes = [];
        attributes.Take("name", unified, "name");
        attributes.Take("order", unified, "position");
        if (unified.Text("status") is { } status)
        {
            attributes["isClosed"] = status == "inactive";
        }

        return new JsonObject { ["data"] = new JsonObject { ["type"] = Type, ["attributes"] = attributes } };
    }

    public override Refusal? Check(JsonObject request, bool isCreate)
    {
        JsonObject attributes = Attributes(request);
        if ((isCreate || attributes.Has("name")) && string.IsNullOrWhiteSpace(attributes.Text("name")))
        {
            return Refuse(RefusalReason.Invalid, "Name can't be blank.");
        }

        if (attributes.Text("name") is { Length: > 255 })
        {
            return Refuse(RefusalReason.Invalid, "Name is too long (maximum is 255 characters).", "validationDataTooLongError");
        }

        return attributes["order"] is not null && attributes.Number("order") is not { Scale: 0 }
            ? Refuse(RefusalReason.Invalid, "Order must be an integer.")
            : null;
    }

    public override JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now)
    {
        int id = 411 + number;
        JsonObject record = new()
        {
            ["type"] = Type,
            ["id"] = id,
            ["attributes"] = new JsonObject
            {
                ["name"] = null,
                ["order"] = number,
                ["color"] = "#5951ff",
                ["isClosed"] = false,
                ["createdAt"] = Time(now),
                ["updatedAt"] = Time(now),
            },
            ["relationships"] = new JsonObject
            {
                ["creator"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "user", ["id"] = 7 } },
                ["opportunities"] = new JsonObject
                {
                    ["links"] = new JsonObject { ["related"] = $"{Root}/opportunities?filter[stage][id]={id}" },
                },
            },
            ["links"] = new JsonObject { ["self"] = $"{Root}/opportunityStages/{id}" },
        };
        Change(record, request, now);
        return record;
    }

    public override void Change(JsonObject record, JsonObject request, DateTimeOffset now)
    {
        JsonObject attributes = record["attributes"]!.AsObject();
        attributes.TakeKnown(Attributes(request), "name", "order", "color", "isClosed");
        attributes["updatedAt"] = Time(now);
    }

    public override JsonObject ToUnified(JsonObject record)
    {
        JsonObject attributes = record["attributes"]!.AsObject();
        JsonObject unified = new() { ["id"] = record["id"]!.ToJsonString() };
        unified.SetUnlessNull("name", attributes["name"]);
        unified.SetUnlessNull("position", attributes["order"]);
        unified.SetUnlessNull("status", attributes["isClosed"]?.ToJsonString() == "true" ? "inactive" : "active");
        unified.SetUnlessNull("created_at", attributes["createdAt"]);
        unified.SetUnlessNull("updated_at", attributes["updatedAt"]);
        return unified;
    }

    public override JsonObject Wrap(JsonObject record) => new() { ["data"] = record };

    public override JsonObject WrapPage(JsonArray records, string? nextCursor) => new()
    {
        ["data"] = records,
        ["links"] = nextCursor is null ? new JsonObject() : new JsonObject { ["next"] = $"{Root}/opportunityStages?page[after]={nextCursor}" },
    };

    // The field is the id of the JSON:API error; null uses the default of the reason.
    public override Refusal Refuse(RefusalReason reason, string message, string? field = null)
    {
        (int status, string id, string title) = reason switch
        {
            RefusalReason.Invalid => (422, field ?? "validationError", "Validation Error"),
            RefusalReason.NotFound => (404, "resourceNotFound", "Resource Not Found"),
            RefusalReason.Unauthorized => (401, "unauthenticated", "Unauthenticated"),
            RefusalReason.Forbidden => (403, "unauthorizedOauthScope", "Unauthorized OAuth Scope"),
            RefusalReason.Conflict => (409, "validationDuplicateValueError", "Validation Duplicate Value Error"),
            _ => (429, "rateLimitExceeded", "Rate Limit Exceeded"),
        };
        JsonObject error = new() { ["id"] = id, ["source"] = new JsonObject { ["pointer"] = "/data" }, ["title"] = title, ["detail"] = message };
        return new Refusal(status, message, new JsonObject { ["errors"] = new JsonArray(error) });
    }

    private static JsonObject Attributes(JsonObject request) =>
        request["data"] is JsonObject data && data["attributes"] is JsonObject attributes ? attributes : [];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
