using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>Which operations return many things: an array, or an object that has them in a property called like a list.</summary>
internal static class CollectionResults
{
    private const int MostParts = 20;

    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "content", "data", "elements", "entries", "items", "list", "objects", "records", "resources", "results", "rows", "value", "values",
    };

    /// <param name="operation">The operation.</param>
    /// <param name="things">What its path calls them.</param>
    public static bool IsReturnedBy(Operation operation, PathStep things)
    {
        IReadOnlyList<SuccessResponse> successes = SuccessResponses.Of(operation);
        MediaType? type = successes.SelectMany(success => success.Content).FirstOrDefault(content => content.Schema is not null);
        return type?.Schema is { } schema
            ? Parts(schema).Any(part => IsList(part) || part.Properties.Any(property => IsWrapper(property.Name, things) && Parts(property.Schema).Any(IsList)))
            : successes.Any(success => StatusCodes.Class(success.Status) == 2 && !StatusCodes.HasNoContent(success.Status))
                && Inflection.IsPlural(things.Words[things.Words.Count - 1]);
    }

    private static bool IsList(Schema schema) => SchemaStructure.TypesOf(schema) == JsonTypes.Array;

    private static bool IsWrapper(string property, PathStep things) =>
        Wrappers.Contains(property) || Inflection.Normal(string.Concat(Words.Split(property))) == Inflection.Normal(string.Concat(things.Words));

    // The schema with what it refers to and is put together of, however these lead back to each other.
    private static List<Schema> Parts(Schema schema)
    {
        List<Schema> parts = [SchemaStructure.Followed(schema)];
        for (int i = 0; i < parts.Count && parts.Count < MostParts; i++)
        {
            IEnumerable<Schema> further = parts[i].AllOf.Concat(parts[i].Reference?.Target is { } target ? [target] : []);
            parts.AddRange(further.Select(SchemaStructure.Followed).Where(part => !parts.Contains(part)));
        }

        return parts;
    }
}
