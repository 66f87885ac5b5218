using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Unified;

/// <summary>
/// Returns the JSON schemas of a method of stages. The form of Truto's mappings is not documented, so <c>response_mapping</c> is null.
/// </summary>
internal static class MethodMetadata
{
    public static Reply Of(SandboxRequest request, Provider? provider, string model, string resource, string method)
    {
        if (request.Method != "GET"
            || provider is null
            || (model, resource) != ("crm", "stages")
            || method is not ("list" or "get" or "create" or "update" or "delete"))
        {
            return Errors.NoSuchRoute(request);
        }

        return Reply.Json(200, new JsonObject
        {
            ["method"] = method,
            ["query_schema"] = Query(method),
            ["request_body_schema"] = method is "create" or "update" ? Body(provider, method == "create") : null,
            ["response_mapping"] = null,
            ["default_query"] = new JsonObject(),
            ["default_body"] = new JsonObject(),
        });
    }

    private static JsonObject Query(string method)
    {
        JsonObject properties = new()
        {
            ["truto_ignore_remote_data"] = Type("boolean"),
            ["truto_exclude_fields"] = Type("array"),
            ["remote_query"] = Type("object"),
        };
        if (method == "list")
        {
            properties["limit"] = Type("integer");
            properties["next_cursor"] = Type("string");
            properties["truto_key_by"] = Type("string");
            properties["truto_ignore_limit"] = Type("boolean");
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Body(Provider provider, bool isCreate) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = Type("string"),
            ["pipeline"] = Type("object"),
            ["position"] = Type("number"),
            ["status"] = Type("string"),
            ["remote_data"] = Type("object"),
        },
        ["required"] = new JsonArray([.. (isCreate ? provider.RequiredFields : []).Select(name => JsonValue.Create(name))]),
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };
}
