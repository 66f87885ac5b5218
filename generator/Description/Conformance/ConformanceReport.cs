using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Collects the violations in a description.</summary>
internal sealed class ConformanceReport(OpenApiVersion version)
{
    private readonly List<DiagnosticInfo> problems = [];

    // Each unknown name is compared once: some descriptions have the same custom keyword in every schema.
    private readonly Dictionary<(string Name, ObjectKind Kind), string?> nearest = [];

    public Versions Version { get; } = (Versions)(1 << (int)version);

    /// <summary>The version in messages: <c>3.1</c>.</summary>
    public string VersionText { get; } = version.ToString().Substring(1).Replace('_', '.');

    public IReadOnlyList<DiagnosticInfo> Problems => problems;

    public void Add(DiagnosticInfo problem) => problems.Add(problem);

    /// <summary>Returns the field most similar to a name, or null.</summary>
    public string? Nearest(string name, ObjectKind kind, Func<string?> find)
    {
        if (!nearest.TryGetValue((name, kind), out string? near))
        {
            near = find();
            nearest.Add((name, kind), near);
        }

        return near;
    }

    /// <summary>Reports a missing required field at the object.</summary>
    public void Missing(ObjectVisit visit, string field) =>
        Add(Diagnostics.DiagnosticCatalog.RequiredFieldMissing(visit.At.Location, visit.At.Path.ToString(), field));

    /// <summary>Reports a value that OpenAPI does not allow.</summary>
    /// <param name="visit">The object.</param>
    /// <param name="field">The field with the value.</param>
    /// <param name="rule">The rule, as a clause.</param>
    public void NotAllowed(ObjectVisit visit, string field, string rule)
    {
        Node value = visit.Node[field]!;
        string shown = value is ScalarNode scalar ? scalar.Source : NodeText(value);
        Add(Diagnostics.DiagnosticCatalog.ValueNotAllowed(visit.At.File.At(value), shown, field, rule));
    }

    private static string NodeText(Node node) => node switch
    {
        ArrayNode { Items.Count: 0 } => "[]",
        ObjectNode { Members.Count: 0 } => "{}",
        _ => Reading.NodeKinds.NameOf(node),
    };
}
