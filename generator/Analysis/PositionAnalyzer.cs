using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// Reports optional arguments of operations that are passed by position: if the description adds an optional parameter before them, they become
/// its value, and the compiler reports nothing if both types are the same.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PositionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticCatalog.PassedByPositionDescriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectConstraints.Of(start.Compilation, start.Options) is { Names.Calls.Count: > 0 } project)
            {
                start.RegisterSyntaxNodeAction(node => Invocation(node, project.Names), SyntaxKind.InvocationExpression);
            }
        });
    }

    private static void Invocation(SyntaxNodeAnalysisContext context, GeneratedNames names)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (arguments.Count == 0
            || GeneratedNames.NameOf(invocation.Expression) is not { } name
            || !names.RequiredParameters.TryGetValue(name, out int required)
            || arguments.Count <= required
            || arguments[required].NameColon is not null
            || context.SemanticModel.GetSymbolInfo(invocation, context.CancellationToken).Symbol is not IMethodSymbol method
            || !RuntimeNames.IsGenerated(method.ContainingType))
        {
            return;
        }

        for (int i = required; i < Math.Min(arguments.Count, method.Parameters.Length) && arguments[i].NameColon is null; i++)
        {
            if (method.Parameters[i] is { IsOptional: true } parameter && !IsAlwaysFirst(parameter))
            {
                context.ReportDiagnostic(DiagnosticCatalog.PassedByPosition(arguments[i].GetLocation(), parameter.Name));
                return;
            }
        }
    }

    // A request body or a class of parameters: no optional parameter comes before it.
    private static bool IsAlwaysFirst(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && RuntimeNames.IsGenerated(type);
}
