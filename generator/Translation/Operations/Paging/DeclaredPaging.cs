using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>Applies the rules by which the project says how lists go on.</summary>
/// <param name="rules">The rules.</param>
/// <param name="path">The description's path, at which wrong rules are reported.</param>
/// <param name="types">The API's types.</param>
internal sealed class DeclaredPaging(PagingRules rules, string path, TypeTranslation types)
{
    private readonly Dictionary<PagingRule, string> misfits = [];
    private readonly HashSet<PagingRule> used = [];

    /// <summary>The rules that are of no use, each with the reason.</summary>
    public IEnumerable<DiagnosticInfo> Problems => rules.Rules
        .Where(rule => rule.Fault is not null || !used.Contains(rule))
        .Select(rule => Diagnostics.DiagnosticCatalog.PagingRuleIgnored(
            path, rule.Text, rule.Fault ?? (misfits.TryGetValue(rule, out string misfit) ? misfit : rule.Operation is null ? "no operation has these properties and parameters" : "the description has no such operation")));

    /// <summary>Whether a rule decides how the list of an operation goes on, and how: null for one call.</summary>
    public bool Decides(Operation operation, Result page, IReadOnlyList<MethodParameter> arguments, out MethodPaging? paging)
    {
        foreach (PagingRule rule in rules.Rules.Where(rule => rule.Fault is null && Selects(rule, operation)))
        {
            var application = new PagingRuleApplication(rule, arguments, types);
            paging = rule.IsNone ? null : application.To((page as JsonResult) is { IsOptional: false, Type: { IsNullable: false } type } ? type : null);
            if (rule.IsNone || paging is not null)
            {
                used.Add(rule);
                return true;
            }

            if (rule.Operation is not null)
            {
                misfits[rule] = $"in {operation}, {application.Misfit}";
            }
        }

        paging = null;
        return false;
    }

    private static bool Selects(PagingRule rule, Operation operation) => rule.Operation is not { } name
        ? PagingRecognition.IsCandidate(operation)
        : new OperationFilter(EquatableArray<string>.Empty, One(name), name[0] is '/' or '*' ? One(name) : EquatableArray<string>.Empty).Selects(operation);

    private static EquatableArray<string> One(string name) => new[] { name }.ToEquatableArray();
}
