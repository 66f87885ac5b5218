using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.CodeFixes;

/// <summary>Makes the variable that keeps a response's stream dispose it at the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposeFix))]
public sealed class DisposeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("OAG0611");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? meanings = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // A stream that no variable keeps is one that nobody wants to read: what to do instead its author knows.
            if (meanings is not null
                && root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration)
            {
                string words = IsDisposedAsynchronously(meanings.Compilation) ? "await using" : "using";
                context.RegisterCodeFix(
                    CodeAction.Create($"Write '{words}'", cancellation => Insert(context.Document, declaration.SpanStart, words + " ", cancellation), equivalenceKey: words),
                    diagnostic);
            }
        }
    }

    // Not before .NET Standard 2.1.
    private static bool IsDisposedAsynchronously(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.IO.Stream")?.AllInterfaces.Any(one => one.Name == "IAsyncDisposable") == true;

    private static async Task<Document> Insert(Document document, int place, string text, CancellationToken cancellation)
    {
        SourceText old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(old.Replace(new TextSpan(place, 0), text));
    }
}
