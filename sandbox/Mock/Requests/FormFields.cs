using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Requests;

/// <summary>Builds the object that the fields of a form or a <c>deepObject</c> parameter describe.</summary>
internal static class FormFields
{
    private const int MostDepth = 20;

    /// <summary>Reads the fields of a form.</summary>
    public static JsonObject Read(Schema? schema, IEnumerable<(string Name, string Value)> fields)
    {
        JsonObject form = [];
        foreach ((string name, string value) in fields)
        {
            Put(form, schema, Steps(name), value);
        }

        return form;
    }

    /// <summary>Reads the pairs <c>name[property]=value</c>. Returns false if there are none.</summary>
    public static bool TryReadDeep(Schema? schema, string name, IReadOnlyList<(string Name, string Value)> pairs, out JsonNode? value)
    {
        JsonObject map = [];
        foreach ((string key, string text) in pairs.Where(pair => pair.Name.StartsWith(name + "[", StringComparison.Ordinal)))
        {
            Put(map, schema, Steps(key)[1..], QueryText.Decode(text));
        }

        value = map;
        return map.Count > 0;
    }

    // a[b][] is a, b and an empty step, which appends.
    private static string[] Steps(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        return open <= 0 || !name.EndsWith(']') ? [name] : [name[..open], .. name[(open + 1)..^1].Split("][", MostDepth)];
    }

    private static void Put(JsonObject map, Schema? schema, string[] steps, string text)
    {
        string name = steps[0];
        Schema? property = TextValues.PropertyOf(schema, name);
        bool isArray = TextValues.TypesOf(property).HasFlag(JsonTypes.Array);
        bool isItem = steps.Length == 2 && isArray && (steps[1].Length == 0
            || int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (steps.Length > 1 && !isItem)
        {
            JsonObject inner = map[name] as JsonObject ?? [];
            map[name] ??= inner;
            Put(inner, property, steps[1..], text);
            return;
        }

        JsonNode? value = TextValues.Of(text, isArray ? TextValues.ItemOf(property) : property);
        if (map[name] is JsonArray array)
        {
            array.Add(value);
        }
        else
        {
            map[name] = isArray && value is not JsonArray ? new JsonArray(value) : value;
        }
    }
}
