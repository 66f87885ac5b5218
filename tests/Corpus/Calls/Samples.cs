using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>
/// Creates request values from the keywords of schemas, and selects one that the validator accepts. If there is none, because alternatives
/// overlap or schemas contradict each other, it returns the first candidate.
/// </summary>
/// <param name="document">The description.</param>
/// <param name="isFull">Whether to include optional properties, to a limited depth.</param>
internal sealed class Samples(DescribedDocument document, bool isFull)
{
    private const int MostNested = 8;
    private const int MostOptional = 3;
    private const int MostChoices = 12;

    private readonly SchemaValidator validator = new(document.Library, document.Dialect, Direction.Request);

    /// <summary>The names of read-only properties of all samples so far, which requests can omit.</summary>
    public HashSet<string> ReadOnly { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns a value, or null if none is found.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="free">The text of unconstrained strings.</param>
    public JsonElement? Of(LocatedSchema schema, string free = "naïve \"text\" & / 漢字") =>
        Of(schema, free, 0) is { } sample ? JsonSerializer.SerializeToElement(sample) : null;

    private JsonNode? Of(LocatedSchema schema, string free, int depth)
    {
        if (depth > MostNested)
        {
            return null;
        }

        JsonNode? first = null;
        int choices = 1;
        for (int choice = 0; choice < Math.Min(choices, MostChoices); choice++)
        {
            var parts = new SampleParts(document, schema, choice);
            choices = parts.Choices;
            foreach (JsonNode candidate in Candidates(parts, free, depth))
            {
                if (IsValid(schema, candidate))
                {
                    return candidate;
                }

                first ??= candidate;
            }
        }

        return first;
    }

    /// <summary>Returns whether a value is valid.</summary>
    public bool IsValid(LocatedSchema schema, JsonElement value)
    {
        try
        {
            return validator.Fault(schema, value) is null;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private bool IsValid(LocatedSchema schema, JsonNode value) => IsValid(schema, JsonSerializer.SerializeToElement(value));

    private IEnumerable<JsonNode> Candidates(SampleParts parts, string free, int depth)
    {
        if (parts.Keyword("const") is { } constant)
        {
            return [Node(constant.Schema)!];
        }

        if (parts.Keyword("enum") is { Schema.ValueKind: JsonValueKind.Array } values)
        {
            return values.Schema.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null).Select(value => Node(value)!);
        }

        return parts.Type switch
        {
            "object" => Object(parts, free, depth) is { } made ? [made, .. Said(parts)] : Said(parts),
            "array" => new[] { isFull && depth < MostOptional ? Array(parts, free, depth, usual: 2) : null, Array(parts, free, depth, usual: 1) }
                .OfType<JsonNode>()
                .Concat(Said(parts)),
            "string" => SampleScalars.Texts(parts, free).Select(text => (JsonNode)text).Concat(Said(parts)),
            "integer" or "number" => SampleScalars.Numbers(parts).Concat(Said(parts)),
            "boolean" => [JsonValue.Create(true), JsonValue.Create(false)],
            _ => Said(parts),
        };
    }

    // Examples of the description are used only if they are valid.
    private static IEnumerable<JsonNode> Said(SampleParts parts) =>
        new[]
        {
            parts.Keyword("example"),
            parts.Keyword("default"),
            parts.Keyword("examples") is { Schema.ValueKind: JsonValueKind.Array } list && list.Schema.GetArrayLength() > 0
                ? list with { Schema = list.Schema[0] }
                : null,
        }
            .OfType<LocatedSchema>()
            .Select(one => Node(one.Schema))
            .OfType<JsonNode>();

    private JsonObject? Object(SampleParts parts, string free, int depth)
    {
        var made = new JsonObject();
        foreach (string name in parts.Properties.Keys.Concat(parts.Required).Distinct(StringComparer.Ordinal))
        {
            List<LocatedSchema> schemas = parts.Properties.GetValueOrDefault(name, []);
            bool isReadOnly =
                schemas.Exists(one => DescribedDocument.IsSet(document.Resolved(one), "readOnly") || DescribedDocument.IsSet(one, "readOnly"));
            bool isRequired = parts.Required.Contains(name);

            // A class that responses use too needs the properties that they require.
            if (!(isRequired || parts.Tags.ContainsKey(name) || (isFull && depth < MostOptional && !isReadOnly)))
            {
                continue;
            }

            JsonNode? value = parts.Tags.TryGetValue(name, out string? tag) ? JsonValue.Create(tag)
                : schemas.Count == 0 ? JsonValue.Create(free)
                : Member(schemas, free, depth);
            if (value is not null)
            {
                made[name] = value;
                if (isReadOnly)
                {
                    ReadOnly.Add(name);
                }
            }
            else if (isRequired)
            {
                return null;
            }
        }

        for (int extra = made.Count; extra < parts.Count("minProperties"); extra++)
        {
            made["extra" + extra] = parts.Keyword("additionalProperties") is { Schema.ValueKind: JsonValueKind.Object } values
                ? Of(SchemaLibrary.Inside(values.Schema, values.Base), free, depth + 1)
                : free;
        }

        return made;
    }

    // A property that several schemas declare must match all of them.
    private JsonNode? Member(List<LocatedSchema> schemas, string free, int depth)
    {
        JsonNode[] made = [.. Enumerable.Reverse(schemas).Select(schema => Of(schema, free, depth + 1)).OfType<JsonNode>()];
        return made.FirstOrDefault(value => schemas.TrueForAll(schema => IsValid(schema, value))) ?? made.FirstOrDefault();
    }

    private JsonArray? Array(SampleParts parts, string free, int depth, int usual)
    {
        var made = new JsonArray();
        foreach (LocatedSchema item in parts.Keyword("prefixItems") is { } first
            ? first.Schema.EnumerateArray().Select(item => SchemaLibrary.Inside(item, first.Base))
            : [])
        {
            made.Add(Of(item, free, depth + 1));
        }

        int least = Math.Max(parts.Count("minItems") ?? 0, made.Count > 0 || parts.Count("maxItems") == 0 ? 0 : usual);
        while (made.Count < least)
        {
            JsonNode? item = parts.Keyword("items") is { Schema.ValueKind: JsonValueKind.Object } items
                ? Of(SchemaLibrary.Inside(items.Schema, items.Base), made.Count == 0 ? free : free + made.Count, depth + 1)
                : JsonValue.Create(free);
            if (item is null)
            {
                return parts.Count("minItems") is null or 0 ? made : null;
            }

            made.Add(item);
        }

        return made;
    }

    private static JsonNode? Node(JsonElement element) => JsonSerializer.SerializeToNode(element);
}
