using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Finds the properties that a schema declares for some of its values only: in <c>if</c>, <c>then</c>, <c>else</c> and
/// <c>dependentSchemas</c>. In other values, a property of that name can have any value.
/// </summary>
internal static class ConditionalProperties
{
    /// <summary>Returns the properties that the schema's own conditions declare, in document order.</summary>
    public static IReadOnlyList<ConditionalProperty> Of(Schema schema)
    {
        if (schema.If is null && schema.Then is null && schema.Else is null && schema.DependentSchemas.Count == 0)
        {
            return [];
        }

        var walk = new Walk();
        walk.AddConditionsOf(schema);
        return walk.Finish();
    }

    private sealed class Walk
    {
        private readonly Queue<(Schema Schema, bool IsTest)> next = new();
        private readonly HashSet<(Schema, bool)> visited = [];
        private readonly List<(SchemaProperty First, List<Schema> Schemas)> properties = [];
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

        public void AddConditionsOf(Schema schema, bool isTest = false)
        {
            Add(schema.If, isTest: true);
            Add(schema.Then, isTest);
            Add(schema.Else, isTest);
            foreach (Schema dependent in schema.DependentSchemas)
            {
                Add(dependent, isTest);
            }
        }

        public IReadOnlyList<ConditionalProperty> Finish()
        {
            while (next.Count > 0)
            {
                (Schema schema, bool isTest) = next.Dequeue();
                foreach (SchemaProperty property in schema.Properties)
                {
                    Add(property, isTest);
                }

                Add(schema.Reference?.Target, isTest);
                foreach (Schema part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
                {
                    Add(part, isTest);
                }

                AddConditionsOf(schema, isTest);
            }

            return [.. properties.Select(property => new ConditionalProperty(property.First.Name, property.First.Schema, property.Schemas))];
        }

        private void Add(Schema? schema, bool isTest)
        {
            if (schema is not null && visited.Add((schema, isTest)))
            {
                next.Enqueue((schema, isTest));
            }
        }

        // A test selects values; it does not declare what the property is.
        private void Add(SchemaProperty property, bool isTest)
        {
            if (!indexes.TryGetValue(property.Name, out int index))
            {
                index = properties.Count;
                indexes.Add(property.Name, index);
                properties.Add((property, []));
            }

            if (!isTest && property.Schema.BooleanSchemaValue is null)
            {
                properties[index].Schemas.Add(property.Schema);
            }
        }
    }
}

/// <summary>A property that a schema declares for some of its values.</summary>
/// <param name="WireName">The name.</param>
/// <param name="First">The first schema that has a property of this name.</param>
/// <param name="Schemas">The schemas of its value under some condition; none where it is only tested.</param>
internal sealed record ConditionalProperty(string WireName, Schema First, IReadOnlyList<Schema> Schemas);
