using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>What every emitted file of an API needs to know of it.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Name">The API's name in identifiers, such as <c>TrutoCrm</c>.</param>
/// <param name="JsonName">The class with the API's type resolver, such as <c>TrutoCrmJson</c>.</param>
/// <param name="Title">The title and version of the description, for comments.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="HasDateOnly">Whether the runtime library that the project references supports <c>DateOnly</c> and <c>TimeOnly</c>.</param>
internal sealed record ApiHeader(string Namespace, string Name, string JsonName, string Title, bool IsPublic, bool HasDateOnly = true)
{
    /// <summary>Gets the class that describes XML bodies, such as <c>TrutoCrmXml</c>. It exists only if there are any.</summary>
    public string XmlName => Name + "Xml";

    /// <summary>Gets whether the namespace is a default. If two descriptions have the same default, their folders are added to it.</summary>
    public bool HasDefaultNamespace { get; init; }

    /// <summary>Gets the names of types that emitted code qualifies.</summary>
    public QualifiedNames Qualified { get; init; } = QualifiedNames.None;

    /// <summary>Gets the types that another API declares, by name. Usually there are none.</summary>
    public EquatableArray<SharedType> Shared { get; init; } = EquatableArray<SharedType>.Empty;

    /// <summary>Gets whether the project references the data annotations that emitted code uses.</summary>
    public bool HasAnnotations { get; init; } = true;

    /// <summary>Gets whether <c>RangeAttribute</c> supports exclusive bounds.</summary>
    public bool HasExclusiveRanges { get; init; } = true;

    /// <summary>Gets whether properties with lists and dictionaries have read-only types.</summary>
    public bool HasReadOnlyCollections { get; init; }

    /// <summary>Gets whether classes are equal by value.</summary>
    public bool HasValueEquality { get; init; }

    /// <summary>Gets the absolute URL of the API's documentation, the base of relative links in texts; null if there is none.</summary>
    public string? Documentation { get; init; }
}
