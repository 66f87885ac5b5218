using System.Globalization;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>What people see for a broken text. Lines and columns count from 1, as in a build's output.</summary>
public class BrokenTextTests
{
    [Theory]
    [InlineData("", "(1,1): error OAG0103: The file holds no value; an OpenAPI description in JSON or YAML was expected")]
    [InlineData(" \r\n ", "(2,2): error OAG0103: The file holds no value; an OpenAPI description in JSON or YAML was expected")]
    [InlineData("hello", "(1,1): error OAG0101: This is not valid JSON: 'hello' is no JSON value; strings stand in double quotes")]
    [InlineData("{\n  'a': 1\n}", "(2,3): error OAG0101: This is not valid JSON: a name in double quotes was expected")]
    [InlineData("{\n  \"a\" 1\n}", "(2,3): error OAG0101: This is not valid JSON: a colon and a value were expected after 'a'")]
    [InlineData("{\n  \"a\": 1,\n}", "(2,9): error OAG0101: This is not valid JSON: a comma may not stand before '}'")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "(3,3): error OAG0101: This is not valid JSON: a comma is missing before this")]
    [InlineData("{ // all\n  \"a\": 1 /* one */\n}", "(1,3): error OAG0101: This is not valid JSON: JSON has no comments", "(2,10): error OAG0101: This is not valid JSON: JSON has no comments")]
    [InlineData("[/*/ 1 */ 2]", "(1,2): error OAG0101: This is not valid JSON: JSON has no comments")]
    [InlineData("{\"a\": [1, 2}", "(1,12): error OAG0101: This is not valid JSON: a comma or ']' was expected")]
    [InlineData("{\n\"a\": {\"b\": [1", "(2,14): error OAG0101: This is not valid JSON: the text ends inside the list that begins on line 2")]
    [InlineData("{\"a\": ", "(1,7): error OAG0101: This is not valid JSON: the text ends where a value was expected")]
    [InlineData("{\"a\": }", "(1,7): error OAG0101: This is not valid JSON: a value was expected here")]
    [InlineData("{\"a\": \"b\n\"}", "(1,7): error OAG0101: This is not valid JSON: the string is not closed on its line")]
    [InlineData("[\"a\tb\"]", "(1,4): error OAG0101: This is not valid JSON: the control character U+0009 must be written as \\u0009")]
    [InlineData("[\"\\x41\"]", "(1,3): error OAG0101: This is not valid JSON: a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits")]
    [InlineData("[01, +1, NaN]", "(1,2): error OAG0101: This is not valid JSON: '01' is no JSON value; strings stand in double quotes", "(1,6): error OAG0101: This is not valid JSON: '+1' is no JSON value; strings stand in double quotes", "(1,10): error OAG0101: This is not valid JSON: 'NaN' is no JSON value; strings stand in double quotes")]
    [InlineData("{} {}", "(1,4): error OAG0101: This is not valid JSON: the text goes on after its value has ended")]
    [InlineData("{\"a\": 1, \"b\": 2, \"a\": 3}", "(1,2): warning OAG0106: 'a' stands again further down in the same object; the last one is used and this one is ignored")]
    public void Broken_JSON_is_told_with_its_place(string text, params string[] expected) =>
        Assert.Equal(expected, Messages("a.json", text));

    [Theory]
    [InlineData("# nothing\n", "(2,1): error OAG0103: The file holds no value; an OpenAPI description in JSON or YAML was expected")]
    [InlineData("info:\n  description: Note: this\n", "(2,20): error OAG0102: This is not valid YAML: a value on the line of its key may not hold ': '; put it in quotes or on lines of its own")]
    [InlineData("a:\n  b: 1\n   c: 2\n", "(3,5): error OAG0102: This is not valid YAML: this line goes on with the value above, which may not hold ': '; indent it like its siblings or put the value in quotes")]
    [InlineData("a:\n  b: \"1\"\n   c: 2\n", "(3,4): error OAG0102: This is not valid YAML: this line is indented by 3 spaces where 2 were expected")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "(3,3): error OAG0102: This is not valid YAML: this line is indented by 2 spaces where 0 were expected")]
    [InlineData("a:\n\tb: 1\n", "(2,2): error OAG0102: This is not valid YAML: a tab may not indent; use spaces")]
    [InlineData("a: - b\n", "(1,4): error OAG0102: This is not valid YAML: a list may not begin on the line of its key, tag or anchor")]
    [InlineData("a: \"b\nc: d\n", "(2,1): error OAG0102: This is not valid YAML: this line goes on with a value that began above, so it must be indented deeper than that value's parent", "(1,4): error OAG0102: This is not valid YAML: the quoted text that begins here is not closed")]
    [InlineData("a: \"b\" c\n", "(1,8): error OAG0102: This is not valid YAML: nothing may follow a value on its line")]
    [InlineData("a: 1\nb\nc: 2\n", "(2,1): error OAG0102: This is not valid YAML: 'b' is not followed by ':', so it is no entry of the object it stands in")]
    [InlineData("a: [1, 2\nb: 3\n", "(2,1): error OAG0102: This is not valid YAML: this line goes on with a value that began above, so it must be indented deeper than that value's parent", "(2,2): error OAG0102: This is not valid YAML: inside '[...]' a key and its ':' must stand on one line; is ']' missing above?")]
    [InlineData("a: [1, 2\n", "(1,4): error OAG0102: This is not valid YAML: '[' is not closed by ']'")]
    [InlineData("a: {b: 1 c: 2}\n", "(1,11): error OAG0102: This is not valid YAML: a comma or '}' was expected")]
    [InlineData("a: {]", "(1,5): error OAG0102: This is not valid YAML: '}' was expected")]
    [InlineData("%YAML 1.2 x\n---\na: 1", "(1,1): error OAG0102: This is not valid YAML: the directive must be '%YAML 1.2'")]
    [InlineData("a: @b\n", "(1,4): error OAG0102: This is not valid YAML: no value can begin with '@'; put it in quotes")]
    [InlineData("a: *b\n", "(1,4): error OAG0102: This is not valid YAML: no anchor '&b' stands before this alias")]
    [InlineData("a: &b\n  c: *b\n", "(2,6): error OAG0102: This is not valid YAML: '*b' stands inside the value that it repeats")]
    [InlineData("a: \"\\d\"\n", "(1,5): error OAG0102: This is not valid YAML: '\\d' is no escape of a double-quoted text; a backslash itself is written '\\\\'")]
    [InlineData("a: one\n  two: 2\n", "(2,6): error OAG0102: This is not valid YAML: this line goes on with the value above, which may not hold ': '; indent it like its siblings or put the value in quotes")]
    [InlineData("a: >x\n  b\n", "(1,5): error OAG0102: This is not valid YAML: after '|' or '>' only an indentation of 1 to 9, '+' or '-' may stand")]
    [InlineData("a: !!int b\n", "(1,10): error OAG0102: This is not valid YAML: 'b' does not fit its tag '!!int'")]
    [InlineData("a\u0001b", "(1,2): error OAG0102: This is not valid YAML: the control character U+0001 may not stand in it")]
    [InlineData("a: 1\na: 2\n", "(1,1): warning OAG0106: 'a' stands again further down in the same object; the last one is used and this one is ignored")]
    [InlineData("a: 1\n---\nb: 2\n", "(3,1): warning OAG0107: A second document begins here; only the first one of the file is used")]
    [InlineData("? [a, b]\n: 1\nc: 2\n", "(1,3): warning OAG0108: This key is a list or an object, but names in a description are strings; the entry is skipped")]
    [InlineData("a: -.inf\n", "(1,4): warning OAG0109: '-.inf' has no counterpart in JSON; it is read as a string")]
    [InlineData("<<: 1\na: 2\n", "(1,5): warning OAG0110: '<<' merges an object or a list of objects, but this is a single value; it is ignored")]
    [InlineData("a:\n  b: {\n    c: 1\n  }\n", "(4,3): info OAG0111: This line continues a value but is not indented deeper than the value's parent; it is read as part of the value, though other YAML readers refuse it")]
    public void Broken_YAML_is_told_with_its_place(string text, params string[] expected) =>
        Assert.Equal(expected, Messages("a.yaml", text));

    [Fact]
    public void What_stands_around_an_error_that_can_be_stepped_over_is_still_read()
    {
        SourceFile file = JsonReader.Read("a.json", "{ /* c */ \"a\": [1, nul, 3,], \"b\": 2, }", CancellationToken.None);

        Assert.False(file.IsWellFormed);
        Assert.Equal("""{"a":[1,"nul",3],"b":2}""", NodeText.ToJson(file.Root!)!.ToJsonString());
    }

    [Theory]
    [InlineData("a.json", "{\"a\": {\"b\": 1}, \"c\": [2, ", """{"a":{"b":1},"c":[2]}""")]
    [InlineData("a.yaml", "a:\n  b: 1\nc:\n  - 2\n  - [\n", """{"a":{"b":1},"c":[2,[]]}""")]
    public void What_stands_before_a_cut_is_still_read(string path, string text, string expected)
    {
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);

        Assert.False(file.IsWellFormed);
        Assert.Equal(expected, NodeText.ToJson(file.Root!)!.ToJsonString());
    }

    private static IEnumerable<string> Messages(string path, string text) =>
        DescriptionText.Read(path, text, CancellationToken.None).Problems.Select(problem =>
        {
            Diagnostic shown = DiagnosticConversion.ToDiagnostic(problem);
            string severity = shown.Severity.ToString().ToLowerInvariant();
            return $"({problem.Location.StartLine + 1},{problem.Location.StartColumn + 1}): {severity} {shown.Id}: {shown.GetMessage(CultureInfo.InvariantCulture)}";
        });
}
