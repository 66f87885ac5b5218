using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Reports results of calls that are certainly discarded: streams that are not disposed, sequences that are not enumerated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ResultAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether generated code is analyzed, which only tests do.</summary>
    internal GeneratedCodeAnalysisFlags GeneratedCode { get; init; } = GeneratedCodeAnalysisFlags.None;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticCatalog.StreamNotDisposedDescriptor, DiagnosticCatalog.NeverEnumeratedDescriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectConstraints.Of(start.Compilation, start.Options) is { } project
                && (project.Names.Sequences.Count > 0 || project.Names.Streams.Count > 0))
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

        bool isSequence = names.Sequences.Contains(name);
        if (!isSequence && !names.Streams.Contains(name))
        {
            return;
        }

        ResultUse use = ResultUse.Of(invocation);
        IReadOnlyList<IdentifierNameSyntax> mentions = use.Mentions;
        if ((!use.IsDropped && use.Local is null)
            || (isSequence ? mentions.Count > 0 : !mentions.All(IsReceiver))
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

    // Only access to a member of the stream certainly leaves it open; any other use may dispose it.
    private static bool IsReceiver(IdentifierNameSyntax mention) =>
        mention.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("Dispose" or "DisposeAsync" or "Close") } access
        && access.Expression == mention;

    private static bool IsReadOnly(IdentifierNameSyntax mention, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetSymbolInfo(mention.Parent!, context.CancellationToken).Symbol
            is IPropertySymbol or IMethodSymbol { IsExtensionMethod: false };
}
