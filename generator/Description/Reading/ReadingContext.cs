using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>What the readers of one description share: resolving references, reading schemas and reporting problems.</summary>
internal sealed class ReadingContext
{
    private readonly List<DiagnosticInfo> problems = [];
    private readonly List<MissingFile> missingFiles = [];
    private readonly Dictionary<Node, object?> read = [];

    public ReadingContext(OpenApiVersion version, ReferenceResolver references, CancellationToken cancellationToken)
    {
        Version = version;
        References = references;
        CancellationToken = cancellationToken;
        Schemas = new SchemaReader(this);
    }

    public OpenApiVersion Version { get; }

    public ReferenceResolver References { get; }

    public SchemaReader Schemas { get; }

    public CancellationToken CancellationToken { get; }

    public IReadOnlyList<DiagnosticInfo> Problems => problems;

    /// <summary>Gets an entry for each reference to a file that is missing.</summary>
    public IReadOnlyList<MissingFile> MissingFiles => missingFiles;

    public void Report(DiagnosticInfo problem) => problems.Add(problem);

    public void Report(MissingFile file) => missingFiles.Add(file);

    /// <summary>Reports that a value is not of the expected type.</summary>
    public void ReportWrongKind(Cursor at, string expected) =>
        Report(DiagnosticCatalog.WrongKind(at.Location, at.Path.ToString(), expected, NodeKinds.NameOf(at.Node)));

    /// <summary>Returns the fields of an object; reports a value that is none and returns null.</summary>
    public Fields? FieldsOf(Cursor at)
    {
        if (at.Node is ObjectNode node)
        {
            return new Fields(at, node, this);
        }

        ReportWrongKind(at, NodeKinds.Object);
        return null;
    }

    /// <summary>
    /// Follows references between objects other than schemas to the first object that is not a reference. Reports a dangling reference and returns
    /// null.
    /// </summary>
    /// <param name="at">An object that may be a reference.</param>
    /// <param name="consequence">A sentence that says what happens without the object.</param>
    public Cursor? Follow(Cursor at, string consequence)
    {
        HashSet<Node>? met = null;
        Cursor current = at;
        while (current.To("$ref") is { Node: ScalarNode { Kind: ScalarKind.String } text } reference)
        {
            met ??= [];
            if (!met.Add(current.Node))
            {
                Report(DiagnosticCatalog.ReferenceCycle(reference.Location, text.Text, consequence));
                return null;
            }

            Resolution resolution = References.Find(current, text.Text);
            if (resolution.Target is not { } target)
            {
                ReferenceProblems.Report(this, reference.Location, text.Text, resolution, consequence);
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>
    /// Returns what was read from a node before, or reads it. An object that is used many times is read, and its problems are reported, once.
    /// </summary>
    public T? Once<T>(Node node, Func<T?> readNode)
        where T : class
    {
        if (!read.TryGetValue(node, out object? known))
        {
            known = readNode();
            read[node] = known;
        }

        return known as T;
    }

    /// <summary>Returns the schema of a field; null if the field is absent or, which is reported, not a schema.</summary>
    public Schema? SchemaAt(Cursor? at)
    {
        if (at is not { } cursor || NodeKinds.IsNull(cursor.Node))
        {
            return null;
        }

        if (SchemaReader.CanBeSchema(cursor.Node))
        {
            return Schemas.At(cursor);
        }

        ReportWrongKind(cursor, NodeKinds.Schema);
        return null;
    }
}
