using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Names in <c>required</c> that no property has. They are not asked for: more often than not they are misspelt, and a response that could
/// never be read helps nobody.
/// </summary>
internal static class RequiredNames
{
    /// <param name="schema">The schema of a class.</param>
    /// <param name="shape">Its members.</param>
    /// <param name="problems">Receives what names nothing.</param>
    public static void Tell(Schema schema, ObjectShape shape, ICollection<DiagnosticInfo> problems)
    {
        // A name that has no property of its own may be of a pattern, or have the type of the others.
        if (shape.Patterns.Count > 0 || shape.Additional is not null)
        {
            return;
        }

        var named = new HashSet<string>(shape.Properties.Select(property => property.WireName), StringComparer.Ordinal);
        foreach (Cursor name in schema.RequiredAt)
        {
            if (name.Source() is { } text && !named.Contains(text))
            {
                problems.Add(DiagnosticCatalog.RequiredNamesNothing(name.Location, schema.Pointer, text, NearestName.Of(text, named), ObjectShapes.IsClosed(schema)));
            }
        }
    }
}
