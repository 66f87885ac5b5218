using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Reuse;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>
/// The XML bodies that are read and written as models. What XML cannot represent is reported once, and its bodies remain text.
/// </summary>
internal sealed class XmlTranslation(ShapeReader shapes, UnitTranslation units, TranslationContext context)
{
    private readonly XmlContents contents = new(shapes);
    private readonly Dictionary<(SchemaExpression Schema, bool IsSent), string?> roots = [];
    private readonly Dictionary<XmlField, string> names = [];
    private readonly HashSet<DiagnosticInfo> reported = [];

    /// <summary>Gets the unions whose cases are different elements in some XML body.</summary>
    public IEnumerable<SchemaExpression> UnionsByElement => contents.UnionsByElement;

    /// <summary>Returns the member that describes the root element of XML bodies; null if a body is text or not XML.</summary>
    /// <param name="type">The media type.</param>
    /// <param name="isSent">Whether it is that of a request.</param>
    public string? RootOf(MediaType type, bool isSent) =>
        MediaTypes.IsXml(type) && type.Schema is { } schema ? RootOf(schema, isSent) : null;

    /// <inheritdoc cref="RootOf(MediaType, bool)"/>
    public string? RootOf(SchemaExpression schema, bool isSent)
    {
        // Operations share what their XML bodies contain.
        units.NoteUnrepeatable();
        if (!roots.TryGetValue((schema, isSent), out string? root))
        {
            root = IsModel(schema) ? Translate(schema, isSent) : null;
            roots.Add((schema, isSent), root);
        }

        return root;
    }

    /// <summary>Returns the class with the root elements that an API uses, and what these use; null if it uses none.</summary>
    public XmlType? TypeOf(IEnumerable<string> used, string name)
    {
        HashSet<string> wanted = new(used, StringComparer.Ordinal);
        List<XmlRoot> found = [.. names.Where(pair => wanted.Contains(pair.Value)).Select(pair => new XmlRoot(pair.Value, pair.Key))];
        IEnumerable<string> reached = XmlUses.Reached(found.Select(root => root.Field.Content), one => contents.Declared(one).Content);
        return found.Count == 0 ? null : new XmlType(
            name,
            found.ToEquatableArray(),
            reached.Select(one => new XmlDeclaration(one, contents.Declared(one).Content)).ToEquatableArray());
    }

    // A string is the text of the document, and without a schema nothing is known of it.
    private bool IsModel(SchemaExpression schema)
    {
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        return shape switch
        {
            AnyShape or AnyObjectShape or NeverShape => false,
            ScalarShape { Format: ScalarFormat.String } => schema.Origin.Xml is not null || resolved.Origin.Xml is not null,
            _ => true,
        };
    }

    private string? Translate(SchemaExpression schema, bool isSent)
    {
        var own = new XmlProblems();
        XmlField field = contents.Fields.OfRoot(schema, isSent, own);
        contents.TranslatePending();
        List<string> reached = [.. XmlUses.Reached([field.Content], name => contents.Declared(name).Content)];
        List<DiagnosticInfo> problems = [.. own.Found, .. reached.SelectMany(name => contents.Declared(name).Problems.Found)];
        if (XmlUses.IsInsideItself(reached, name => contents.Declared(name).Content))
        {
            own.Add(schema.Origin, "an object without an element of its own ('nodeType: none') contains itself");
            problems = [.. own.Found];
        }

        foreach (DiagnosticInfo problem in problems.Where(reported.Add))
        {
            context.Report(problem);
        }

        if (problems.Count > 0)
        {
            return null;
        }

        if (!names.TryGetValue(field, out string? root))
        {
            names.Add(field, root = contents.NameOfRoot(XmlNames.MemberOf(shapes.Resolve(schema).Schema) + "Root"));
        }

        return root;
    }
}
