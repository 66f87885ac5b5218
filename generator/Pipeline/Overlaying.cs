using System.Collections.Immutable;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A file and the overlays for it. Files compare by reference: a new one exists only for a new text.</summary>
internal sealed class OverlaidFile(ReadFile file, IReadOnlyList<OverlayFile> overlays, EquatableArray<DiagnosticInfo> problems)
    : IEquatable<OverlaidFile>
{
    public ReadFile File { get; } = file;

    public IReadOnlyList<OverlayFile> Overlays { get; } = overlays;

    /// <summary>Gets the problems with the list of overlays.</summary>
    public EquatableArray<DiagnosticInfo> Problems { get; } = problems;

    public bool Equals(OverlaidFile? other) => other is not null
        && ReferenceEquals(File, other.File)
        && Overlays.SequenceEqual(other.Overlays)
        && Problems.Equals(other.Problems);

    public override bool Equals(object? obj) => Equals(obj as OverlaidFile);

    public override int GetHashCode() => File.GetHashCode();
}

/// <summary>Applies overlays to files.</summary>
internal static class Overlaying
{
    /// <summary>Chooses the overlays for a file.</summary>
    public static OverlaidFile Choose(ReadFile file, EquatableArray<OverlayList> lists, ImmutableArray<OverlayFile> overlays)
    {
        string path = file.Source.Path;
        IReadOnlyList<string> names = lists.FirstOrDefault(list => list.Path == path)?.Names ?? [];
        (IReadOnlyList<OverlayFile> chosen, IReadOnlyList<DiagnosticInfo> problems) =
            OverlaySelection.Of(path, names, overlays, overlay => overlay.Name, overlay => overlay.File.Source.Path);
        return new OverlaidFile(file, chosen, problems.ToEquatableArray());
    }

    /// <summary>Returns the file with its overlays applied; the file itself if it has none.</summary>
    public static ReadFile Apply(OverlaidFile overlaid, CancellationToken cancellation)
    {
        ReadFile file = overlaid.File;
        if (overlaid.Overlays.Count == 0 && overlaid.Problems.Count == 0)
        {
            return file;
        }

        return Guard.Run(
            file.Source.Path,
            () =>
            {
                SourceFile[] overlays = [.. overlaid.Overlays.Select(overlay => overlay.File.Source)];
                SourceFile result = OverlaidSources.Of(file.Source, overlays, cancellation);
                return new ReadFile(result.With([.. overlaid.Problems, .. result.Problems]), LinksOf(overlaid));
            },
            problem => new ReadFile(file.Source.With([problem]), file.Links));
    }

    private static LinkedFile LinksOf(OverlaidFile overlaid)
    {
        LinkedFile own = overlaid.File.Links;
        IEnumerable<string> added = overlaid.Overlays.SelectMany(overlay => overlay.File.Links.Links);
        return own with { Links = own.Links.Concat(added.Select(link => FilePaths.Combine(own.Path, link))).Distinct().ToEquatableArray() };
    }
}
