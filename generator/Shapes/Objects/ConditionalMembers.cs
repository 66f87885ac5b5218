using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Members that a schema names for some of its values only: in <c>if</c>, <c>then</c>, <c>else</c> and <c>dependentSchemas</c>. For other
/// values the member may be of any kind.
/// </summary>
internal static class ConditionalMembers
{
    /// <summary>What the schema's own conditions name, in document order.</summary>
    public static IReadOnlyList<ConditionalMember> Of(Schema schema)
    {
        if (schema.Part is not (JsonTypes.None or JsonTypes.Object))
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
        private readonly HashSet<(Schema, bool)> met = [];
        private readonly List<ConditionalMember> members = [];

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

        public List<ConditionalMember> Finish()
        {
            while (next.Count > 0)
            {
                (Schema schema, bool isTest) = next.Dequeue();
                foreach (SchemaProperty property in schema.Properties)
                {
                    Name(property, isTest);
                }

                Add(schema.Reference?.Target, isTest);
                foreach (Schema part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
                {
                    Add(part, isTest);
                }

                AddConditionsOf(schema, isTest);
            }

            return members;
        }

        private void Add(Schema? schema, bool isTest)
        {
            if (schema is not null && met.Add((schema, isTest)))
            {
                next.Enqueue((schema, isTest));
            }
        }

        // What is tested says how to find out, not what a member is.
        private void Name(SchemaProperty property, bool isTest)
        {
            int at = members.FindIndex(member => member.WireName == property.Name);
            ConditionalMember member = at < 0 ? new ConditionalMember(property.Name, property.Schema, []) : members[at];
            member = isTest || property.Schema.BooleanSchemaValue is not null ? member : member with { Schemas = [.. member.Schemas, property.Schema] };
            if (at < 0)
            {
                members.Add(member);
            }
            else
            {
                members[at] = member;
            }
        }
    }
}

/// <param name="WireName">The member's name.</param>
/// <param name="First">The schema that names it first.</param>
/// <param name="Schemas">What it is, where some condition holds; none where it is only tested.</param>
internal sealed record ConditionalMember(string WireName, Schema First, IReadOnlyList<Schema> Schemas);
