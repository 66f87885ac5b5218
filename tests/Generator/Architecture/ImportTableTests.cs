using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The generator follows the import table of its README.</summary>
public class ImportTableTests
{
    private static readonly ImportTable Table = ImportTable.Read();

    [Fact]
    public void Each_room_names_only_types_of_the_rooms_it_may_use()
    {
        string[] wrong = [.. SymbolUse.All.Select(Violation).OfType<string>().Distinct()];

        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void The_table_lists_every_folder_of_the_generator() => Assert.Equal(
        SourceTree.Files("generator").Select(file => ImportTable.RoomOf(SourceTree.Relative(file))).Distinct().Order(StringComparer.Ordinal),
        Table.Rooms.Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_names_only_rooms() => Assert.Empty(
        Table.Rooms.SelectMany(Table.AllowedFor).Distinct().Except(Table.Rooms).Except([ImportTable.Roslyn]));

    [Theory]
    [InlineData("generator/Model/A.cs", "class A { Microsoft.CodeAnalysis.Location? l; }", "Roslyn")]
    [InlineData("generator/Model/A.cs", "using Truto.Generated.SourceGeneration.Syntax; class A { TextRange r; }", "Syntax")]
    [InlineData("generator/Emission/A.cs", "using R = Truto.Generated.SourceGeneration.Syntax.TextRange; class A;", "Syntax")]
    [InlineData("generator/Shapes/A.cs", "class A { Truto.Generated.SourceGeneration.Model.TypeRef? t; }", "Model")]
    public void A_forbidden_name_is_found(string path, string source, string room)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path);

        Assert.Contains(
            SymbolUse.In(SourceTree.Generator.AddSyntaxTrees(tree), tree).Select(Violation).OfType<string>(),
            violation => violation.EndsWith(" of " + room, StringComparison.Ordinal));
    }

    // Null for a permitted name.
    private static string? Violation(SymbolUse use)
    {
        string room = ImportTable.RoomOf(use.File);
        return use.Symbol is INamedTypeSymbol type && RoomOf(type) is { } used && used != room && !Table.AllowedFor(room).Contains(used)
            ? $"{use.File}({use.Line}): {type.Name} of {(used == ImportTable.Root ? "the root" : used)}"
            : null;
    }

    // Null for types of the framework.
    private static string? RoomOf(INamedTypeSymbol type)
    {
        string name = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
        {
            return type.ContainingAssembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? ImportTable.Roslyn : null;
        }

        return name == SourceTree.RootNamespace ? ImportTable.Root
            : name.StartsWith(SourceTree.RootNamespace + ".", StringComparison.Ordinal)
                ? name[(SourceTree.RootNamespace.Length + 1)..].Split('.')[0]
            : null;
    }
}
