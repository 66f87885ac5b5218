using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>An object that is checked.</summary>
internal readonly struct ObjectVisit(Cursor at, ObjectNode node, ConformanceReport report)
{
    public Cursor At => at;

    public ObjectNode Node => node;

    public ConformanceReport Report => report;

    /// <summary>Returns whether the description has one of several versions.</summary>
    public bool IsIn(Versions versions) => (report.Version & versions) != 0;

    /// <summary>Returns whether a field is present and not null.</summary>
    public bool Has(string name) => node[name] is { } value && value is not ScalarNode { Kind: ScalarKind.Null };

    /// <summary>Returns the text of a scalar field, or null.</summary>
    public string? Text(string name) => node[name] is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    /// <summary>Returns whether a field is <c>true</c>.</summary>
    public bool IsSet(string name) => node[name] is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };

    /// <summary>Returns the entries of a map; empty if the field is not an object.</summary>
    public IReadOnlyList<Member> Map(string name) => node[name] is ObjectNode map ? map.Members : [];
}
