using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public partial class HouseRuleTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_longer_than_the_cap()
    {
        IEnumerable<string> longFiles = SourceTree.Files("generator", "runtime", "tests", "samples")
            .Select(file => (Name: SourceTree.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Name} has {file.Lines} lines");

        Assert.Empty(longFiles);
    }

    [Fact]
    public void No_type_is_named_for_having_no_purpose()
    {
        IEnumerable<string> vague = SourceTree.Files("generator", "runtime", "tests", "samples")
            .Where(file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(SourceTree.Relative);

        Assert.Empty(vague);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        IEnumerable<string> unfinished = SourceTree.Files("generator", "runtime", "tests", "samples")
            .Where(file => Path.GetFileName(file) != nameof(HouseRuleTests) + ".cs")
            .Where(file => Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(SourceTree.Relative);

        Assert.Empty(unfinished);
    }

    /// <summary>What the compiler's own analyzers let pass, but would make one description generate differently twice.</summary>
    [Fact]
    public void The_generator_depends_on_nothing_but_its_input()
    {
        string[] banned = ["SyntaxFactory", "NormalizeWhitespace", "FileInfo", "DirectoryInfo", "StreamReader", "NewGuid", "Now", "UtcNow", "CurrentCulture", "NewLine", "Random"];

        Assert.Empty(Tokens(SyntaxKind.IdentifierToken).Where(token => banned.Contains(token.Text)).Select(Describe));
    }

    [Fact]
    public void The_generator_knows_no_vendor()
    {
        IEnumerable<SyntaxToken> tokens = Tokens(
            SyntaxKind.IdentifierToken,
            SyntaxKind.StringLiteralToken,
            SyntaxKind.InterpolatedStringTextToken,
            SyntaxKind.SingleLineRawStringLiteralToken,
            SyntaxKind.MultiLineRawStringLiteralToken);

        Assert.Empty(tokens.Where(token => Vendor().IsMatch(OwnName().Replace(token.Text, ""))).Select(Describe));
    }

    private static IEnumerable<SyntaxToken> Tokens(params SyntaxKind[] kinds) => SourceTree.Files("generator")
        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), SourceTree.Relative(file)))
        .SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => kinds.Contains(token.Kind()) && token.Parent?.Parent is not Microsoft.CodeAnalysis.CSharp.Syntax.QualifiedNameSyntax);

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
