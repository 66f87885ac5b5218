using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <summary>A generated value, and what it still violates because nothing better was found.</summary>
internal sealed record GeneratedValue(JsonNode? Value, IReadOnlyList<Violation> Violations);

/// <summary>
/// Creates values that match schemas: explicit ones such as examples, otherwise random ones. It tries alternatives and checks the result, within a
/// fixed number of steps.
/// </summary>
/// <param name="description">The description with the schemas.</param>
/// <param name="random">The source of randomness; the same one gives the same values.</param>
/// <param name="withExamples">Whether examples and defaults are used.</param>
/// <param name="isRequest">Whether the value is one that clients send.</param>
internal sealed partial class ValueGenerator(MockDescription description, SeededRandom random, bool withExamples, bool isRequest = false)
{
    private const int Attempts = 6;
    private const int Variants = 8;
    private const int MostSteps = 10_000;
    private const int MostValues = 1_500;
    private const int MostDepth = 40;
    private const int OptionalDepth = 4;

    private readonly SchemaCheck check = new(description, isRequest);
    private readonly List<Schema> building = [];
    private int steps;
    private int values;
    private bool isMinimal;
    private bool isLenient;

    /// <summary>Returns a value of the schema; one with violations if no better one was found.</summary>
    public GeneratedValue Generate(Schema schema)
    {
        GeneratedValue? best = null;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            // First with all properties, then with the required ones, and at last without checks of parts.
            (steps, values, isMinimal, isLenient) = (0, 0, attempt is >= 2 and < 5, attempt >= 4);
            building.Clear();
            if (!TryValue([schema], 0, 0, out JsonNode? value))
            {
                continue;
            }

            GeneratedValue made = new(value, check.Violations(schema, value));
            if (made.Violations.Count == 0)
            {
                return made;
            }

            best = best is null || made.Violations.Count < best.Violations.Count ? made : best;
        }

        return best ?? new GeneratedValue(null, [new Violation("", "$schema", "no value was found that satisfies the schema")]);
    }

    /// <summary>Tries to create a value that matches all schemas.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="depth">The number of values around this one.</param>
    /// <param name="index">The index in an array, which varies listed values.</param>
    /// <param name="value">The value.</param>
    private bool TryValue(IReadOnlyList<Schema> schemas, int depth, int index, out JsonNode? value)
    {
        value = null;
        if (++steps > MostSteps || depth > MostDepth)
        {
            return false;
        }

        values++;
        if (TryExplicit(schemas, index, out value))
        {
            return true;
        }

        for (int variant = 0; variant < Variants; variant++)
        {
            Facets? facets = Facets.Of(schemas, branches => Choose(branches, variant, depth), takesElse: variant % 2 == 1);
            if (facets is null)
            {
                // Another alternative may not contradict the rest.
                continue;
            }

            int before = building.Count;
            building.AddRange(facets.Parts);
            bool isBuilt = TryBuild(facets, depth, index, out value);
            building.RemoveRange(before, building.Count - before);
            JsonNode? built = value;
            if (isBuilt && (isLenient || !facets.NeedsCheck || schemas.All(schema => check.IsValid(schema, built))))
            {
                return true;
            }

            if (!facets.HasChoice && variant > 2)
            {
                break;
            }
        }

        return false;
    }

    private bool TryExplicit(IReadOnlyList<Schema> schemas, int index, out JsonNode? value)
    {
        foreach (Schema schema in schemas)
        {
            // Further items of an array differ, so that they are not all the same example.
            foreach (JsonNode? explicitValue in ExplicitValues.Of(schema, withExamples && index == 0))
            {
                value = explicitValue;
                if (explicitValue is not null && schemas.All(all => check.IsValid(all, explicitValue)))
                {
                    return true;
                }
            }

            IReadOnlyList<JsonNode?> listed = ExplicitValues.Listed(schema);
            int first = withExamples ? 0 : random.Next(listed.Count);
            for (int i = 0; i < listed.Count; i++)
            {
                JsonNode? candidate = value = listed[(first + index + i) % listed.Count];
                if (candidate is not null && schemas.All(all => check.IsValid(all, candidate)))
                {
                    return true;
                }
            }
        }

        value = null;
        return false;
    }

    private bool TryBuild(Facets facets, int depth, int index, out JsonNode? value)
    {
        value = null;
        if (facets.IsNull)
        {
            return facets.Parts.All(part => part.IsNullable || part.Types == JsonTypes.None);
        }

        foreach (JsonTypes type in KindOfValue.Candidates(facets))
        {
            switch (type)
            {
                case JsonTypes.Object when TryObject(facets, depth, out JsonObject? map):
                    value = map;
                    return true;
                case JsonTypes.Array when TryArray(facets, depth, out JsonArray? array):
                    value = array;
                    return true;
                case JsonTypes.String when ScalarValues.Text(facets, random) is { } text:
                    value = text;
                    return true;
                case JsonTypes.Number or JsonTypes.Integer
                    when ScalarValues.Number(facets, type == JsonTypes.Integer, random) is { } number:
                    value = number;
                    return true;
                case JsonTypes.Boolean:
                    value = index % 2 == 0;
                    return true;
            }
        }

        // Null is the last resort, such as for a schema that contains itself.
        return facets.Parts.Count > 0 && facets.Parts.All(part => part.IsNullable || part.Reference is not null)
            && facets.Parts.Any(part => part.IsNullable);
    }

    // Alternatives that are null or contain the value that is being built come last.
    private int Choose(IReadOnlyList<Schema> branches, int variant, int depth)
    {
        int[] order = [.. Enumerable.Range(0, branches.Count).OrderBy(i => Rank(branches[i], depth))];
        return order[variant < branches.Count ? variant : random.Next(branches.Count)];
    }

    private int Rank(Schema branch, int depth)
    {
        Schema target = branch.Dereferenced();
        return target.IsNull ? (depth > OptionalDepth ? 0 : 2) : building.Contains(target) ? 3 : 0;
    }

    private bool IsBuilding(Schema schema) => building.Contains(schema.Dereferenced());
}
