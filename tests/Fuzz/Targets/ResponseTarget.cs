using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>Generated readers and writers reject JSON with the documented exception, or it survives a round trip.</summary>
internal sealed class ResponseTarget : Target
{
    private readonly JsonTypeInfo[] types;

    public ResponseTarget()
    {
        Assembly emitted = Emitted();
        var resolver = (IJsonTypeInfoResolver)emitted.GetType("Acme.Everything.EverythingJson", throwOnError: true)!
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .First(static property => typeof(IJsonTypeInfoResolver).IsAssignableFrom(property.PropertyType))
            .GetValue(null)!;
        JsonSerializerOptions options = new() { TypeInfoResolver = resolver };
        types = [
            .. emitted
                .GetExportedTypes()
                .Where(type => type.GetCustomAttribute<JsonConverterAttribute>() is not null && resolver.GetTypeInfo(type, options) is not null)
                .Select(options.GetTypeInfo),
        ];
    }

    public override IEnumerable<string> Seeds =>
    [
        """{"name":"Tom","kind":"cat","age":null,"weight":4.250,"born":"2026-01-02T03:04:05.678Z","day":"2026-01-02","tags":["a","b"], """
            + """ "owner":{"first":"A","friends":[{"first":"B"}]},"extra":{"a":[1,null]},"always":"yes","place":[1.5,2,"x"],"lives":9}""",
        """{"type":"created","pet":{"name":"Tom","kind":"dragon","owner":{"address":"https://a.test/b?c","level":2}}}""",
        """{"type":"deleted","id":9007199254740993,"reason":"old","more":true}""",
        """{"value":["a",1,[null,"b"]],"children":{"x":{"value":1},"y":{}},"x-a":"b","x-":"c"}""",
        """{"bytes":"aGk=","url64":"aGk","guid":"62f44730-dd91-461e-bd6a-aedd9e0ad79d","span":"P1DT2H","clock":"09:30:00", """
            + """ "unix":1767323045,"long":"123","float":1.5e3,"any":true,"maybe":null,"when":{"mode":"a","count":1}}""",
        """{"items":[{"name":"A","kind":""}],"next":"n"}""",
        "[1,[\"a\",[]]]", "\"text\"", "null", "{}",
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "name", "kind", "age", "owner", "first", "friends", "type", "created", "deleted", "pet", "value", "children", "x-a", "place", "bytes", "guid",
        "span", "clock", "unix", "long", "items",
        "P1Y2M", "0001-01-01T00:00:00Z", "9999-12-31T23:59:60+14:00", "24:00:00", "1e400", "-0", "79228162514264337593543950336",
        "9223372036854775808", "0.1e-30", "\\ud800", "\\u0000", "====", "null", "true",
        "2026-02-30", "NaN", "[]", "{}", "\"\"",
    ];

    public override bool IsStructured => true;

    public override void Run(string input)
    {
        // Characters above Latin-1 are encoded as UTF-8, others are single bytes, which also gives invalid UTF-8.
        byte[] json = input.Any(static unit => unit > 0xff) ? Encoding.UTF8.GetBytes(input) : Encoding.Latin1.GetBytes(input);
        bool hasHalf = input.Contains("\\ud", StringComparison.OrdinalIgnoreCase);
        foreach (JsonTypeInfo type in types)
        {
            // An escaped lone surrogate can be read but not written by System.Text.Json.
            if (Read(json, type) is { } value && !hasHalf)
            {
                byte[] first = JsonSerializer.SerializeToUtf8Bytes(value, type);
                object again = Read(first, type)
                    ?? throw new FindingException($"{type.Type.Name}: refuses what was written of it: {Encoding.UTF8.GetString(first)}");
                byte[] second = JsonSerializer.SerializeToUtf8Bytes(again, type);
                if (!first.AsSpan().SequenceEqual(second) && !JsonNode.DeepEquals(WithoutNulls(first), WithoutNulls(second)))
                {
                    throw new FindingException($"{type.Type.Name}: writes {Encoding.UTF8.GetString(first)}, then {Encoding.UTF8.GetString(second)}");
                }
            }
        }
    }

    // A null property can select the case of a union, but it is omitted when it is written.
    private static JsonNode? WithoutNulls(byte[] json)
    {
        JsonNode? root = JsonNode.Parse(json);
        var next = new Stack<JsonNode?>([root]);
        while (next.TryPop(out JsonNode? node))
        {
            if (node is JsonObject members)
            {
                members
                    .Where(static member => member.Value is null)
                    .Select(static member => member.Key)
                    .ToList()
                    .ForEach(name => members.Remove(name));
                members.ToList().ForEach(member => next.Push(member.Value));
            }
            else if (node is JsonArray items)
            {
                items.ToList().ForEach(next.Push);
            }
        }

        return root;
    }

    private static object? Read(byte[] json, JsonTypeInfo type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Compiled to a file that can be instrumented, so that branches of generated code count.
    private static Assembly Emitted()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Emitted.dll");
        EmitResult result = EmittedCode.Compiled(EmittedCode.Files(Seed("everything.openapi.yaml"), "everything.openapi.yaml")).Emit(path);
        if (!result.Success)
        {
            throw new FindingException(string.Join('\n', result.Diagnostics));
        }

        Instrumented.IfActive(path);
        return Assembly.LoadFrom(path);
    }
}
