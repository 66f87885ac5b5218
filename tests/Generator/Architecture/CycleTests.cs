using Microsoft.CodeAnalysis;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The rooms of the generator are layers: no dependencies between them form a cycle.</summary>
public class CycleTests
{
    private static readonly Lazy<DependencyGraph> Files = new(ReadFiles);

    [Fact]
    public void Rooms_do_not_depend_on_each_other() => Assert.Empty(Files.Value.By(ImportTable.RoomOf).Cycles().Select(Describe));

    [Fact]
    public void No_cycle_of_files_crosses_rooms() => Assert.Empty(
        Files.Value.Cycles().Where(cycle => cycle.Select(ImportTable.RoomOf).Distinct().Count() > 1).Select(Describe));

    [Fact]
    public void A_cycle_is_found()
    {
        DependencyGraph graph = new();
        graph.Add("generator/A/1.cs", "generator/B/2.cs");
        graph.Add("generator/B/3.cs", "generator/A/4.cs");
        graph.Add("generator/A/4.cs", "generator/A/1.cs");

        Assert.Empty(graph.Cycles());
        Assert.Equal("A, B", Describe(Assert.Single(graph.By(ImportTable.RoomOf).Cycles())));

        graph.Add("generator/B/2.cs", "generator/B/3.cs");
        Assert.Equal(4, Assert.Single(graph.Cycles()).Count);
    }

    private static string Describe(IReadOnlyList<string> cycle) => string.Join(", ", cycle);

    // A file depends on the files that declare the types and members it names.
    private static DependencyGraph ReadFiles()
    {
        DependencyGraph graph = new();
        foreach (SymbolUse use in SymbolUse.All)
        {
            ISymbol symbol = use.Symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : use.Symbol;
            foreach (SyntaxReference declaration in symbol.OriginalDefinition.DeclaringSyntaxReferences)
            {
                graph.Add(use.File, declaration.SyntaxTree.FilePath);
            }
        }

        return graph;
    }
}
