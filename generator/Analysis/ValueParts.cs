using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Inspects values by syntax alone, so that most code costs nothing. No method recurses, as expressions can be nested deeply.</summary>
internal static class ValueParts
{
    /// <summary>Returns the expressions one of which becomes the value: both operands of <c>?:</c> and <c>??</c>, each arm of a switch.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => value
        is ParenthesizedExpressionSyntax
        or PostfixUnaryExpressionSyntax
        or ConditionalExpressionSyntax
        or BinaryExpressionSyntax
        or SwitchExpressionSyntax
            ? PartsOf(value)
            : [value];

    /// <summary>Returns whether an expression may be a constant.</summary>
    public static bool MayBeConstant(ExpressionSyntax value)
    {
        Stack<ExpressionSyntax>? pending = null;
        ExpressionSyntax next = value;
        while (true)
        {
            switch (next)
            {
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression } sign:
                    next = sign.Operand;
                    continue;
                case BinaryExpressionSyntax binary:
                    (pending ??= new Stack<ExpressionSyntax>()).Push(binary.Right);
                    next = binary.Left;
                    continue;
                case ParenthesizedExpressionSyntax parenthesized:
                    next = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    next = cast.Expression;
                    continue;
            }

            if (!MayBeConstantOperand(next))
            {
                return false;
            }

            if (pending is not { Count: > 0 })
            {
                return true;
            }

            next = pending.Pop();
        }
    }

    /// <summary>Returns whether an expression may create a list or a dictionary and lists its items.</summary>
    public static bool MayBeList(ExpressionSyntax value) => value
        is InitializerExpressionSyntax
        or CollectionExpressionSyntax
        or ImplicitArrayCreationExpressionSyntax
        or ArrayCreationExpressionSyntax { Initializer: not null }
        or BaseObjectCreationExpressionSyntax { Initializer: not null };

    private static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax value)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            ExpressionSyntax next = pending.Pop();
            switch (next)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression:
                    pending.Push(suppression.Operand);
                    break;
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    pending.Push(coalesce.Right);
                    pending.Push(coalesce.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    for (int i = choice.Arms.Count - 1; i >= 0; i--)
                    {
                        pending.Push(choice.Arms[i].Expression);
                    }

                    break;
                default:
                    yield return next;
                    break;
            }
        }
    }

    private static bool MayBeConstantOperand(ExpressionSyntax operand) => operand switch
    {
        LiteralExpressionSyntax literal => !literal.IsKind(SyntaxKind.NullLiteralExpression) && !literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        _ => false,
    };
}
