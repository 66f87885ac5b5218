using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Tests.Corpus.Oracles.SecondOpinion;

/// <summary>Lists the facts of a document as the generator reads it, in the format of <see cref="TheirFacts"/>.</summary>
internal static class OurFacts
{
    public static IReadOnlySet<string> Of(Document document)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (NamedSchema schema in document.Components.Schemas)
        {
            AddSchema(facts, schema.Name, schema.Schema);
        }

        foreach (Operation operation in document.Paths.SelectMany(path => path.Operations))
        {
            AddOperation(facts, operation);
        }

        return facts;
    }

    private static void AddOperation(HashSet<string> facts, Operation operation)
    {
        facts.Add($"{operation} operationId={operation.OperationId} tags={string.Join(",", operation.Tags)}");
        foreach (Parameter parameter in operation.Parameters)
        {
            string place = $"{operation} {parameter.In.ToString().ToLowerInvariant()} {parameter.Name}";
            facts.Add($"{place} required={parameter.IsRequired}");
            AddSchema(facts, place, parameter.Schema);
        }

        AddContent(facts, $"{operation} body", operation.RequestBody?.Content);
        foreach (Response response in operation.Responses)
        {
            facts.Add($"{operation} {response.Status}");
            AddContent(facts, $"{operation} {response.Status}", response.Content);
        }
    }

    private static void AddContent(HashSet<string> facts, string owner, IReadOnlyList<MediaType>? content)
    {
        // For 2.0, the library gives a response without a schema all media types of the operation; the generator gives it none.
        foreach (MediaType mediaType in (content ?? []).Where(mediaType => mediaType.Schema is not null))
        {
            facts.Add($"{owner} {mediaType.Name}");
            AddSchema(facts, $"{owner} {mediaType.Name}", mediaType.Schema);
        }
    }

    private static void AddSchema(HashSet<string> facts, string place, Schema? schema)
    {
        if (schema is null)
        {
            return;
        }

        if (schema.Reference is { } reference)
        {
            facts.Add($"{place} -> {TargetOf(reference)}");
            return;
        }

        facts.Add($"{place} type={TypeOf(schema)} format={schema.Format} required={string.Join(",", schema.Required.Order(StringComparer.Ordinal))}");
        if (schema.Enum is { } values)
        {
            facts.Add($"{place} enum={string.Join(",", values.Select(Show))}");
        }

        foreach (SchemaProperty property in schema.Properties)
        {
            AddSchema(facts, $"{place}.{property.Name}", property.Schema);
        }

        AddSchema(facts, $"{place}[]", schema.Items);
        AddSchema(facts, $"{place}{{}}", schema.AdditionalProperties is { BooleanSchemaValue: null } additional ? additional : null);
        AddSchema(facts, $"{place} not", schema.Not);
        AddBranches(facts, $"{place} allOf", schema.AllOf);
        AddBranches(facts, $"{place} oneOf", schema.OneOf);
        AddBranches(facts, $"{place} anyOf", schema.AnyOf);
    }

    private static void AddBranches(HashSet<string> facts, string place, IReadOnlyList<Schema> branches)
    {
        for (int i = 0; i < branches.Count; i++)
        {
            AddSchema(facts, $"{place}[{i}]", branches[i]);
        }
    }

    // The library replaces a component that is a reference by its target.
    private static string TargetOf(SchemaReference reference) => reference.Target?.ComponentName ?? reference.Text;

    private static string Show(Node value) => value switch
    {
        ScalarNode scalar => scalar.Source,
        ArrayNode => "Array",
        _ => "Object",
    };

    private static string TypeOf(Schema schema) => schema.Types == JsonTypes.None ? "" : schema.Types.ToString().ToLowerInvariant();
}
