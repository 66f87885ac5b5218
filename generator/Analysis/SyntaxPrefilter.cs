using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// Finds out by syntax what may be wrong, so that the compiler is asked for the meaning of hardly anything else. A literal shows its value; a
/// name that begins as those of variables do is one, unless a constant of the method has it.
/// </summary>
internal static class SyntaxPrefilter
{
    /// <summary>Whether a value may be none for one of several members.</summary>
    public static bool Of(ExpressionSyntax value, IReadOnlyList<MemberConstraints> candidates) => candidates.Count > 0
        && ValueParts.Of(value).Any(part => ValueParts.MayBeList(part)
            ? candidates.Any(candidate => candidate.HasListConstraints)
            : IsSuspicious(part, constant => candidates.Any(candidate => ConstantFault.Of(constant, candidate) is not null)));

    /// <summary>Whether a value may be unknown to one of several enums.</summary>
    public static bool Of(ExpressionSyntax value, IReadOnlyList<KnownValues> candidates) => candidates.Count > 0
        && ValueParts.Of(value).Any(part => IsSuspicious(part, constant => candidates.Any(candidate => !candidate.Has(constant))));

    private static bool IsSuspicious(ExpressionSyntax part, Func<object, bool> isWrong) =>
        ValueParts.MayBeConstant(part) && (LiteralOf(part) is { } constant ? isWrong(constant) : part is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || MayNameConstant(part));

    // A float is written with other digits where it becomes a double, which only the member's type tells.
    private static object? LiteralOf(ExpressionSyntax part) => part switch
    {
        LiteralExpressionSyntax { Token.Value: not float } literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: var value } } => value switch
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
            IdentifierNameSyntax { Identifier.ValueText: [var first, ..] text } => (!char.IsLower(first) && first != '_') || (root == name && IsConstantOfMethod(name, text)),
            SimpleNameSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
            _ => false,
        };
    }

    private static bool IsConstantOfMethod(ExpressionSyntax use, string name) => use.Ancestors().OfType<BlockSyntax>()
        .SelectMany(block => block.Statements)
        .Concat(use.SyntaxTree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Select(top => top.Statement))
        .OfType<LocalDeclarationStatementSyntax>()
        .Any(declaration => declaration.IsConst && declaration.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name));
}
