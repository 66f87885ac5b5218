using Microsoft.OpenApi.Any;
using Microsoft.OpenApi.Interfaces;
using Microsoft.OpenApi.Models;

namespace Truto.Generated.Tests.Corpus.Oracles.SecondOpinion;

/// <summary>Lists the facts of a document as Microsoft.OpenApi.Readers reads it, in the format of <see cref="OurFacts"/>.</summary>
internal static class TheirFacts
{
    public static IReadOnlySet<string> Of(OpenApiDocument document)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, OpenApiSchema schema) in document.Components?.Schemas ?? new Dictionary<string, OpenApiSchema>())
        {
            AddSchema(facts, name, schema, isDeclaration: true);
        }

        foreach ((string path, OpenApiPathItem item) in document.Paths ?? [])
        {
            foreach ((OperationType method, OpenApiOperation operation) in item.Operations)
            {
                AddOperation(facts, method.ToString().ToUpperInvariant() + " " + path, item, operation);
            }
        }

        return facts;
    }

    private static void AddOperation(HashSet<string> facts, string name, OpenApiPathItem item, OpenApiOperation operation)
    {
        facts.Add($"{name} operationId={operation.OperationId} tags={string.Join(",", operation.Tags.Select(tag => tag.Reference?.Id ?? tag.Name))}");
        IEnumerable<OpenApiParameter?> shared = item.Parameters.Where(outer =>
            !operation.Parameters.Any(own => own.Name == outer.Name && own.In == outer.In));
        foreach (OpenApiParameter? parameter in shared.Concat(operation.Parameters))
        {
            if (parameter is null)
            {
                facts.Add($"{name} null parameter");
                continue;
            }

            string place = $"{name} {parameter.In?.ToString().ToLowerInvariant() ?? "nowhere"} {parameter.Name}";
            facts.Add($"{place} required={parameter.Required}");
            AddSchema(facts, place, parameter.Schema);
        }

        AddContent(facts, $"{name} body", operation.RequestBody?.Content);
        foreach ((string status, OpenApiResponse response) in operation.Responses)
        {
            facts.Add($"{name} {status}");
            AddContent(facts, $"{name} {status}", response.Content);
        }
    }

    private static void AddContent(HashSet<string> facts, string owner, IDictionary<string, OpenApiMediaType>? content)
    {
        foreach ((string mediaType, OpenApiMediaType value) in content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (value.Schema is not null)
            {
                facts.Add($"{owner} {mediaType}");
            }

            AddSchema(facts, $"{owner} {mediaType}", value.Schema);
        }
    }

    private static void AddSchema(HashSet<string> facts, string place, OpenApiSchema? schema, bool isDeclaration = false)
    {
        if (schema is null)
        {
            return;
        }

        if (schema.Reference is { } reference && !(isDeclaration && reference.Id == place))
        {
            facts.Add($"{place} -> {reference.Id}");
            return;
        }

        // In 2.0, the type file corresponds to a binary string of 3.x.
        (string? type, string? format) = schema.Type == "file" ? ("string", "binary") : (schema.Type, schema.Format);
        facts.Add($"{place} type={type} format={format} required={string.Join(",", schema.Required.Order(StringComparer.Ordinal))}");
        if (schema.Enum.Count > 0)
        {
            facts.Add($"{place} enum={string.Join(",", schema.Enum.Select(Show))}");
        }

        foreach ((string property, OpenApiSchema value) in schema.Properties)
        {
            AddSchema(facts, $"{place}.{property}", value);
        }

        AddSchema(facts, $"{place}[]", schema.Items);
        AddSchema(facts, $"{place}{{}}", schema.AdditionalProperties);
        AddSchema(facts, $"{place} not", schema.Not);
        AddBranches(facts, $"{place} allOf", schema.AllOf);
        AddBranches(facts, $"{place} oneOf", schema.OneOf);
        AddBranches(facts, $"{place} anyOf", schema.AnyOf);
    }

    private static void AddBranches(HashSet<string> facts, string place, IList<OpenApiSchema> branches)
    {
        for (int i = 0; i < branches.Count; i++)
        {
            AddSchema(facts, $"{place}[{i}]", branches[i]);
        }
    }

    private static string Show(IOpenApiAny value) => value switch
    {
        OpenApiNull => "null",
        OpenApiDateTime dateTime => dateTime.Value.ToString("O"),
        OpenApiDate date => date.Value.ToString("yyyy-MM-dd"),
        OpenApiBoolean boolean => boolean.Value ? "true" : "false",
        IOpenApiPrimitive => Convert.ToString(((dynamic)value).Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.AnyType.ToString(),
    };
}
