using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The import table of generator/README.md: which room may name the types of which other room.</summary>
public class ImportTableTests
{
    private const string Roslyn = "Roslyn";

    private const string Root = "";

    private static readonly string[] Rooms =
        ["Analysis", "Collections", "Description", "Diagnostics", "Emission", "Model", "Naming", "Options", "Patterns", "Pipeline", "Shapes", "Syntax", "Translation"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Root] = [.. Rooms.Except(["Analysis"]), Roslyn],
        ["Pipeline"] = [.. Rooms.Except(["Analysis"]), Roslyn],
        ["Options"] = ["Collections", "Diagnostics", Roslyn],
        ["Syntax"] = ["Diagnostics"],
        ["Patterns"] = [],
        ["Description"] = ["Syntax", "Patterns", "Diagnostics"],
        ["Shapes"] = ["Collections", "Description", "Patterns", "Diagnostics"],
        ["Naming"] = [],
        ["Translation"] = ["Collections", "Description", "Shapes", "Patterns", "Naming", "Model", "Diagnostics"],
        ["Model"] = ["Collections"],
        ["Emission"] = ["Collections", "Model"],
        ["Diagnostics"] = ["Collections", Roslyn],
        ["Collections"] = [],
        ["Analysis"] = ["Description", "Diagnostics", "Naming", "Options", "Patterns", "Syntax", "Translation", Roslyn],

        // An assembly of its own, which shares no type but by its source.
        ["CodeFixes"] = ["Analysis", Roslyn],
    };

    [Fact]
    public void Each_room_names_only_types_of_the_rooms_it_may_use()
    {
        CSharpCompilation generator = SourceTree.Generator();

        string[] wrong = [.. generator.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(tree => Violations(generator, tree)).Distinct()];

        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_folder_of_the_generator_is_a_room()
    {
        IEnumerable<string> folders = SourceTree.Files("generator").Select(file => RoomOf(SourceTree.Relative(file))).Distinct();

        Assert.Empty(folders.Except(MayUse.Keys));
    }

    [Theory]
    [InlineData("generator/Model/A.cs", "class A { Microsoft.CodeAnalysis.Location? l; }", "Roslyn")]
    [InlineData("generator/Model/A.cs", "using Truto.Generated.SourceGeneration.Syntax; class A { TextRange r; }", "Syntax")]
    [InlineData("generator/Emission/A.cs", "using R = Truto.Generated.SourceGeneration.Syntax.TextRange; class A;", "Syntax")]
    public void A_forbidden_name_is_found(string path, string source, string room)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path);

        Assert.Contains(Violations(SourceTree.Generator().AddSyntaxTrees(tree), tree), violation => violation.EndsWith(" of " + room, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Violations(CSharpCompilation generator, SyntaxTree tree)
    {
        string room = RoomOf(tree.FilePath);
        SemanticModel meanings = generator.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (meanings.GetSymbolInfo(name).Symbol is INamedTypeSymbol type
                && RoomOf(type) is { } used
                && used != room
                && !MayUse[room].Contains(used))
            {
                int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return $"{tree.FilePath}({line}): {type.Name} of {(used == Root ? "the root" : used)}";
            }
        }
    }

    private static string RoomOf(string path) => path.Split('/') is [_, var folder, _, ..] ? folder : Root;

    // Null for types of the framework.
    private static string? RoomOf(INamedTypeSymbol type)
    {
        string name = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
        {
            return type.ContainingAssembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? Roslyn : null;
        }

        return name == SourceTree.RootNamespace ? Root
            : name.StartsWith(SourceTree.RootNamespace + ".", StringComparison.Ordinal) ? name[(SourceTree.RootNamespace.Length + 1)..].Split('.')[0]
            : null;
    }
}
