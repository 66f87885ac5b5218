using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>A name in a file of the generator, with the symbol it refers to.</summary>
/// <param name="File">The path of the file within the repository.</param>
/// <param name="Line">The line of the name, from 1.</param>
/// <param name="Symbol">The symbol.</param>
internal sealed record SymbolUse(string File, int Line, ISymbol Symbol)
{
    private static readonly Lazy<IReadOnlyList<SymbolUse>> LazyAll = new(
        () => [.. SourceTree.Generator.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(tree => In(SourceTree.Generator, tree))]);

    /// <summary>Gets all names of the generator.</summary>
    public static IReadOnlyList<SymbolUse> All => LazyAll.Value;

    /// <summary>Returns the names in one file.</summary>
    public static IEnumerable<SymbolUse> In(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is { } symbol and not (INamespaceSymbol or ILocalSymbol or IParameterSymbol))
            {
                yield return new SymbolUse(tree.FilePath, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, symbol);
            }
        }
    }
}
