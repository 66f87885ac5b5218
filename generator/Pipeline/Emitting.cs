using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A unit and the description to name when its emission fails.</summary>
internal sealed record DescribedUnit(string Path, SourceUnit Unit);

/// <summary>From model to the files that the compiler is given.</summary>
internal static class Emitting
{
    public static IEnumerable<DescribedUnit> Units(Compiled compiled) => compiled.Api is { } api
        ? Emission.UnitPartitioner.Of(api).Select(unit => new DescribedUnit(compiled.Path, unit))
        : [];

    public static void Unit(SourceProductionContext context, DescribedUnit described)
    {
        DiagnosticInfo? problem = Guard.Run<DiagnosticInfo?>(
            described.Path,
            () =>
            {
                AddAll(context, ApiEmission.Emit(described.Unit));
                return null;
            },
            failed => failed);
        if (problem is not null)
        {
            context.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(problem));
        }
    }
    /// <summary>Whether the project gets the attributes behind <c>required</c>: once, however many descriptions it has.</summary>
    public static bool NeedsRequiredMembers(ImmutableArray<Compiled> compiled, Consumer consumer) =>
        consumer.NeedsRequiredMembers && compiled.Any(one => one.Api is not null);

    public static void RequiredMembers(SourceProductionContext context, bool isNeeded)
    {
        if (isNeeded)
        {
            AddAll(context, [PolyfillEmission.RequiredMembers()]);
        }
    }

    private static void AddAll(SourceProductionContext context, IEnumerable<(string HintName, string Text)> files)
    {
        foreach ((string hintName, string text) in files)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
        }
    }
}
