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
    private HashSet<Operation> Ignored { get; init; } = [];

    /// <summary>Returns a project's filter with what the description ignores; null if the two filter nothing.</summary>
    public static OperationFilter? For(Document document, OperationFilter? project)
    {
        HashSet<Operation> ignored = IgnoredBy(document);
        return ignored.Count == 0 ? project : (project ?? new OperationFilter(Included: null)) with { Ignored = ignored };
    }

    /// <summary>Returns the filter of a project's settings; null if they filter nothing.</summary>
    public static OperationFilter? From(OperationSelector? included, OperationSelector? excluded, bool excludesDeprecated) =>
        included is null && excluded is null && !excludesDeprecated ? null : new OperationFilter(included, excluded, excludesDeprecated);

    public bool Selects(Operation operation) =>
        !Ignores(operation)
        && Included?.Selects(operation) != false
        && Excluded?.Selects(operation) != true
        && !(ExcludesDeprecated && operation.IsDeprecated);

    /// <summary>Returns whether the description ignores an operation, its path or one of its tags.</summary>
    public bool Ignores(Operation operation) => Ignored.Contains(operation);

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

    private static HashSet<Operation> IgnoredBy(Document document)
    {
        HashSet<string> tags = new(document.Tags.Where(tag => tag.IsIgnored).Select(tag => tag.Name), StringComparer.OrdinalIgnoreCase);
        var ignored = new HashSet<Operation>();
        foreach (PathItem path in document.Paths.Concat(document.Webhooks))
        {
            foreach (Operation operation in path.Operations)
            {
                if (path.IsIgnored || operation.IsIgnored || operation.Tags.Any(tags.Contains))
                {
                    ignored.Add(operation);
                }

                ignored.UnionWith(operation.Callbacks
                    .SelectMany(callback => callback.Operations.Where(request => callback.IsIgnored || request.IsIgnored)));
            }
        }

        return ignored;
    }
}
