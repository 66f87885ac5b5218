using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Platform;

/// <summary>
/// <c>POST /batch-request</c>: executes calls of unified and proxy resources in order, and reads all pages of a list. Results and errors are
/// grouped by resource. Placeholders, loops, transforms and spools are not supported and get 400.
/// </summary>
internal sealed class BatchEndpoint(Func<SandboxRequest, Reply> answer, WriteGate writes)
{
    private static readonly string[] RequiredFields = ["integrated_account_id", "resources"];

    private static readonly string[] Unsupported = ["type", "loop_on", "recurse"];

    public Reply Answer(SandboxRequest request)
    {
        if (request.BodyObject is not { } body)
        {
            return Errors.NoJsonObject();
        }

        if (body["integrated_account_id"] is not JsonValue account || body["resources"] is not JsonArray { Count: > 0 } resources)
        {
            return Errors.MissingBodyFields([.. RequiredFields.Where(name => body[name] is not (JsonValue or JsonArray { Count: > 0 }))]);
        }

        string id = account.ToString();
        return Accounts.IntegrationOf(id) is null ? Errors.UnknownAccount(id) : writes.Once(request, id, () => Run(request, id, resources));
    }

    private Reply Run(SandboxRequest request, string account, JsonArray resources)
    {
        JsonObject results = [];
        JsonObject errors = [];
        foreach (JsonNode? item in resources)
        {
            if (item is not JsonObject call || call.Text("resource") is not { } resource || call.Text("method") is not { } method)
            {
                return Errors.BadRequest("resources: each needs 'resource' and 'method'");
            }

            if (Unsupported.FirstOrDefault(call.ContainsKey) is { } name)
            {
                return Errors.BadRequest($"resources: the sandbox does not support '{name}'");
            }

            if (Parents(call).FirstOrDefault(parent => !results.ContainsKey(parent)) is { } missing)
            {
                return Errors.BadRequest($"resources: '{resource}' depends on '{missing}', which does not come before it");
            }

            Gather(request, account, resource, method, call, Entry(results, resource), Entry(errors, resource));
        }

        return Reply.Json(200, new JsonObject { ["result"] = results, ["errors"] = errors });
    }

    private void Gather(SandboxRequest request, string account, string resource, string method, JsonObject call, JsonArray results, JsonArray errors)
    {
        string? cursor = null;
        do
        {
            Reply reply = answer(Inner(request, account, resource, method, call, cursor));
            JsonObject? body = JsonBytes.ReadObject(reply.Body);
            if (reply.Status >= 300)
            {
                errors.Add((JsonNode?)body);
                return;
            }

            cursor = body?.Text("next_cursor");
            foreach (JsonNode? item in method == "list" && body?["result"] is JsonArray page ? page : [body])
            {
                results.Add(item?.DeepClone());
            }
        }
        while (cursor is not null);
    }

    private static SandboxRequest Inner(SandboxRequest request, string account, string resource, string method, JsonObject call, string? cursor)
    {
        JsonObject query = (call["query"] as JsonObject)?.DeepClone().AsObject() ?? [];
        query["integrated_account_id"] = account;
        if (call["response_format"] is { } format)
        {
            query["truto_response_format"] = format.DeepClone();
        }

        if (cursor is not null)
        {
            query["next_cursor"] = cursor;
        }

        string path = (resource.Contains('/', StringComparison.Ordinal) ? "/unified/" : "/proxy/") + resource;
        string id = call["id"] is { } given ? "/" + Uri.EscapeDataString(given.ToString()) : "";
        (string verb, string rest) = method switch
        {
            "list" => ("GET", ""),
            "get" => ("GET", id),
            "create" => ("POST", ""),
            "update" => ("PATCH", id),
            "delete" => ("DELETE", id),
            "GET" or "POST" or "PATCH" or "PUT" or "DELETE" => (method, id),
            _ => ("POST", "/" + Uri.EscapeDataString(method)),
        };
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = request.Header("Authorization")! };
        return new SandboxRequest(verb, path + rest, QueryParameters.Write(query), headers, call["body"] is { } body ? JsonBytes.Write(body) : []);
    }

    private static string[] Parents(JsonObject call) => call["depends_on"] switch
    {
        JsonArray many => [.. many.Select(parent => parent!.ToString())],
        JsonValue one => [one.ToString()],
        _ => [],
    };

    private static JsonArray Entry(JsonObject byResource, string resource)
    {
        if (byResource[resource] is JsonArray known)
        {
            return known;
        }

        JsonArray entry = [];
        byResource[resource] = entry;
        return entry;
    }
}
