using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Determines the shape of objects: an object with properties where the schema declares properties or patterns of their names, otherwise a map
/// or any object.
/// </summary>
internal static class ObjectShapes
{
    public static Shape Read(Schema schema, DiagnosticBag diagnostics)
    {
        SchemaExpression? others = Written.OrNull(OthersOf(schema));
        List<PropertyShape> properties = PropertiesOf(schema);
        string[] ignored = IgnoredOf(properties);
        IReadOnlyList<PatternShape> patterns =
            [.. PatternsOf(schema, diagnostics).Where(pattern => others is not null || !IsAnything(pattern.Schema.Origin))];
        if (properties.Count + ignored.Length == 0 && patterns is [var only]
            && (PatternEnds.MatchesAnything(only.Pattern) || (others is null && IsClosed(schema))))
        {
            return new MapShape(only.Schema, schema.IsNullable);
        }

        return properties.Count > 0 || patterns.Count > 0 || ignored.Length > 0
            ? new ObjectShape(properties, others, schema.IsNullable) { Patterns = patterns, Ignored = ignored }
            : others is not null ? new MapShape(others, schema.IsNullable)
            : new AnyObjectShape(schema.IsNullable);
    }

    /// <summary>Returns the properties that the conditions of a schema declare.</summary>
    public static IEnumerable<PropertyShape> ConditionalOf(Schema schema) => ConditionalProperties.Of(schema).Select(property => new PropertyShape(
        property.WireName,
        AnyOf.Of(property.First, property.Schemas.Select(one => new Written(one))),
        IsRequired: false,
        IsConditional: true));

    /// <summary>Whether the schema allows no other properties than those that it declares.</summary>
    public static bool IsClosed(Schema schema) => (schema.AdditionalProperties ?? schema.UnevaluatedProperties) is { BooleanSchemaValue: false };

    private static List<PropertyShape> PropertiesOf(Schema schema)
    {
        HashSet<string>? required = schema.Required.Count == 0 ? null : new(schema.Required, StringComparer.Ordinal);
        var properties = new List<PropertyShape>(schema.Properties.Count);
        foreach (SchemaProperty property in schema.Properties)
        {
            properties.Add(new PropertyShape(property.Name, property.Schema, required?.Contains(property.Name) == true));
        }

        PropertyShape[] conditional = [.. ConditionalOf(schema)];
        if (conditional.Length > 0)
        {
            var names = new HashSet<string>(properties.Select(property => property.WireName), StringComparer.Ordinal);
            properties.AddRange(conditional.Where(property => !names.Contains(property.WireName)));
        }

        return properties;
    }

    // Removes the ignored properties, and returns their names.
    private static string[] IgnoredOf(List<PropertyShape> properties)
    {
        if (!properties.Exists(IsIgnored))
        {
            return [];
        }

        string[] ignored = [.. properties.Where(IsIgnored).Select(property => property.WireName)];
        properties.RemoveAll(IsIgnored);
        return ignored;

        static bool IsIgnored(PropertyShape property) => property.Schema is Written { Origin.IsIgnored: true };
    }

    // A pattern with a 'false' schema only forbids names.
    private static IEnumerable<PatternShape> PatternsOf(Schema schema, DiagnosticBag diagnostics)
    {
        foreach (SchemaProperty property in schema.PatternProperties)
        {
            (EcmaPattern? pattern, string? fault) = EcmaPattern.Read(property.Name);
            if (pattern is null || PatternExpression.Of(pattern) is null)
            {
                string reason = fault ?? PatternExpression.UnsupportedReason;
                diagnostics.Report(
                    DiagnosticCatalog.PatternOfNamesIsNotRead(schema.File.At(property.NameRange), schema.Pointer, property.Name, reason));
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

    private static bool IsAnything(Schema schema) =>
        schema.BooleanSchemaValue == true || (schema.BooleanSchemaValue is null && !SchemaStructure.IsReferenceOrHasAssertions(schema));
}
