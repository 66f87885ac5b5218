using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>
/// A description of inputs that are known to break generators. It contains each difficult name as a schema, property, enum value, parameter,
/// operation and tag, and odd schemas and texts.
/// </summary>
internal static class TrapDescription
{
    private static readonly string Long = new('x', 1_100);

    // Names in emitted code, C# keywords, .NET types, names that collide as identifiers, and text that contains no identifier.
    private static readonly string[] Names =
    [
        "Traps", "TrapsClient", "ITrapsClient", "TrapsJson", "PetsClient", "IPetsClient", "Pets", "Pet", "Read", "Write", "ReadPet", "WritePet",
        "ConverterOfPet",
        "MembersOfPet", "Resolver", "InfoOfPet", "AdditionalProperties", "additional_properties", "Known", "KnownValue", "IsKnown", "Value", "value",
        "context", "reader",
        "writer", "target", "member", "call", "options", "request", "body", "transport", "cancellationToken", "cursor", "token", "client",
        "httpClient", "Types00",
        "class", "event", "record", "file", "required", "scoped", "nint", "dynamic", "var", "async", "await", "field", "global", "Global", "this",
        "base", "null", "true",
        "int", "void", "Void", "init", "get", "set", "get_Pet", "operator", "record struct", "@class", "T", "TItem",
        "Options", "Type", "Task", "Action", "Stream", "System", "String", "Object", "Exception", "HttpClient", "Truto", "Generated", "Support",
        "Acme", "JsonNode",
        "JsonObject", "CancellationToken", "IDisposable", "Nullable", "List", "Dictionary", "Attribute", "Enum", "Obsolete", "JsonConverter", "Guid",
        "Uri", "DateTime",
        "DateOnly", "TimeSpan", "Func", "Page", "Paged", "Optional", "ApiCall", "ApiException", "RequestOptions", "IApiError", "Message",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Dispose", "Send", "SendAsync",
        "Item", "op_Equality",
        "Invoiceitem", "InvoiceItem", "invoice_item", "a b", "a-b", "a.b", "A B", "_id", "id", "Id", "ID", "+1", "-1", "1", "1st", "01",
        "add", "Add", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0", "=", "!=", "~", "$", "$ref", "..", "_", "__", "*/", "</summary>", "{0}", "\"", "\\", "\n",
        "\0", "\u2028",
        "\u202e", "", " ", "Пётр", "名前", "\U0001F600", "é", "e\u0301", "Content-Type", "Accept", "repos/get", "v1.users:list", "GET /users", Long,
    ];

    private static readonly string[] Formats =
        [
            "int32",
            "int64",
            "float",
            "double",
            "decimal",
            "date",
            "date-time",
            "time",
            "duration",
            "uuid",
            "uri",
            "byte",
            "base64url",
            "binary",
            "unixtime",
            "unheard-of",
        ];

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public static string Json()
    {
        var schemas = new JsonObject
        {
            ["\u0001Status"] = Enum(Names),
            ["\u0001StatusOrNull"] = new JsonObject { ["allOf"] = new JsonArray(Ref("\u0001Status")), ["nullable"] = true },
            ["\u0001Deprecated"] = new JsonObject
            {
                ["type"] = "object",
                ["deprecated"] = true,
                ["properties"] = new JsonObject { ["self"] = Ref("\u0001Deprecated") },
            },
            ["\u0001All"] = Object(Names.Select(name => (name, (JsonNode)Scalar(name)))),
            ["\u0001Formats"] = Object(FormatsOfAll()),
            ["\u0001ListOfItself"] = new JsonObject { ["type"] = "array", ["items"] = Ref("\u0001ListOfItself") },
            ["\u0001OnlyItself"] = Ref("\u0001OnlyItself"),
        };
        foreach ((int at, string name) in Names.Index())
        {
            JsonObject inner = at % 8 == 0 ? Object([(name, Enum(["a", "b"]))]) : Ref("\u0001Deprecated");
            schemas[name] = Object([(name, Scalar(name)), ("self", Ref(name)), ("inner", inner)]);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "*/ </summary> \u2028 {0}", ["version"] = "1" },
            ["tags"] = new JsonArray([.. Names.Select(JsonNode (name) => new JsonObject { ["name"] = name, ["description"] = name })]),
            ["paths"] = Paths(),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();
    }

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            bool hasBody = i % Methods.Length is 1 or 2 or 3;
            var operation = new JsonObject
            {
                ["operationId"] = name,
                ["tags"] = new JsonArray(Names[i / 4]),
                ["deprecated"] = i % 4 == 0,
                ["summary"] = name,
                ["parameters"] = new JsonArray([.. Names.Skip(i).Take(3).SelectMany((parameter, at) => Parameters(parameter, i + at))]),
                ["responses"] = new JsonObject
                {
                    ["200"] = Content(Ref(name)),
                    ["4XX"] = Content(Ref(Names[^(i + 1)])),
                    ["default"] = Content(Ref("\u0001Deprecated")),
                },
            };
            if (hasBody)
            {
                operation["requestBody"] =
                    Content(i % 8 == 1 ? Object([(name, Scalar(name))]) : Ref(i % 3 == 0 ? "\u0001StatusOrNull" : "\u0001All"));
                operation["requestBody"]!["required"] = i % 4 == 1;
            }

            paths[$"/{i}/{{id}}/{{class}}"] = new JsonObject
            {
                ["parameters"] = new JsonArray(
                    Parameter("id", "path", isRequired: true, Scalar("")), Parameter("class", "path", isRequired: true, Ref("\u0001Status"))),
                [Methods[i % Methods.Length]] = operation,
            };
        }

        return paths;
    }

    private static IEnumerable<JsonNode> Parameters(string name, int at)
    {
        yield return Parameter(
            name, "query", at % 3 == 0, at % 2 == 0 ? Scalar(name) : new JsonObject { ["type"] = "array", ["items"] = Ref("\u0001Status") });
        yield return Parameter(
            name.Length is 0 or > 100 || name.Any(c => c is <= ' ' or >= (char)127) ? "x-" + at : name, "header", at % 4 == 0, Ref("\u0001Status"));
    }

    private static JsonObject Parameter(string name, string place, bool isRequired, JsonNode schema) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = isRequired, ["schema"] = schema, ["description"] = name };

    private static JsonObject Content(JsonNode schema) =>
        new() { ["description"] = "*/ </returns>", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    private static IEnumerable<(string Name, JsonNode Schema)> FormatsOfAll() =>
        from type in new[] { "string", "integer", "number", "boolean" }
        from format in Formats
        from isNullable in new[] { true, false }
        select ($"{type} {format} {isNullable}", (JsonNode)new JsonObject
        {
            ["type"] = type,
            ["format"] = format,
            ["nullable"] = isNullable,
            ["default"] = 0,
        });

    // Every other property is required.
    private static JsonObject Object(IEnumerable<(string Name, JsonNode Schema)> properties)
    {
        (string Name, JsonNode Schema)[] all = [.. properties];
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. all.Where((_, at) => at % 2 == 0).Select(JsonNode (property) => property.Name)]),
            ["properties"] = new JsonObject(all.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        };
    }

    private static JsonObject Scalar(string description) =>
        new() { ["type"] = (description.Length % 3) switch { 0 => "string", 1 => "integer", _ => "boolean" }, ["description"] = description };

    private static JsonObject Enum(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(JsonNode (value) => value)]) };

    private static JsonObject Ref(string name) =>
        new() { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1")) };
}
