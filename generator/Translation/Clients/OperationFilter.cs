using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Decides which operations a project generates: those that its inclusive lists select, or all without such a list, except excluded ones and
/// those that the description ignores.
/// </summary>
/// <param name="Included">The inclusive lists; null without a value.</param>
/// <param name="Excluded">The exclusive lists, which take precedence; null without a value.</param>
/// <param name="ExcludesDeprecated">Whether deprecated operations are excluded.</param>
internal sealed record OperationFilter(OperationSelector? Included, OperationSelector? Excluded = null, bool ExcludesDeprecated = false)
{
    /// <summary>The filter that only leaves out what the description ignores.</summary>
    public static readonly OperationFilter OfDescription = new(Included: null);

    /// <summary>Returns the filter of a project's settings; null if they filter nothing.</summary>
    public static OperationFilter? From(OperationSelector? included, OperationSelector? excluded, bool excludesDeprecated) =>
        included is null && excluded is null && !excludesDeprecated ? null : new OperationFilter(included, excluded, excludesDeprecated);

    public bool Selects(Operation operation) =>
        !operation.IsIgnored
        && Included?.Selects(operation) != false
        && Excluded?.Selects(operation) != true
        && !(ExcludesDeprecated && operation.IsDeprecated);

    /// <summary>Returns a diagnostic for each value that matches no operation, or one if the lists together leave none.</summary>
    public IEnumerable<DiagnosticInfo> Problems(Document document)
    {
        Operation[] all = [.. document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations)];
        DiagnosticInfo[] unmatched =
        [
            .. Included?.Problems(document, all, prefix: "") ?? [],
            .. Excluded?.Problems(document, all, prefix: "Exclude") ?? [],
        ];
        return unmatched.Length > 0 || all.Length == 0 || all.Any(Selects)
            ? unmatched
            : [DiagnosticCatalog.FiltersLeaveNothing(document.File.Path, all.Length)];
    }
}
