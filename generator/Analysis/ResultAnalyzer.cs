using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Finds results of calls that are surely left lying: streams that nobody disposes, lists that nobody enumerates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ResultAnalyzer : DiagnosticAnalyzer
{
    /// <summary>How generated code is treated; tests look at it too.</summary>
    internal GeneratedCodeAnalysisFlags GeneratedCode { get; init; } = GeneratedCodeAnalysisFlags.None;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticCatalog.StreamNotDisposedDescriptor, DiagnosticCatalog.NeverEnumeratedDescriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectConstraints.Of(start.Compilation, start.Options) is { } project && (project.Names.Lists.Count > 0 || project.Names.Streams.Count > 0))
            {
                start.RegisterSyntaxNodeAction(node => Invocation(node, project.Names), SyntaxKind.InvocationExpression);
            }
        });
    }

    private static void Invocation(SyntaxNodeAnalysisContext context, GeneratedNames names)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (GeneratedNames.NameOf(invocation.Expression) is not { } name)
        {
            return;
        }

        bool isList = names.Lists.Contains(name);
        if (!isList && !names.Streams.Contains(name))
        {
            return;
        }

        ResultUse use = ResultUse.Of(invocation);
        IReadOnlyList<IdentifierNameSyntax> mentions = use.Mentions;
        if ((!use.IsDropped && use.Local is null)
            || (isList ? mentions.Count > 0 : !mentions.All(IsReceiver))
            || context.SemanticModel.GetSymbolInfo(invocation, context.CancellationToken).Symbol is not IMethodSymbol method
            || !RuntimeNames.IsGenerated(method.ContainingType)
            || (use.Discard is { } discard && context.SemanticModel.GetSymbolInfo(discard, context.CancellationToken).Symbol is not IDiscardSymbol))
        {
            return;
        }

        if (method.ReturnType.Name is RuntimeNames.Paged or "IAsyncEnumerable")
        {
            if (!use.IsAwaited && mentions.Count == 0)
            {
                context.ReportDiagnostic(DiagnosticCatalog.NeverEnumerated(invocation.GetLocation(), method.Name));
            }
        }
        else if (method.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments: [{ Name: "Stream" }] }
            && (use.IsDropped || (use.IsAwaited && mentions.All(mention => IsReadOnly(mention, context)))))
        {
            context.ReportDiagnostic(DiagnosticCatalog.StreamNotDisposed(invocation.GetLocation(), method.Name));
        }
    }

    // Only a member of the stream itself that does not end it keeps it open: whatever else is done with it may.
    private static bool IsReceiver(IdentifierNameSyntax mention) =>
        mention.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("Dispose" or "DisposeAsync" or "Close") } access && access.Expression == mention;

    private static bool IsReadOnly(IdentifierNameSyntax mention, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetSymbolInfo(mention.Parent!, context.CancellationToken).Symbol is IPropertySymbol or IMethodSymbol { IsExtensionMethod: false };
}
