using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Analysis;

namespace Truto.Generated.CodeFixes;

/// <summary>Writes the known value of an enum that was probably meant, or the bound of a number that is out of range.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueFix))]
public sealed class ValueFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("OAG0601", "OAG0604");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // The analyzer says what to write, and nothing where it does not know. A value stands for all of `new StageStatus("...")`.
            (TextSpan? span, string? text) = diagnostic.Properties.TryGetValue(FixProperties.Value, out string? value)
                ? (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Span, value)
                : (diagnostic.Location.SourceSpan, diagnostic.Properties.TryGetValue(FixProperties.Number, out string? number) ? number : null);
            if (span is { } replaced && text is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Write '{text}'", cancellation => Replace(context.Document, replaced, text, cancellation), equivalenceKey: diagnostic.Id + text),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> Replace(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        SourceText old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(old.Replace(span, text));
    }
}
