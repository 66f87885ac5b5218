using System.Text.Json;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>
/// The schemas that a value must match together: a schema with its references, compositions and one of its alternatives. For each keyword, the
/// last schema that declares it applies.
/// </summary>
internal sealed class SampleParts
{
    private const int MostNested = 40;

    private readonly List<LocatedSchema> parts = [];
    private readonly Dictionary<string, List<LocatedSchema>> properties = new(StringComparer.Ordinal);
    private readonly DescribedDocument document;
    private readonly int choice;

    /// <param name="document">The description.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="choice">The index of the alternative to use.</param>
    public SampleParts(DescribedDocument document, LocatedSchema schema, int choice)
    {
        this.document = document;
        this.choice = choice;
        Add(schema, 0);
    }

    /// <summary>The largest number of alternatives in one schema.</summary>
    public int Choices { get; private set; } = 1;

    public IEnumerable<LocatedSchema> Parts => parts;

    /// <summary>The properties, each with its schemas.</summary>
    public IReadOnlyDictionary<string, List<LocatedSchema>> Properties => properties;

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The discriminator values of the alternative.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public LocatedSchema? Keyword(string name) => parts
        .Select(part => DescribedDocument.Field(part, name))
        .LastOrDefault(field => field is not null && field.Schema.ValueKind != JsonValueKind.Null);

    public string? Text(string name) => Keyword(name) is { Schema.ValueKind: JsonValueKind.String } text ? text.Schema.GetString() : null;

    public int? Count(string name) =>
        Keyword(name) is { Schema.ValueKind: JsonValueKind.Number } number && number.Schema.TryGetInt32(out int count) ? count : null;

    /// <summary>The type of the value; the first that is not null.</summary>
    public string Type => Keyword("type") switch
    {
        { Schema.ValueKind: JsonValueKind.String } one => one.Schema.GetString()!,
        { Schema.ValueKind: JsonValueKind.Array } several => several.Schema
            .EnumerateArray()
            .Select(type => type.GetString()!)
            .FirstOrDefault(type => type != "null")
            ?? "null",
        _ => properties.Count + Required.Count > 0 || Keyword("additionalProperties") is not null ? "object"
            : Keyword("items") is not null || Keyword("prefixItems") is not null ? "array"
            : Keyword("minimum") is not null || Keyword("maximum") is not null ? "number"
            : "string",
    };

    private void Add(LocatedSchema schema, int depth)
    {
        if (schema.Schema.ValueKind != JsonValueKind.Object || depth > MostNested)
        {
            return;
        }

        if (DescribedDocument.Text(schema, "$ref") is { } reference)
        {
            Add(document.Library.Find(reference, schema.Base), depth + 1);
            if (!document.Dialect.HonoursSiblings)
            {
                return;
            }
        }

        if (DescribedDocument.Text(schema, "$dynamicRef") is { } dynamic)
        {
            Add(document.Library.FindDynamic(dynamic, schema.Base, [schema.Base]), depth + 1);
        }

        parts.Add(schema);
        foreach (JsonProperty property in DescribedDocument.Members(schema, "properties"))
        {
            (properties.TryGetValue(property.Name, out List<LocatedSchema>? all) ? all : properties[property.Name] = []).Add(
                SchemaLibrary.Inside(property.Value, schema.Base));
        }

        Required.UnionWith(DescribedDocument.Items(schema, "required").Select(name => name.Schema.GetString()!));
        foreach (LocatedSchema branch in DescribedDocument.Items(schema, "allOf"))
        {
            Add(SchemaLibrary.Inside(branch.Schema, schema.Base), depth + 1);
        }

        AddAlternative(schema, [.. DescribedDocument.Items(schema, "oneOf")], depth);
        AddAlternative(schema, [.. DescribedDocument.Items(schema, "anyOf")], depth);
    }

    private void AddAlternative(LocatedSchema schema, LocatedSchema[] branches, int depth)
    {
        if (branches.Length == 0)
        {
            return;
        }

        Choices = Math.Max(Choices, branches.Length);
        LocatedSchema branch = branches[choice % branches.Length];
        Add(SchemaLibrary.Inside(branch.Schema, schema.Base), depth + 1);
        if (DescribedDocument.Field(schema, "discriminator") is { Schema.ValueKind: JsonValueKind.Object } discriminator
            && DescribedDocument.Text(discriminator, "propertyName") is { } name && DescribedDocument.Text(branch, "$ref") is { } target)
        {
            string last = target[(target.LastIndexOf('/') + 1)..];
            Tags[name] = DescribedDocument.Members(discriminator, "mapping")
                .Where(one => one.Value.GetString() == target || one.Value.GetString() == last)
                .Select(one => one.Name)
                .FirstOrDefault() ?? last;
        }
    }
}
