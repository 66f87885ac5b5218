using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>What the readers of one description share: the way from references to nodes, the schemas, and the problems so far.</summary>
internal sealed class ReadingContext(OpenApiVersion version, ReferenceResolver references, CancellationToken cancellationToken)
{
    private readonly List<DiagnosticInfo> problems = [];
    private readonly List<MissingFile> missingFiles = [];
    private readonly Dictionary<Node, object?> read = [];

    public OpenApiVersion Version { get; } = version;

    public ReferenceResolver References { get; } = references;

    public SchemaCatalog Schemas { get; } = new(references, honoursSiblingsOfReferences: version >= OpenApiVersion.V3_1);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<DiagnosticInfo> Problems => problems;

    /// <summary>A file for each reference that leads to a missing one.</summary>
    public IReadOnlyList<MissingFile> MissingFiles => missingFiles;

    public void Report(DiagnosticInfo problem) => problems.Add(problem);

    public void Report(MissingFile file) => missingFiles.Add(file);

    public void ReportWrongKind(Cursor at, string expected) =>
        Report(Diagnostics.DiagnosticCatalog.WrongKind(at.Location, at.Path.ToString(), expected, NodeKinds.NameOf(at.Node)));

    /// <summary>The fields of an object; null, and a problem, for a value of another kind.</summary>
    public Fields? FieldsOf(Cursor at)
    {
        if (at.Node is ObjectNode node)
        {
            return new Fields(at, node, this);
        }

        ReportWrongKind(at, NodeKinds.Object);
        return null;
    }

    /// <summary>Follows references from an object until one that is none; null, and a problem, where they lead nowhere.</summary>
    /// <param name="at">An object that may hold nothing but a <c>$ref</c>.</param>
    /// <param name="consequence">What becomes of the thing when it is not found: a sentence.</param>
    public Cursor? Follow(Cursor at, string consequence)
    {
        var met = new HashSet<Node>();
        Cursor current = at;
        while (current.To("$ref") is { Node: ScalarNode { Kind: ScalarKind.String } reference } place)
        {
            if (!met.Add(current.Node))
            {
                Report(Diagnostics.DiagnosticCatalog.ReferenceCycle(place.Location, reference.Text, consequence));
                return null;
            }

            Resolution found = References.Find(current, reference.Text);
            if (found.Target is not { } target)
            {
                ReferenceProblems.Report(this, place, reference.Text, found, consequence);
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>What was made of a node before; else makes it. So a part used from many places is read, and its problems found, once.</summary>
    public T? Once<T>(Node node, Func<T?> make)
        where T : class
    {
        if (!read.TryGetValue(node, out object? made))
        {
            made = make();
            read[node] = made;
        }

        return made as T;
    }

    /// <summary>A field's schema; null where it is absent or no schema.</summary>
    public Schema? SchemaAt(Cursor? at)
    {
        if (at is not { } cursor || NodeKinds.IsNull(cursor.Node))
        {
            return null;
        }

        if (SchemaCatalog.CanBeSchema(cursor.Node))
        {
            return Schemas.At(cursor);
        }

        ReportWrongKind(cursor, NodeKinds.Schema);
        return null;
    }
}
