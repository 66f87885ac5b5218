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

/// <summary>A unit of a description, or why the description could not be cut into units.</summary>
/// <param name="Path">The description.</param>
/// <param name="Unit">The unit; null if there is a problem.</param>
/// <param name="Problem">The problem; null if there is a unit.</param>
internal sealed record DescribedUnit(string Path, SourceUnit? Unit, DiagnosticInfo? Problem);

/// <summary>Emits models as source files.</summary>
internal static class Emitting
{
    /// <summary>Cuts a model into units.</summary>
    public static IReadOnlyList<DescribedUnit> Units(Compiled compiled) => Guard.Run<IReadOnlyList<DescribedUnit>>(
        compiled.Path,
        () => compiled.Api is { } api
            ? [.. UnitPartitioner.Of(api).Select(unit => new DescribedUnit(compiled.Path, unit, Problem: null))]
            : [],
        problem => [new DescribedUnit(compiled.Path, Unit: null, problem)]);

    /// <summary>Adds the files of a unit to the compilation.</summary>
    public static void Unit(SourceProductionContext context, DescribedUnit described)
    {
        DiagnosticInfo? problem = Guard.Run<DiagnosticInfo?>(
            described.Path,
            () =>
            {
                if (described.Unit is { } unit)
                {
                    AddAll(context, ApiEmission.Emit(unit));
                }

                return described.Problem;
            },
            failed => failed);
        if (problem is not null)
        {
            context.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(problem));
        }
    }

    /// <summary>Returns whether the project needs the attributes for <c>required</c>, which it gets once for all descriptions.</summary>
    public static bool NeedsRequiredMembers(ImmutableArray<Compiled> compiled, Consumer consumer) =>
        consumer.NeedsRequiredMembers && compiled.Any(one => one.Api is not null);

    /// <summary>Adds the attributes for <c>required</c> to the compilation.</summary>
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
