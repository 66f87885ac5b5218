using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Finds names in <c>required</c> that no property has. They are ignored, because most are misspelled, and a client that requires them could
/// read no response.
/// </summary>
internal static class RequiredNames
{
    /// <param name="schema">The schema of an object.</param>
    /// <param name="shape">The shape of the schema.</param>
    /// <param name="diagnostics">Receives each name that no property has.</param>
    public static void Check(SchemaExpression schema, ObjectShape shape, DiagnosticBag diagnostics)
    {
        // Without a property of its own, a name can still match a pattern or be an additional property.
        if (shape.Patterns.Count > 0 || shape.Additional is not null || AreInOrder(schema.Origin, shape))
        {
            return;
        }

        var names = new HashSet<string>(shape.Properties.Select(property => property.WireName).Concat(shape.Ignored), StringComparer.Ordinal);
        foreach (Cursor name in schema.Origin.RequiredAt)
        {
            if (name.Source() is { } text && !names.Contains(text))
            {
                string? suggestion = NearestName.Of(text, names);
                bool isClosed = ObjectShapes.IsClosed(schema.Origin);
                diagnostics.Report(DiagnosticCatalog.RequiredNamesNothing(name.Location, schema.Pointer, text, suggestion, isClosed));
            }
        }
    }

    // Most schemas require their properties in the order in which they declare them.
    private static bool AreInOrder(Schema schema, ObjectShape shape)
    {
        int next = 0;
        foreach (string name in schema.Required)
        {
            while (next < shape.Properties.Count && shape.Properties[next].WireName != name)
            {
                next++;
            }

            next++;
        }

        // Names that are listed twice, and values that are no names, are not in Required.
        return next <= shape.Properties.Count && schema.Required.Count == schema.RequiredAt.Count();
    }
}
