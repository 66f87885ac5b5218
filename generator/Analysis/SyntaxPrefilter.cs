using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// Decides by syntax which values may violate a constraint, so that few expressions are bound. A literal contains its value. A name that begins
/// with a lower-case letter is a variable, unless the method declares a constant of that name.
/// </summary>
internal static class SyntaxPrefilter
{
    /// <summary>Returns whether a value may violate the constraints of one of several members.</summary>
    public static bool MayViolate(ExpressionSyntax value, IReadOnlyList<MemberConstraints> candidates) => candidates.Count > 0
        && ValueParts.Of(value).Any(part => ValueParts.MayBeList(part)
            ? candidates.Any(candidate => candidate.HasListConstraints)
            : MayBeWrong(part, constant => candidates.Any(candidate => ConstraintViolation.Of(constant, candidate) is not null)));

    /// <summary>Returns whether a value may be unknown to one of several enums.</summary>
    public static bool MayBeUnknown(ExpressionSyntax value, IReadOnlyList<KnownValues> candidates) => candidates.Count > 0
        && ValueParts.Of(value).Any(part => MayBeWrong(part, constant => candidates.Any(candidate => !candidate.Has(constant))));

    private static bool MayBeWrong(ExpressionSyntax part, Func<object, bool> isWrong) =>
        ValueParts.MayBeConstant(part) && (LiteralOf(part) is { } constant
            ? isWrong(constant)
            : part is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || MayNameConstant(part));

    // A float has other digits if the member is a double, which only binding determines.
    private static object? LiteralOf(ExpressionSyntax part) => part switch
    {
        LiteralExpressionSyntax { Token.Value: not float } literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: var value },
        } => value switch
        {
            int number => -(long)number,
            double number => -number,
            decimal number => -number,
            _ => null,
        },
        _ => null,
    };

    private static bool MayNameConstant(ExpressionSyntax name)
    {
        ExpressionSyntax root = name;
        while (root is MemberAccessExpressionSyntax access)
        {
            root = access.Expression;
        }

        return root switch
        {
            IdentifierNameSyntax { Identifier.ValueText: [var first, ..] text } =>
                (!char.IsLower(first) && first != '_') || (root == name && IsLocalConstant(name, text)),
            SimpleNameSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
            _ => false,
        };
    }

    private static bool IsLocalConstant(ExpressionSyntax use, string name) => use.Ancestors().OfType<BlockSyntax>()
        .SelectMany(block => block.Statements)
        .Concat(use.SyntaxTree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Select(top => top.Statement))
        .OfType<LocalDeclarationStatementSyntax>()
        .Any(declaration => declaration.IsConst && declaration.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name));
}
