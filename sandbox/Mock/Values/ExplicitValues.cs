using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <summary>Finds the values that a schema itself contains.</summary>
internal static class ExplicitValues
{
    /// <summary>Returns the values of <c>const</c>, <c>example</c>, <c>examples</c> and <c>default</c>, best first.</summary>
    public static IEnumerable<JsonNode?> Of(Schema schema, bool withExamples)
    {
        for (Schema? next = schema; next is not null; next = next.Reference?.Target)
        {
            if (next.Const is { } constant)
            {
                yield return MockDescription.Json(next, constant);
            }

            if (!withExamples)
            {
                continue;
            }

            foreach (Cursor example in Examples(next))
            {
                yield return MockDescription.Json(example);
            }

            if (next.Default is { } initial)
            {
                yield return MockDescription.Json(next, initial);
            }
        }
    }

    /// <summary>Returns the values of <c>enum</c>; null comes last.</summary>
    public static IReadOnlyList<JsonNode?> Listed(Schema schema)
    {
        for (Schema? next = schema; next is not null; next = next.Reference?.Target)
        {
            if (next.Enum is { } values)
            {
                return [.. values.Select(value => MockDescription.Json(next, value)).OrderBy(value => value is null)];
            }
        }

        return [];
    }

    private static IEnumerable<Cursor> Examples(Schema schema)
    {
        if ((schema.At.To("example") ?? schema.At.To("x-example")) is { } example)
        {
            yield return example;
        }

        foreach (Cursor item in schema.At.To("examples")?.Items() ?? [])
        {
            yield return item;
        }
    }
}
