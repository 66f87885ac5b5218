using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.CodeFixes;

/// <summary>Inserts <c>await using</c> before the variable of a response stream.</summary>
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
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // There is no fix for a discarded stream: the intention is unknown.
            if (model is not null
                && root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>()
                    is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration)
            {
                string keywords = IsDisposedAsynchronously(model.Compilation) ? "await using" : "using";
                var action = CodeAction.Create(
                    $"Insert '{keywords}'",
                    cancellation => Insert(context.Document, declaration.SpanStart, keywords + " ", cancellation),
                    equivalenceKey: keywords);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    // Since .NET Standard 2.1.
    private static bool IsDisposedAsynchronously(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.IO.Stream")?.AllInterfaces.Any(one => one.Name == "IAsyncDisposable") == true;

    private static async Task<Document> Insert(Document document, int position, string text, CancellationToken cancellation)
    {
        SourceText old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(old.Replace(new TextSpan(position, 0), text));
    }
}
