using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>What a schema of objects means: a class where it names members, or names of members by patterns; else a map, or any object.</summary>
internal static class ObjectShapes
{
    public static Shape Read(Schema schema, ShapeReader shapes, ICollection<DiagnosticInfo> problems)
    {
        Schema? others = OthersOf(schema);
        List<PropertyShape> members = MembersOf(schema, shapes);
        IReadOnlyList<PatternShape> patterns = [.. PatternsOf(schema, problems).Where(pattern => others is not null || !IsAnything(pattern.Schema))];
        if (members.Count == 0 && patterns is [var only] && (PatternEnds.MatchesAnything(only.Pattern) || (others is null && IsClosed(schema))))
        {
            return new MapShape(only.Schema, schema.IsNullable);
        }

        return members.Count > 0 || patterns.Count > 0 ? new ObjectShape(members, others, schema.IsNullable) { Patterns = patterns }
            : others is not null ? new MapShape(others, schema.IsNullable)
            : new AnyObjectShape(schema.IsNullable);
    }

    /// <summary>The members that the conditions of a schema name.</summary>
    public static IEnumerable<PropertyShape> ConditionalOf(Schema schema, ShapeReader shapes) => ConditionalMembers.Of(schema)
        .Select(member => new PropertyShape(member.WireName, shapes.Either(member.First, member.Schemas), IsRequired: false, IsConditional: true));

    private static List<PropertyShape> MembersOf(Schema schema, ShapeReader shapes)
    {
        var required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
        List<PropertyShape> members = [.. schema.Properties.Select(property => new PropertyShape(property.Name, property.Schema, required.Contains(property.Name)))];
        var named = new HashSet<string>(members.Select(member => member.WireName), StringComparer.Ordinal);
        members.AddRange(ConditionalOf(schema, shapes).Where(member => !named.Contains(member.WireName)));
        return members;
    }

    // Names that there may not be are not looked for.
    private static IEnumerable<PatternShape> PatternsOf(Schema schema, ICollection<DiagnosticInfo> problems)
    {
        foreach (SchemaProperty property in schema.PatternProperties)
        {
            (EcmaPattern? pattern, string? fault) = EcmaPattern.Read(property.Name);
            if (pattern is null || PatternExpression.Of(pattern) is null)
            {
                problems.Add(DiagnosticCatalog.PatternOfNamesIsNotRead(schema.File.At(property.NameRange), schema.Pointer, property.Name, fault ?? PatternExpression.UnsupportedReason));
            }
            else if (property.Schema.BooleanSchemaValue != false)
            {
                yield return new PatternShape(property.Name, pattern, property.Schema);
            }
        }
    }

    private static Schema? OthersOf(Schema schema) => schema.AdditionalProperties switch
    {
        null => schema.UnevaluatedProperties is { BooleanSchemaValue: null } typed ? typed : null,
        { BooleanSchemaValue: null } typed => typed,
        _ => null,
    };

    /// <summary>Whether there may be no members beside those that are named.</summary>
    public static bool IsClosed(Schema schema) => (schema.AdditionalProperties ?? schema.UnevaluatedProperties) is { BooleanSchemaValue: false };

    private static bool IsAnything(Schema schema) => schema.BooleanSchemaValue == true || (schema.Reference is null && schema.BooleanSchemaValue is null && !SchemaStructure.HasAssertions(schema));
}
