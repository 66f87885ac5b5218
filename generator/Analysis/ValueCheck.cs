using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Checks a value that code assigns to a property or passes to a parameter.</summary>
internal sealed class ValueCheck(
    SyntaxNodeAnalysisContext context, ProjectConstraints project, ISymbol member, ITypeSymbol type, MemberConstraints constraints)
{
    private string Name => member is IPropertySymbol { ContainingType.Name: var owner } ? owner + "." + member.Name : member.Name;

    private IEnumerable<Location> SchemaLocations => project.SchemaLocationsOf(member, context.CancellationToken);

    public void Check(ExpressionSyntax value)
    {
        foreach (ExpressionSyntax part in ValueParts.Of(value))
        {
            if (ValueParts.MayBeList(part))
            {
                CheckList(part);
            }
            else if (ValueParts.MayBeConstant(part)
                && context.SemanticModel.GetConstantValue(part, context.CancellationToken) is { Value: { } constant })
            {
                CheckConstant(part, constant);
            }
        }
    }

    private void CheckConstant(ExpressionSyntax part, object constant)
    {
        Location location = part.GetLocation();
        string shown = ValueText.Of(constant);
        switch (ConstraintViolation.Of(Converted(constant), constraints))
        {
            case WrongLength wrong:
                string length = Requirement(wrong.IsTooShort, wrong.Bound, "character", "characters");
                context.ReportDiagnostic(DiagnosticCatalog.Length(location, SchemaLocations, shown, wrong.Length, Name, length));
                break;
            case PatternMismatch wrong:
                string pattern = (wrong.IsTranslated ? project.PatternOf(member, context.CancellationToken) : null) ?? wrong.Pattern;
                context.ReportDiagnostic(DiagnosticCatalog.Pattern(location, SchemaLocations, shown, Name, ValueText.Shortened(pattern)));
                break;
            case OutOfRange wrong:
                var fix = ImmutableDictionary<string, string?>.Empty.SetItem(FixProperties.Number, Replacement(wrong.Bound));
                context.ReportDiagnostic(DiagnosticCatalog.Range(location, SchemaLocations, shown, Name, wrong.Requirement, fix));
                break;
            case NotMultiple wrong:
                context.ReportDiagnostic(DiagnosticCatalog.Multiple(location, SchemaLocations, shown, Name, wrong.Factor));
                break;
        }
    }

    // The conversions that change how a constant is written: float to double, and char to a number.
    private object Converted(object constant) => constant switch
    {
        float number when RuntimeNames.Unwrap(type).SpecialType == SpecialType.System_Double => (double)number,
        char c when RuntimeNames.Unwrap(type).SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double =>
            (int)c,
        _ => constant,
    };

    // The bound as C#; null if the bound itself is not allowed, or the type cannot represent it.
    private string? Replacement(LiteralBound bound)
    {
        if (bound.IsExclusive || (constraints.MultipleOf is { } factor && !bound.Value.IsMultipleOf(factor.Value)))
        {
            return null;
        }

        return RuntimeNames.Unwrap(type).SpecialType switch
        {
            SpecialType.System_Int32 => bound.Value.ToInt64() is { } number and >= int.MinValue and <= int.MaxValue ? Digits(number) : null,
            SpecialType.System_Int64 => bound.Value.ToInt64() is { } number ? Digits(number) : null,
            SpecialType.System_Double => bound.Text,
            SpecialType.System_Single => bound.Text + "f",
            SpecialType.System_Decimal => bound.Text + "m",
            _ => null,
        };
    }

    private void CheckList(ExpressionSyntax part)
    {
        if (ListExpression.Of(part, type, context.SemanticModel, context.CancellationToken) is not { } list)
        {
            return;
        }

        (int least, int most, string one, string many) = list.IsObject
            ? (constraints.MinProperties, constraints.MaxProperties, "property", "properties")
            : (constraints.MinItems, constraints.MaxItems, "item", "items");
        if (list.Count > most)
        {
            ReportCount(part, list.Count, Requirement(isMinimum: false, most, one, many));
        }
        else if (list.Count < least && list.IsComplete && (list.IsFixed || member is IParameterSymbol || IsFilledNowhereElse(list)))
        {
            ReportCount(part, list.Count, Requirement(isMinimum: true, least, one, many));
        }

        if (constraints.UniqueItems && !list.IsObject && list.Repeated is { } repeated)
        {
            string shown = ValueText.Of(repeated.Constant);
            context.ReportDiagnostic(DiagnosticCatalog.RepeatedItem(repeated.Item.GetLocation(), SchemaLocations, shown, Name));
        }
    }

    private void ReportCount(ExpressionSyntax part, int count, string requirement) =>
        context.ReportDiagnostic(DiagnosticCatalog.Count(part.GetLocation(), SchemaLocations, Name, count, requirement));

    // An empty list is usually filled later, and so is a list that the surrounding code mentions again.
    private bool IsFilledNowhereElse(ListExpression list)
    {
        // Top-level statements are members of their own.
        SyntaxNode scope = context.Node
            .FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            ?? context.Node.SyntaxTree.GetRoot(context.CancellationToken);
        return list.Count > 0 && scope.DescendantNodes().OfType<SimpleNameSyntax>().Count(name => name.Identifier.ValueText == member.Name) == 1;
    }

    // Such as "requires at least 1 item".
    private static string Requirement(bool isMinimum, int bound, string one, string many) =>
        $"{(isMinimum ? "requires at least" : "allows at most")} {Digits(bound)} {(bound == 1 ? one : many)}";

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
