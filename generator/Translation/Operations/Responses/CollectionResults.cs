using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// Detects operations that return a collection: an array, or an object with an array in a property whose name suggests it. For example,
/// <c>GET /pets</c> that returns <c>{ data: [...] }</c> is named <c>List</c>, not <c>Get</c>.
/// </summary>
internal static class CollectionResults
{
    private const int MaxParts = 20;

    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "content", "data", "elements", "entries", "items", "list", "objects", "records", "resources", "results", "rows", "value", "values",
    };

    /// <summary>Returns whether the operation returns a collection.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="resource">The segment of its path that names the resource.</param>
    public static bool IsReturnedBy(Operation operation, PathStep resource)
    {
        IReadOnlyList<StatusResponse> successes = OperationResponses.Of(operation).Successes;
        MediaType? type = successes.SelectMany(success => success.Content).FirstOrDefault(content => content.Schema is not null);
        return type?.Schema is { } schema
            ? Parts(schema).Any(part => IsList(part)
                || part.Properties.Any(property => Parts(property.Schema).Any(IsList) && IsWrapper(property.Name, resource)))
            : successes.Any(success => StatusCodes.ClassOf(success.Status) == 2 && !StatusCodes.HasNoContent(success.Status))
                && Inflection.IsPlural(resource.Words[resource.Words.Count - 1]);
    }

    private static bool IsList(Schema schema) => SchemaStructure.TypesOf(schema) == JsonTypes.Array;

    private static bool IsWrapper(string property, PathStep resource) =>
        Wrappers.Contains(property)
        || Inflection.Normal(string.Concat(Words.Split(property))) == Inflection.Normal(string.Concat(resource.Words));

    // The schema, the schemas it refers to and the operands of its allOf. References can be circular.
    private static List<Schema> Parts(Schema schema)
    {
        if (schema is { Reference: null, AllOf.Count: 0 })
        {
            return [schema];
        }

        List<Schema> parts = [SchemaStructure.Followed(schema)];
        for (int i = 0; i < parts.Count && parts.Count < MaxParts; i++)
        {
            IEnumerable<Schema> further = parts[i].AllOf.Concat(parts[i].Reference?.Target is { } target ? [target] : []);
            parts.AddRange(further.Select(SchemaStructure.Followed).Where(part => !parts.Contains(part)));
        }

        return parts;
    }
}
