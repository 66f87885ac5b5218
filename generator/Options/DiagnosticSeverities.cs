using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>
/// The diagnostics that an item suppresses and raises for its description, like the compiler's options of the same names do for a project.
/// </summary>
/// <param name="NoWarn">The ids that are suppressed. An error is not.</param>
/// <param name="WarningsAsErrors">The ids that are raised to errors, unless they are suppressed.</param>
internal sealed record DiagnosticSeverities(EquatableArray<string> NoWarn, EquatableArray<string> WarningsAsErrors)
{
    // Diagnostics of analyzers are located in C#, whose files belong to no description.
    private const string OfAnalyzers = "OAG06";

    /// <summary>The severities without settings.</summary>
    public static readonly DiagnosticSeverities Default = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty);

    /// <summary>Reads the lists of an item, and reports the ids that have no effect.</summary>
    public static DiagnosticSeverities Of(ItemMetadata item) => new(Ids(item, nameof(NoWarn)), Ids(item, nameof(WarningsAsErrors)));

    /// <summary>Returns the problems that are reported, with their severities.</summary>
    public IEnumerable<DiagnosticInfo> Apply(IEnumerable<DiagnosticInfo> problems) => NoWarn.Count + WarningsAsErrors.Count == 0
        ? problems
        : problems
            .Where(problem => !Contains(NoWarn, problem.Id) || problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(problem => Contains(WarningsAsErrors, problem.Id) ? problem with { IsRaised = true } : problem);

    private static EquatableArray<string> Ids(ItemMetadata item, string setting)
    {
        EquatableArray<string> ids = item.List(setting);
        foreach (string id in ids)
        {
            if (ReasonWithoutEffect(setting, id) is { } reason)
            {
                item.Report(DiagnosticCatalog.SeverityIgnored(item.Path, setting, id, reason));
            }
        }

        return ids;
    }

    private static string? ReasonWithoutEffect(string setting, string id) => DiagnosticCatalog.Find(id) switch
    {
        null => "the generator reports no such diagnostic about a description",
        _ when id.StartsWith(OfAnalyzers, StringComparison.OrdinalIgnoreCase) =>
            "the diagnostic is reported in C# code, so its severity is set in .editorconfig",
        { DefaultSeverity: DiagnosticSeverity.Error } when setting == nameof(NoWarn) => "the diagnostic is an error, which cannot be suppressed",
        _ => null,
    };

    private static bool Contains(EquatableArray<string> ids, string id) => ids.Contains(id, StringComparer.OrdinalIgnoreCase);
}
