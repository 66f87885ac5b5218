using System.Text.Json.Nodes;

namespace Truto.Generated.Serving.Inspection;

/// <summary>Writes what the local page shows, without secrets.</summary>
internal sealed class PageJson(IInspected inspected, CallLog calls)
{
    private const int ShownItems = 100;

    private readonly SecretMask secrets = new(inspected.SecretNames);

    /// <summary>Returns the lists of the page.</summary>
    /// <param name="address">The address of the server without a path.</param>
    /// <param name="token">The token that switches require.</param>
    public JsonObject State(string address, string token)
    {
        FaultState faults = inspected.Faults.State;
        return new JsonObject
        {
            ["title"] = inspected.Title,
            ["address"] = address,
            ["example"] = inspected.Example(address),
            ["token"] = token,
            ["requests"] = calls.RequestCount,
            ["calls"] = Array(calls.Snapshot().Select(Summary)),
            ["resources"] = Array(inspected.Resources().Select(resource => new JsonObject
            {
                ["name"] = resource.Name,
                ["count"] = resource.Count,
            })),
            ["share"] = faults.Share,
            ["queue"] = Texts(faults.Queued),
            ["faults"] = Array(inspected.Faults.Names.Select(name => new JsonObject
            {
                ["name"] = name,
                ["text"] = FaultTexts.Of(name),
                ["random"] = faults.Random.Contains(name),
            })),
        };
    }

    /// <summary>Returns a call with its attempts, or null if it is no longer kept.</summary>
    public JsonObject? Call(long id) => calls.Find(id) is { } call
        ? new JsonObject { ["id"] = id, ["attempts"] = Array(call.Attempts.Select(Attempt)) }
        : null;

    /// <summary>Returns the newest items of a resource, or null if there is none of the name.</summary>
    public JsonObject? Resource(string name) => inspected.Resources().FirstOrDefault(resource => resource.Name == name) is { } found
        ? new JsonObject
        {
            ["name"] = name,
            ["items"] = Texts(found.Items().Reverse().Take(ShownItems).Select(item => BodyText.Json(item.ToJsonString(), secrets))),
        }
        : null;

    private JsonObject Summary(LoggedCall call) => new()
    {
        ["id"] = call.Id,
        ["time"] = call.First.Time.ToString("O"),
        ["method"] = call.First.Method,
        ["target"] = Target(call.First),
        ["outcomes"] = Array(call.Attempts.Select(attempt => new JsonObject
        {
            ["text"] = Outcome(attempt.Reply),
            ["failed"] = attempt.Reply.Status >= 400 || attempt.Reply.Delivery.CutAfter is not null,
        })),
        ["violations"] = call.Attempts[^1].Reply.Violations.Count,
    };

    private JsonObject Attempt(LoggedAttempt attempt) => new()
    {
        ["time"] = attempt.Time.ToString("O"),
        ["line"] = $"{attempt.Method} {Target(attempt)}",
        ["headers"] = Headers(attempt.Headers),
        ["body"] = BodyText.Of(attempt.RequestBody, attempt.Header("Content-Type"), secrets),
        ["outcome"] = Outcome(attempt.Reply),
        ["fault"] = attempt.Reply.Fault,
        ["violations"] = Texts(attempt.Reply.Violations),
        ["responseHeaders"] = Headers(
            attempt.Reply.ContentType is { } type ? attempt.Reply.With("Content-Type", type).Headers : attempt.Reply.Headers),
        ["responseBody"] = BodyText.Of(attempt.ResponseBody, attempt.Reply.ContentType, secrets),
    };

    private string Target(LoggedAttempt attempt) => attempt.Query.Length == 0 ? attempt.Path : $"{attempt.Path}?{secrets.Query(attempt.Query)}";

    private JsonArray Headers(IEnumerable<KeyValuePair<string, string>> headers) => Array(headers
        .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        .Select(header => new JsonObject { ["name"] = header.Key, ["value"] = secrets.Header(header.Key, header.Value) }));

    private static string Outcome(Reply reply) => reply.Delivery.CutAfter switch
    {
        0 => "closed",
        null => $"{reply.Status}",
        _ => $"{reply.Status} cut",
    };

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
