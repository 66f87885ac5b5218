using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Checks the values that a property or parameter is given at one place.</summary>
internal sealed class ValueCheck(SyntaxNodeAnalysisContext context, ProjectConstraints project, ISymbol member, ITypeSymbol type, MemberConstraints constraints)
{
    private string Name => member is IPropertySymbol { ContainingType.Name: var owner } ? owner + "." + member.Name : member.Name;

    private IEnumerable<Location> Places => project.PlacesOf(member, context.CancellationToken);

    public void Check(ExpressionSyntax value)
    {
        foreach (ExpressionSyntax part in ValueParts.Of(value))
        {
            if (ValueParts.MayBeList(part))
            {
                CheckList(part);
            }
            else if (ValueParts.MayBeConstant(part) && context.SemanticModel.GetConstantValue(part, context.CancellationToken) is { Value: { } constant })
            {
                CheckConstant(part, constant);
            }
        }
    }

    private void CheckConstant(ExpressionSyntax part, object constant)
    {
        switch (ConstantFault.Of(AsWritten(constant), constraints))
        {
            case WrongLength wrong:
                context.ReportDiagnostic(DiagnosticCatalog.Length(
                    part.GetLocation(), Places, ValueText.Of(constant), wrong.Length, Name, Requirement(wrong.IsTooShort, wrong.Bound, "character", "characters")));
                break;
            case WrongPattern wrong:
                string pattern = (wrong.IsTranslated ? project.PatternOf(member, context.CancellationToken) : null) ?? wrong.Pattern;
                context.ReportDiagnostic(DiagnosticCatalog.Pattern(part.GetLocation(), Places, ValueText.Of(constant), Name, ValueText.Shortened(pattern)));
                break;
            case OutOfRange wrong:
                ImmutableDictionary<string, string?> fix = ImmutableDictionary<string, string?>.Empty.SetItem(FixProperties.Number, Allowed(wrong.Bound));
                context.ReportDiagnostic(DiagnosticCatalog.Range(part.GetLocation(), Places, ValueText.Of(constant), Name, wrong.Words, fix));
                break;
            case NoMultiple wrong:
                context.ReportDiagnostic(DiagnosticCatalog.Multiple(part.GetLocation(), Places, ValueText.Of(constant), Name, wrong.Factor));
                break;
        }
    }

    // A float given to a double is written with the digits of the double.
    private object AsWritten(object constant) => constant is float number && Unwrapped(type).SpecialType == SpecialType.System_Double ? (double)number
        : constant is char c && Unwrapped(type).SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double ? (int)c
        : constant;

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: [var inner] } ? Unwrapped(inner) : type;

    // The bound as C#, where it is allowed itself and the type holds it.
    private string? Allowed(LiteralBound bound) => bound.IsExclusive || (constraints.MultipleOf is { } factor && !bound.Value.IsMultipleOf(factor.Value))
        ? null
        : Unwrapped(type).SpecialType switch
        {
            SpecialType.System_Int32 => bound.Value.IsWhole && int.TryParse(bound.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? bound.Text : null,
            SpecialType.System_Int64 => bound.Value.IsWhole && long.TryParse(bound.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? bound.Text : null,
            SpecialType.System_Double => bound.Text,
            SpecialType.System_Single => bound.Text + "f",
            SpecialType.System_Decimal => bound.Text + "m",
            _ => null,
        };

    private void CheckList(ExpressionSyntax part)
    {
        if (ListParts.Of(part, type, context.SemanticModel, context.CancellationToken) is not { } list)
        {
            return;
        }

        (int least, int most, string one, string many) = list.IsObject
            ? (constraints.MinProperties, constraints.MaxProperties, "property", "properties")
            : (constraints.MinItems, constraints.MaxItems, "item", "items");
        if (list.Count > most)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Count(part.GetLocation(), Places, Name, list.Count, Requirement(isMinimum: false, most, one, many)));
        }
        else if (list.Count < least && list.IsWhole && (list.IsFixed || member is IParameterSymbol || IsLastWord(list)))
        {
            context.ReportDiagnostic(DiagnosticCatalog.Count(part.GetLocation(), Places, Name, list.Count, Requirement(isMinimum: true, least, one, many)));
        }

        if (constraints.UniqueItems && !list.IsObject && list.Repeated is { } repeated)
        {
            context.ReportDiagnostic(DiagnosticCatalog.RepeatedItem(repeated.Item.GetLocation(), Places, ValueText.Of(repeated.Constant), Name));
        }
    }

    // A list may be filled further on: an empty one usually is, and one that the code around speaks of again.
    private bool IsLastWord(ListParts list)
    {
        // The statements of a file without a method of their own are a member each.
        SyntaxNode around = context.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            ?? context.Node.SyntaxTree.GetRoot(context.CancellationToken);
        return list.Count > 0 && around.DescendantNodes().OfType<SimpleNameSyntax>().Count(name => name.Identifier.ValueText == member.Name) == 1;
    }

    // Such as "requires at least 1 item".
    private static string Requirement(bool isMinimum, int bound, string one, string many) =>
        $"{(isMinimum ? "requires at least" : "allows at most")} {Digits(bound)} {(bound == 1 ? one : many)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
