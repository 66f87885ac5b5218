using System.Collections.Immutable;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The setting <c>TypesFrom</c> of an item.</summary>
/// <param name="Path">The description with the setting.</param>
/// <param name="Value">The value of the setting.</param>
/// <param name="Source">The description that it names; null if there is a problem.</param>
/// <param name="Problem">Why it names none; null if it names one.</param>
internal sealed record TypesFrom(string Path, string Value, string? Source, DiagnosticInfo? Problem)
{
    /// <summary>Returns the settings of a project. Most projects have none.</summary>
    public static EquatableArray<TypesFrom> Of(ImmutableArray<DescriptionOptions> items, string projectFolder) => items
        .Where(item => item.TypesFrom is not null && item.Role is not (DescriptionRole.Part or DescriptionRole.Referenced))
        .Select(item => Of(item, items, projectFolder))
        .ToEquatableArray();

    private static TypesFrom Of(DescriptionOptions item, ImmutableArray<DescriptionOptions> items, string projectFolder)
    {
        string path = PathOf(item, projectFolder);
        DescriptionOptions? source = items.FirstOrDefault(other => FilePaths.Normalize(other.Path) == path);
        string? reason = source switch
        {
            null => "no OpenApiDescription item includes this file" + Suggestion(item, items, projectFolder),
            { Role: DescriptionRole.Part } => "the role of that item is 'Part', so it has no types; set Role=\"Models\" on it",
            _ when source.Path == item.Path => "it is the file of the item itself",
            { Role: DescriptionRole.Referenced } => null,
            { TypesFrom: { } further } => $"that item takes types from '{further}' itself; name a file without TypesFrom",
            { IsPublic: false } when item.IsPublic =>
                "the types of that item are internal, but those of this item are public; set Visibility on one of them",
            _ => null,
        };
        return reason is null
            ? new TypesFrom(item.Path, item.TypesFrom!, source!.Path, Problem: null)
            : new TypesFrom(item.Path, item.TypesFrom!, Source: null, DiagnosticCatalog.TypesFromIgnored(item.Path, item.TypesFrom!, reason));
    }

    // Like Include, the path is relative to the project.
    private static string PathOf(DescriptionOptions item, string projectFolder) => projectFolder.Length == 0
        ? FilePaths.Normalize(item.TypesFrom!)
        : FilePaths.Combine(projectFolder.TrimEnd('/', '\\') + "/", item.TypesFrom!);

    private static string Suggestion(DescriptionOptions item, ImmutableArray<DescriptionOptions> items, string projectFolder)
    {
        string name = NameOf(item.TypesFrom!);
        return items.FirstOrDefault(other => other.Path != item.Path && string.Equals(NameOf(other.Path), name, StringComparison.OrdinalIgnoreCase))
            is { } similar
                ? $"; did you mean '{FilePaths.Relative(projectFolder, similar.Path)}'?"
                : $"; add <OpenApiDescription Include=\"{item.TypesFrom}\" Role=\"Models\" /> or correct the path, which is relative to the project";
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
