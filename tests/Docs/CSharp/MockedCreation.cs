using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>Connects the clients that a block creates to the mock: the options of each <c>new ShopClient(...)</c> get its handler.</summary>
internal sealed class MockedCreation(SemanticModel model, string client) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
        IsClient(node) ? node.WithArgumentList(Connected(node)) : base.VisitObjectCreationExpression(node);

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node) =>
        IsClient(node) ? node.WithArgumentList(Connected(node)) : base.VisitImplicitObjectCreationExpression(node);

    private bool IsClient(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.Name == client;

    private ArgumentListSyntax Connected(BaseObjectCreationExpressionSyntax node)
    {
        var constructor = (IMethodSymbol)model.GetSymbolInfo(node).Symbol!;
        SeparatedSyntaxList<ArgumentSyntax> arguments = node.ArgumentList?.Arguments ?? default;
        ArgumentSyntax? options = arguments.FirstOrDefault(argument => IsOptions(model.GetTypeInfo(argument.Expression).ConvertedType));
        string type = constructor.Parameters.First(parameter => IsOptions(parameter.Type)).Type
            .ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        ExpressionSyntax connected = SyntaxFactory.ParseExpression(
            $"global::Mocked.Connect<{type}>({options?.Expression.ToString() ?? "new()"})");
        return options is null
            ? SyntaxFactory.ArgumentList(arguments.Add(SyntaxFactory.Argument(connected)))
            : node.ArgumentList!.ReplaceNode(options, options.WithExpression(connected));
    }

    private static bool IsOptions(ITypeSymbol? type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            if (one.Name == nameof(ApiClientOptions))
            {
                return true;
            }
        }

        return false;
    }
}
