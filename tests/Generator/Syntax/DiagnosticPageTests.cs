using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>The fragments on the pages of the readers' diagnostics do what the pages say.</summary>
public partial class DiagnosticPageTests
{
    [Theory]
    [InlineData("OAG0101")]
    [InlineData("OAG0102")]
    [InlineData("OAG0103")]
    [InlineData("OAG0106")]
    [InlineData("OAG0107")]
    [InlineData("OAG0108")]
    [InlineData("OAG0109")]
    [InlineData("OAG0110")]
    [InlineData("OAG0111")]
    public void The_invalid_fragment_is_reported_and_the_fixed_one_is_not(string id)
    {
        MatchCollection fragments = Fragment().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics", id + ".md")));

        Assert.Contains(id, Ids(fragments[0]));
        Assert.DoesNotContain(id, Ids(fragments[1]));
    }

    private static IEnumerable<string> Ids(Match fragment) =>
        DescriptionText.Read("a." + fragment.Groups["language"].Value, fragment.Groups["text"].Value, CancellationToken.None).Problems.Select(p => p.Id);

    [GeneratedRegex("```(?<language>json|yaml)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fragment();
}
