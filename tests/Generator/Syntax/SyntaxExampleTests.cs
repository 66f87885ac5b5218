using System.Globalization;
using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>The invalid examples on the pages of syntax diagnostics produce the quoted message; the fixed ones do not.</summary>
public partial class SyntaxExampleTests
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
    public void The_invalid_example_produces_the_quoted_message_and_the_fixed_one_does_not(string id)
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics", id + ".md"));
        MatchCollection fragments = Fragment().Matches(page);

        Assert.Contains(
            Problems(fragments[0]),
            problem => problem.Id == id && page.Contains("\n> " + MessageOf(problem) + "\n", StringComparison.Ordinal));
        Assert.DoesNotContain(Problems(fragments[1]), problem => problem.Id == id);
    }

    private static IEnumerable<DiagnosticInfo> Problems(Match fragment) =>
        DescriptionText.Read("a." + fragment.Groups["language"].Value, fragment.Groups["text"].Value, CancellationToken.None).Problems;

    private static string MessageOf(DiagnosticInfo problem) => DiagnosticConversion.ToDiagnostic(problem).GetMessage(CultureInfo.InvariantCulture);

    [GeneratedRegex("```(?<language>json|yaml)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fragment();
}
