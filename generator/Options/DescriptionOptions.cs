using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The settings of an <c>OpenApiDescription</c> item.</summary>
/// <param name="Path">The path of the file, as the compiler received it.</param>
/// <param name="Role">What is generated for it.</param>
/// <param name="Namespace">The namespace, or null for the default.</param>
/// <param name="ClientName">The name of the client, or null for the default.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="Tags">The tags whose operations are generated.</param>
/// <param name="Operations">The operations that are generated, by operationId or by method and path.</param>
/// <param name="Paths">The paths whose operations are generated; <c>*</c> matches any text.</param>
internal sealed record DescriptionOptions(
    string Path,
    DescriptionRole Role,
    string? Namespace,
    string? ClientName,
    bool IsPublic,
    EquatableArray<string> Tags,
    EquatableArray<string> Operations,
    EquatableArray<string> Paths)
{
    /// <summary>
    /// The path of a file that is a description only because of its common name, such as <c>swagger.json</c>; otherwise null.
    /// </summary>
    public string? Presumed { get; init; }

    /// <summary>The overlays that the item lists, in the order in which they are applied.</summary>
    public EquatableArray<string> Overlays { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The tags whose operations are not generated.</summary>
    public EquatableArray<string> ExcludeTags { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The operations that are not generated, by operationId or by method and path.</summary>
    public EquatableArray<string> ExcludeOperations { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The paths whose operations are not generated; <c>*</c> matches any text.</summary>
    public EquatableArray<string> ExcludePaths { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether deprecated operations are not generated.</summary>
    public bool ExcludeDeprecated { get; init; }

    /// <summary>The types of properties with lists and dictionaries.</summary>
    public CollectionKind Collections { get; init; }

    /// <summary>How classes are compared.</summary>
    public EqualityKind Equality { get; init; }

    /// <summary>The types that the item maps formats and components to.</summary>
    public EquatableArray<TypeMapEntry> TypeMap { get; init; } = EquatableArray<TypeMapEntry>.Empty;

    /// <summary>The diagnostics that the item suppresses and raises.</summary>
    public required DiagnosticSeverities Severities { get; init; }

    /// <summary>The problems of the item.</summary>
    public EquatableArray<DiagnosticInfo> Problems { get; init; } = EquatableArray<DiagnosticInfo>.Empty;

    /// <summary>The file whose types the description uses, relative to the project; null for none.</summary>
    public string? TypesFrom { get; init; }

    /// <summary>Whether other projects use the types, whose requests and errors are not known here.</summary>
    public bool IsShared { get; init; }

    /// <summary>The paging rules of the item, or null.</summary>
    public string? Paging { get; init; }

    /// <summary>Whether the built-in description is not generated because of this one.</summary>
    public bool ReplacesBuiltIn { get; init; }

    /// <summary>Whether the file was found next to a description, and is a part only if a reference leads to it.</summary>
    public bool IsFoundPart { get; init; }

    /// <summary>Returns the settings of an item, or null for a file that is not a description.</summary>
    public static DescriptionOptions? Of(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        // Only descriptions have a role.
        var item = new ItemMetadata(text, provider.GetOptions(text));
        if (item.Value("Role") is null)
        {
            return null;
        }

        DescriptionRole role = item.Choice("Role", DescriptionRole.Client);
        return new DescriptionOptions(
            text.Path,
            role,
            item.Namespace("Namespace"),
            item.ClassName("ClientName"),
            item.Choice("Visibility", Visibility.Public) == Visibility.Public,
            item.List("Tags"),
            item.List("Operations"),
            item.List("Paths"))
        {
            TypesFrom = SharingSettings.TypesFrom(item, role),
            IsShared = SharingSettings.IsShared(item, role),
            Overlays = item.Sequence("Overlays"),
            ExcludeTags = item.List("ExcludeTags"),
            ExcludeOperations = item.List("ExcludeOperations"),
            ExcludePaths = item.List("ExcludePaths"),
            ExcludeDeprecated = item.Flag("ExcludeDeprecated"),
            Collections = item.Choice("Collections", CollectionKind.List),
            Equality = item.Choice("Equality", EqualityKind.Reference),
            TypeMap = TypeMapEntry.Of(item),
            Severities = DiagnosticSeverities.Of(item),
            Paging = item.Value("Paging"),
            Presumed = item.Value("Presumed"),
            IsFoundPart = item.Value("FoundPart") is not null,
            ReplacesBuiltIn = item.Value("ReplacesBuiltIn") is not null,
            Problems = item.Problems,
        };
    }
}

/// <summary>What is generated for a description. The names are the values of the item's <c>Role</c>.</summary>
internal enum DescriptionRole
{
    /// <summary>Types and a client.</summary>
    Client,

    /// <summary>Types only.</summary>
    Models,

    /// <summary>Nothing: other descriptions refer to the file by <c>$ref</c>.</summary>
    Part,

    /// <summary>Nothing: other descriptions use the types, which a referenced assembly contains.</summary>
    Referenced,
}

/// <summary>The accessibility of emitted types. The names are the values of the item's <c>Visibility</c>.</summary>
internal enum Visibility
{
    Public,
    Internal,
}

/// <summary>The types of properties with lists and dictionaries. The names are the values of the item's <c>Collections</c>.</summary>
internal enum CollectionKind
{
    /// <summary><c>List&lt;T&gt;</c> and <c>Dictionary&lt;string, T&gt;</c>.</summary>
    List,

    /// <summary><c>IReadOnlyList&lt;T&gt;</c> and <c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
    ReadOnly,
}

/// <summary>How classes are compared. The names are the values of the item's <c>Equality</c>.</summary>
internal enum EqualityKind
{
    Reference,

    /// <summary>By JSON, like records.</summary>
    Value,
}
