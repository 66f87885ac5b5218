using System.Runtime.CompilerServices;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>Applies the same overlays to a file once: the generator and the analyzers of a compilation share the result.</summary>
internal static class OverlaidSources
{
    private static readonly ConditionalWeakTable<SourceFile, Result> Results = new();

    /// <summary>Returns a file with overlays applied: see <see cref="OverlayApplication"/>.</summary>
    public static SourceFile Of(SourceFile description, IReadOnlyList<SourceFile> overlays, CancellationToken cancellation)
    {
        if (overlays.Count == 0)
        {
            return description;
        }

        if (Results.TryGetValue(description, out Result? known) && known.Overlays.SequenceEqual(overlays))
        {
            return known.File;
        }

        SourceFile file = OverlayApplication.Apply(description, overlays, cancellation);
        Results.Remove(description);
        return Results.GetValue(description, _ => new Result(overlays, file)) is var kept && kept.Overlays.SequenceEqual(overlays) ? kept.File : file;
    }

    private sealed class Result(IReadOnlyList<SourceFile> overlays, SourceFile file)
    {
        public IReadOnlyList<SourceFile> Overlays { get; } = overlays;

        public SourceFile File { get; } = file;
    }
}
