using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Looks at values by syntax alone, so that most code costs nothing.</summary>
internal static class ValueParts
{
    /// <summary>The expressions one of which becomes the value: both sides of <c>?:</c> and <c>??</c>, each arm of a switch.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Of(inner.Operand),
        ConditionalExpressionSyntax both => Of(both.WhenTrue).Concat(Of(both.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } both => Of(both.Left).Concat(Of(both.Right)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Of(arm.Expression)),
        _ => [value],
    };

    /// <summary>Whether it may be a constant.</summary>
    public static bool MayBeConstant(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => !literal.IsKind(SyntaxKind.NullLiteralExpression) && !literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression } sign => MayBeConstant(sign.Operand),
        BinaryExpressionSyntax both => MayBeConstant(both.Left) && MayBeConstant(both.Right),
        ParenthesizedExpressionSyntax inner => MayBeConstant(inner.Expression),
        CastExpressionSyntax cast => MayBeConstant(cast.Expression),
        InterpolatedStringExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether it may be a list or an object whose members stand there.</summary>
    public static bool MayBeList(ExpressionSyntax value) => value is InitializerExpressionSyntax or CollectionExpressionSyntax or ImplicitArrayCreationExpressionSyntax
        or ArrayCreationExpressionSyntax { Initializer: not null } or BaseObjectCreationExpressionSyntax { Initializer: not null };
}
