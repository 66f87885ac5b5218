using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.SourceGeneration;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public partial class HouseRuleTests
{
    private const int MaxLines = 300;

    // All lines count, including comments and raw strings.
    private const int MaxLineLength = 150;

    [Fact]
    public void No_file_is_longer_than_the_cap()
    {
        IEnumerable<string> longFiles = SourceTree.Files(SourceTree.Folders)
            .Select(file => (Name: SourceTree.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MaxLines)
            .Select(file => $"{file.Name} has {file.Lines} lines");

        AssertNone(longFiles);
    }

    [Fact]
    public void No_line_is_longer_than_the_cap()
    {
        IEnumerable<string> longLines = SourceTree.Files(SourceTree.Folders)
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (line.Length, Place: $"{SourceTree.Relative(file)}({index + 1})")))
            .Where(line => line.Length > MaxLineLength)
            .Select(line => $"{line.Place} has {line.Length} characters");

        AssertNone(longLines);
    }

    [Theory]
    [InlineData("generator", SourceTree.RootNamespace)]
    [InlineData("generator/CodeFixes", "Truto.Generated.CodeFixes")]
    [InlineData("generator/Tasks", "Truto.Generated.Tasks")]
    [InlineData("tests/Generator", "Truto.Generated.Tests.Generator")]
    public void Namespaces_follow_folders(string project, string root)
    {
        IEnumerable<string> wrong = SourceTree.Files(project)
            .Where(file => project != "generator" || !IsOtherProject(file))
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), file)
                .GetRoot()
                .DescendantNodes(node => node is CompilationUnitSyntax)
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Select(declaration => (File: SourceTree.Relative(file), Name: declaration.Name.ToString())))
            .Where(declaration => declaration.Name != Expected(declaration.File))
            .Select(declaration => $"{declaration.File}: {declaration.Name}");

        AssertNone(wrong);

        string Expected(string file) => string.Join('.', file.Split('/')[project.Split('/').Length..^1].Prepend(root));
    }

    [Fact]
    public void No_file_has_a_vague_name()
    {
        IEnumerable<string> vague = SourceTree.Files(SourceTree.Folders)
            .Where(file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(SourceTree.Relative);

        AssertNone(vague);
    }

    [Fact]
    public void There_are_no_reminders()
    {
        IEnumerable<string> unfinished = SourceTree.Files(SourceTree.Folders)
            .Where(file => Path.GetFileName(file) != nameof(HouseRuleTests) + ".cs")
            .Where(file => Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(SourceTree.Relative);

        AssertNone(unfinished);
    }

    [Fact]
    public void The_version_is_written_once()
    {
        string version = typeof(OpenApiGenerator).Assembly.GetName().Version!.ToString(3);
        IEnumerable<string> repeated = SourceTree.Files("generator", "runtime", "sandbox")
            .Concat(Directory.GetFiles(Repository.PathOf("runtime", "build")))
            .Where(file => File.ReadAllText(file).Contains(version, StringComparison.Ordinal))
            .Select(SourceTree.Relative);

        // Packages are versioned by tags; assemblies and generated code carry the contract's version, so that they do not change with every commit.
        string contract = version[..version.LastIndexOf('.')];
        Assert.Equal(contract + ".0", version);
        Assert.Contains(
            $"<ContractVersion>{contract}</ContractVersion>", File.ReadAllText(Repository.PathOf("Directory.Build.props")), StringComparison.Ordinal);
        AssertNone(repeated);
    }

    [Fact]
    public void The_address_of_the_repository_is_written_once()
    {
        string address = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;
        IEnumerable<string> repeated = SourceTree.Files(SourceTree.Folders)
            .Concat(new[] { "runtime", "generator", "sandbox" }
                .SelectMany(folder => new[] { "*.csproj", "*.props", "*.targets" }
                    .SelectMany(pattern => Directory.GetFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)))
                .Where(file => !SourceTree.Relative(file).Contains("/obj/", StringComparison.Ordinal)))
            .Where(file => File.ReadAllText(file).Contains(address, StringComparison.Ordinal))
            .Select(SourceTree.Relative);

        AssertNone(repeated);
        Assert.Equal($"{address}/blob/main/docs/diagnostics/OAG0101.md", DiagnosticCatalog.Find("OAG0101")!.HelpLinkUri);
    }

    /// <summary>Finds what the analyzers of the compiler allow, but what would make generated code depend on time or machine.</summary>
    [Fact]
    public void The_generator_depends_only_on_its_input()
    {
        string[] banned =
        [
            "SyntaxFactory", "NormalizeWhitespace", "FileInfo", "DirectoryInfo", "StreamReader", "NewGuid", "Now", "UtcNow", "CurrentCulture",
            "NewLine",
            "Random",
        ];

        // The tasks run beside the compiler and fetch files.
        AssertNone(Tokens(SyntaxKind.IdentifierToken)
            .Where(token => banned.Contains(token.Text) && !IsTask(Repository.PathOf(token.SyntaxTree!.FilePath)))
            .Select(Describe));
    }

    [Fact]
    public void The_generator_contains_no_vendor_name()
    {
        IEnumerable<SyntaxToken> tokens = Tokens(
            SyntaxKind.IdentifierToken,
            SyntaxKind.StringLiteralToken,
            SyntaxKind.InterpolatedStringTextToken,
            SyntaxKind.SingleLineRawStringLiteralToken,
            SyntaxKind.MultiLineRawStringLiteralToken);

        AssertNone(tokens.Where(token => Vendor().IsMatch(OwnName().Replace(token.Text, ""))).Select(Describe));
    }

    private static bool IsOtherProject(string file) =>
        SourceTree.Relative(file).StartsWith("generator/CodeFixes/", StringComparison.Ordinal) || IsTask(file);

    private static bool IsTask(string file) => SourceTree.Relative(file).StartsWith("generator/Tasks/", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<string> violations)
    {
        string[] found = [.. violations];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    private static IEnumerable<SyntaxToken> Tokens(params SyntaxKind[] kinds) => SourceTree.Files("generator")
        .Select(file => CSharpSyntaxTree.ParseText(
            File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), SourceTree.Relative(file)))
        .SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => kinds.Contains(token.Kind()) && token.Parent?.Parent is not QualifiedNameSyntax);

    private static string Describe(SyntaxToken token) => $"{token.GetLocation().GetLineSpan()}: {token.Text}";

    [GeneratedRegex("(Helpers?|Utils?|Utility|Utilities|Manager|Common)$")]
    private static partial Regex VagueName();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex("truto", RegexOptions.IgnoreCase)]
    private static partial Regex Vendor();

    [GeneratedRegex("truto[.-]generated", RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();
}
