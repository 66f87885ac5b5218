using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What becomes of the result of a call, by syntax alone.</summary>
/// <param name="IsDropped">Whether nothing keeps it.</param>
/// <param name="IsAwaited">Whether it is awaited first.</param>
/// <param name="Discard">The <c>_</c> it is assigned to, or null.</param>
/// <param name="Local">The local variable that alone keeps it, if <c>using</c> does not stand before it, or null.</param>
internal sealed record ResultUse(bool IsDropped, bool IsAwaited, ExpressionSyntax? Discard, VariableDeclaratorSyntax? Local)
{
    /// <summary>Where the local variable is named again, in whatever sense.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Mentions
    {
        get
        {
            // The block that the declaration stands in; of top-level statements, the file.
            SyntaxNode? scope = Local?.Parent?.Parent?.Parent;
            scope = scope is GlobalStatementSyntax ? scope.Parent : scope;
            return scope is null ? [] : [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == Local!.Identifier.ValueText)];
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
                case ParenthesizedExpressionSyntax inner:
                    result = inner;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } access when access.Expression == result:
                    result = configured;
                    break;
                case ConditionalAccessExpressionSyntax whole when whole.WhenNotNull == result:
                    result = whole;
                    break;
                case AwaitExpressionSyntax awaiting:
                    isAwaited = true;
                    result = awaiting;
                    break;
                case ExpressionStatementSyntax:
                    return new ResultUse(IsDropped: true, isAwaited, Discard: null, Local: null);
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } discard, Parent: ExpressionStatementSyntax }:
                    return new ResultUse(IsDropped: true, isAwaited, discard, Local: null);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } } local }:
                    return new ResultUse(IsDropped: false, isAwaited, Discard: null, local);
                default:
                    return new ResultUse(IsDropped: false, isAwaited, Discard: null, Local: null);
            }
        }
    }
}
