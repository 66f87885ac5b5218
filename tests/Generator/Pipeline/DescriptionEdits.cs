using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Makes the edits that people make in a description, at random places: an object loses, gets, renames or reorders a property.</summary>
internal sealed class DescriptionEdits(Random random)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Values =
    [
        """{ "type": "string" }""", """{ "type": "integer", "format": "int64", "maximum": 5 }""", """{ "type": "boolean", "nullable": true }""",
        """{ "type": "string", "enum": ["one", "two"] }""", """{ "type": "object", "properties": { "inner": { "type": "number" } } }""",
        """{ "type": "array", "items": { "type": "string", "enum": ["a", "b"] } }""", """{ "$ref": "#/components/schemas/Missing" }""",
        """{ "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "x": {} } }] }""", "\"text\"", "true", "null", "[]",
    ];

    private static readonly string[] Names = ["added", "type", "items", "properties", "description", "required", "Order", "get", "name", "Missing"];

    public static string Format(JsonNode description) => description.ToJsonString(Indented);

    /// <summary>Returns an edited text.</summary>
    public string Edit(string text)
    {
        JsonNode root = JsonNode.Parse(text)!;
        JsonObject[] objects = [.. ObjectsIn(root).Where(one => one.Count > 0)];
        JsonObject edited = objects[random.Next(objects.Length)];
        string name = edited.ElementAt(random.Next(edited.Count)).Key;
        switch (random.Next(6))
        {
            case 0:
                edited.Remove(name);
                break;
            case 1:
                edited[Names[random.Next(Names.Length)]] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
            case 2:
                Rename(edited, name, name + "2");
                break;
            case 3:
                edited[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
            case 4:
                Rename(edited, name, name);
                break;
            default:
                // One more object like another: a schema, a property, an operation.
                edited[name + "Copy"] = edited[name]?.DeepClone();
                break;
        }

        return Format(root);
    }

    // The renamed property is the last one.
    private static void Rename(JsonObject edited, string name, string newName)
    {
        JsonNode? value = edited[name];
        edited.Remove(name);
        edited[newName] = value;
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject found => found.Select(property => property.Value).SelectMany(ObjectsIn).Prepend(found),
        JsonArray array => array.SelectMany(ObjectsIn),
        _ => [],
    };
}
