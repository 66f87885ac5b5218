using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>An object that rules are applied to.</summary>
internal readonly struct ObjectVisit(Cursor at, ObjectNode node, ConformanceReport report)
{
    public Cursor At => at;

    public ObjectNode Node => node;

    public ConformanceReport Report => report;

    /// <summary>The version as a set of one.</summary>
    public bool IsIn(Versions versions) => (report.Version & versions) != 0;

    /// <summary>Whether a field is there and not null.</summary>
    public bool Has(string name) => node[name] is { } value && value is not ScalarNode { Kind: ScalarKind.Null };

    /// <summary>A field's string, or another scalar as written; null where it is something else or absent.</summary>
    public string? Text(string name) => node[name] is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    /// <summary>Whether a field is <c>true</c>.</summary>
    public bool IsSet(string name) => node[name] is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };

    /// <summary>The members of a map in a field; none where it is something else or absent.</summary>
    public IReadOnlyList<Member> Map(string name) => node[name] is ObjectNode map ? map.Members : [];
}
