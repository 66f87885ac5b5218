using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>How code uses the result of a call, by syntax alone.</summary>
/// <param name="IsDropped">Whether the result is discarded.</param>
/// <param name="IsAwaited">Whether it is awaited first.</param>
/// <param name="Discard">The <c>_</c> that it is assigned to, or null.</param>
/// <param name="Local">The local variable without <c>using</c> that is initialized with it, or null.</param>
internal sealed record ResultUse(bool IsDropped, bool IsAwaited, ExpressionSyntax? Discard, VariableDeclaratorSyntax? Local)
{
    /// <summary>The names in the scope of the local variable that are equal to its name.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Mentions
    {
        get
        {
            // The block of the declaration; for a top-level statement, the file.
            SyntaxNode? scope = Local?.Parent?.Parent?.Parent;
            scope = scope is GlobalStatementSyntax ? scope.Parent : scope;
            return scope is null
                ? []
                : [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == Local!.Identifier.ValueText)];
        }
    }

    public static ResultUse Of(InvocationExpressionSyntax call)
    {
        ExpressionSyntax result = call;
        bool isAwaited = false;
        while (true)
        {
            switch (result.Parent)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    result = parenthesized;
                    break;
                case MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured,
                } access when access.Expression == result:
                    result = configured;
                    break;
                case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == result:
                    result = conditional;
                    break;
                case AwaitExpressionSyntax awaiting:
                    isAwaited = true;
                    result = awaiting;
                    break;
                case ExpressionStatementSyntax:
                    return new ResultUse(IsDropped: true, isAwaited, Discard: null, Local: null);
                case AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax { Identifier.ValueText: "_" } discard, Parent: ExpressionStatementSyntax,
                }:
                    return new ResultUse(IsDropped: true, isAwaited, discard, Local: null);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } when IsPlainLocal(local):
                    return new ResultUse(IsDropped: false, isAwaited, Discard: null, local);
                default:
                    return new ResultUse(IsDropped: false, isAwaited, Discard: null, Local: null);
            }
        }
    }

    private static bool IsPlainLocal(VariableDeclaratorSyntax variable) =>
        variable is { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } };
}
