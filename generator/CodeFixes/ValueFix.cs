using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Analysis;

namespace Truto.Generated.CodeFixes;

/// <summary>Replaces an unknown value of an enum by a similar one, or a number that is out of range by the bound.</summary>
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
            // The analyzer passes the replacement, if there is one. A known value replaces all of `new StageStatus("...")`.
            (TextSpan? span, string? text) = diagnostic.Properties.TryGetValue(FixProperties.Value, out string? value)
                ? (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Span, value)
                : (diagnostic.Location.SourceSpan, diagnostic.Properties.TryGetValue(FixProperties.Number, out string? number) ? number : null);
            if (span is { } replaced && text is not null)
            {
                var action = CodeAction.Create(
                    $"Replace with '{text}'",
                    cancellation => Replace(context.Document, replaced, text, cancellation),
                    equivalenceKey: diagnostic.Id + text);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static async Task<Document> Replace(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        SourceText old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(old.Replace(span, text));
    }
}
