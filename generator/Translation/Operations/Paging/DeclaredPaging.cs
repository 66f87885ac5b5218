using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// Applies the project's paging rules to operations. The first rule that selects an operation and fits it decides. For example,
/// <c>listPets: cursor=meta.next parameter=cursor</c> decides for <c>listPets</c> only.
/// </summary>
internal sealed class DeclaredPaging
{
    private readonly PagingRules rules;
    private readonly TypeTranslation types;
    private readonly List<(PagingRule Rule, OperationSelector? Selector)> valid;
    private readonly Dictionary<PagingRule, string> misfits = [];
    private readonly HashSet<PagingRule> used = [];

    public DeclaredPaging(PagingRules rules, TypeTranslation types)
    {
        this.rules = rules;
        this.types = types;
        valid = [.. rules.Rules.Where(rule => rule.Fault is null).Select(rule => (rule, SelectorOf(rule)))];
    }

    /// <summary>Applies the rules to an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="result">The result of its first method.</param>
    /// <param name="arguments">The parameters of the method.</param>
    /// <param name="paging">How the list continues; null if the rule declares that the method makes one call.</param>
    /// <returns>Whether a rule applied.</returns>
    public bool TryApply(Operation operation, Result result, IReadOnlyList<MethodParameter> arguments, out MethodPaging? paging)
    {
        TypeRef? page = result is JsonResult { IsOptional: false, Type: { IsNullable: false } type } ? type : null;
        foreach ((PagingRule rule, OperationSelector? selector) in valid)
        {
            if (!(selector?.Selects(operation) ?? PagingRecognition.IsCandidate(operation)))
            {
                continue;
            }

            var application = new PagingRuleApplication(rule, arguments, types);
            paging = rule.IsNone ? null : application.To(page);
            if (rule.IsNone || paging is not null)
            {
                used.Add(rule);
                return true;
            }

            if (selector is not null)
            {
                misfits[rule] = $"in {operation}, {application.Misfit}";
            }
        }

        paging = null;
        return false;
    }

    /// <summary>Reports each rule that is invalid or applied to no operation.</summary>
    public void ReportUnusedRules(TranslationContext context)
    {
        foreach (PagingRule rule in rules.Rules.Where(rule => !used.Contains(rule)))
        {
            string reason = rule.Fault
                ?? (misfits.TryGetValue(rule, out string misfit) ? misfit
                    : rule.Operation is null ? "no operation has these properties and parameters"
                    : "the description has no such operation");
            context.Report(DiagnosticCatalog.PagingRuleIgnored(context.Document.File.Path, rule.Text, reason));
        }
    }

    private static OperationSelector? SelectorOf(PagingRule rule)
    {
        if (rule.Operation is not { } name)
        {
            return null;
        }

        EquatableArray<string> names = EquatableArray.Of(name);
        return new OperationSelector(EquatableArray<string>.Empty, names, name[0] is '/' or '*' ? names : EquatableArray<string>.Empty);
    }
}
