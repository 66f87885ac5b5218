using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;

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
        if (shape.Patterns.Count > 0 || shape.Additional is not null)
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
}
