using System.Globalization;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Tags, anchors, directives and flow collections of YAML.</summary>
public class YamlPropertyTests
{
    [Theory]
    [InlineData("a: !!str !!str x", "1,10: a value can have only one tag")]
    [InlineData("a: &x &y 1", "1,7: a value can have only one anchor")]
    [InlineData("a: &x !!str &y 1", "1,13: a value can have only one anchor")]
    [InlineData("a: &x\n  &y 1", "2,3: a value can have only one anchor")]
    [InlineData("a: !!str\n  !!str 1", "2,3: a value can have only one tag")]
    [InlineData("a: !!str{}", "1,9: expected a space after the tag or anchor")]
    [InlineData("a: [!!str{}]", "1,10: expected a space after the tag or anchor")]
    [InlineData("a: &x[1]", "1,6: expected a space after the tag or anchor")]
    [InlineData("%YAML 1.2\na: 1", "2,1: expected '---' between the directives and the document")]
    [InlineData("%TAG !e!\n---\na: 1", "1,1: the directive must declare one handle, such as '!e!', and its prefix")]
    [InlineData("%TAG e tag:x\n---\na: 1", "1,1: the directive must declare one handle, such as '!e!', and its prefix")]
    [InlineData("%TAG !e tag:x\n---\na: 1", "1,1: the directive must declare one handle, such as '!e!', and its prefix")]
    [InlineData("a: !e!x 1", "1,4: the tag handle '!e!' is not declared by a %TAG directive")]
    [InlineData("a: *b", "1,4: the anchor '&b' is not declared before this alias")]
    [InlineData("a: *b\nb: &b 1", "1,4: the anchor '&b' is not declared before this alias")]
    [InlineData("a: [,]", "1,5: expected a value before ','")]
    [InlineData("a: [1,,2]", "1,7: expected a value before ','")]
    [InlineData("a: {b: 1", "1,4: '{' is not closed by '}'")]
    public void What_is_wrong_is_reported(string text, string expected) => Assert.Equal(expected, Messages(text));

    [Theory]
    [InlineData("a: &x !!str 1\nb: *x")]
    [InlineData("a: !!str &x 1\nb: *x")]
    [InlineData("a: &x\n  !!str 1")]
    [InlineData("a: !!str\n  &x 1\nb: *x")]
    [InlineData("[&x , *x ]")]
    [InlineData("[!!str , !!str]")]
    [InlineData("%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1")]
    [InlineData("%YAML 1.2 # comment\n---\na: 1")]
    public void What_is_right_has_no_problem(string text) => Assert.Equal("", Messages(text));

    private static string Messages(string text) => string.Join(
        "\n",
        Read(text).Problems.Select(problem => string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.Location.StartLine + 1},{problem.Location.StartColumn + 1}: {MessageOf(problem)}")));

    private static string MessageOf(DiagnosticInfo problem) =>
        DiagnosticConversion.ToDiagnostic(problem).GetMessage(CultureInfo.InvariantCulture).Replace("Invalid YAML: ", "", StringComparison.Ordinal);

    private static SourceFile Read(string text) => DescriptionText.Read("a.yaml", text, CancellationToken.None);
}
