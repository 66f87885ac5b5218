using System.Globalization;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>What people see for a broken text. Lines and columns count from 1, as in a build's output.</summary>
public class BrokenTextTests
{
    [Theory]
    [InlineData("", "(1,1): error OAG0103: The file is empty; it must contain an OpenAPI description in JSON or YAML")]
    [InlineData(" \r\n ", "(2,2): error OAG0103: The file is empty; it must contain an OpenAPI description in JSON or YAML")]
    [InlineData("hello", "(1,1): error OAG0101: Invalid JSON: 'hello' is not a JSON value; write strings in double quotes")]
    [InlineData("{\n  'a': 1\n}", "(2,3): error OAG0101: Invalid JSON: expected a property name in double quotes")]
    [InlineData("{\n  \"a\" 1\n}", "(2,3): error OAG0101: Invalid JSON: expected ':' and a value after 'a'")]
    [InlineData("{\n  \"a\": 1,\n}", "(2,9): error OAG0101: Invalid JSON: a trailing ',' before '}' is not allowed")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "(3,3): error OAG0101: Invalid JSON: expected ',' before this value")]
    [InlineData(
        "{ // all\n  \"a\": 1 /* one */\n}",
        "(1,3): error OAG0101: Invalid JSON: comments are not allowed in JSON",
        "(2,10): error OAG0101: Invalid JSON: comments are not allowed in JSON")]
    [InlineData("[/*/ 1 */ 2]", "(1,2): error OAG0101: Invalid JSON: comments are not allowed in JSON")]
    [InlineData("{\"a\": [1, 2}", "(1,12): error OAG0101: Invalid JSON: expected ',' or ']'")]
    [InlineData("{\n\"a\": {\"b\": [1", "(2,14): error OAG0101: Invalid JSON: the file ends inside the array that begins on line 2")]
    [InlineData("{\"a\": ", "(1,7): error OAG0101: Invalid JSON: the file ends where a value is expected")]
    [InlineData("{\"a\": }", "(1,7): error OAG0101: Invalid JSON: expected a value")]
    [InlineData("{\"a\": \"b\n\"}", "(1,7): error OAG0101: Invalid JSON: the string is not closed on this line")]
    [InlineData("[\"a\tb\"]", "(1,4): error OAG0101: Invalid JSON: write the control character U+0009 as \\u0009")]
    [InlineData(
        "[\"\\x41\"]",
        "(1,3): error OAG0101: Invalid JSON: a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits")]
    [InlineData(
        "[01, +1, NaN]",
        "(1,2): error OAG0101: Invalid JSON: '01' is not a JSON value; write strings in double quotes",
        "(1,6): error OAG0101: Invalid JSON: '+1' is not a JSON value; write strings in double quotes",
        "(1,10): error OAG0101: Invalid JSON: 'NaN' is not a JSON value; write strings in double quotes")]
    [InlineData("{} {}", "(1,4): error OAG0101: Invalid JSON: unexpected text after the end of the value")]
    [InlineData(
        "{\"a\": 1, \"b\": 2, \"a\": 3}",
        "(1,2): warning OAG0106: 'a' occurs again later in the same object; this one is ignored and the last one is used")]
    public void Invalid_JSON_is_reported_at_its_location(string text, params string[] expected) =>
        Assert.Equal(expected, Messages("a.json", text));

    [Theory]
    [InlineData("# nothing\n", "(2,1): error OAG0103: The file is empty; it must contain an OpenAPI description in JSON or YAML")]
    [InlineData(
        "info:\n  description: Note: this\n",
        "(2,20): error OAG0102: Invalid YAML: a value on the line of its key cannot contain ': '; put it in quotes")]
    [InlineData(
        "a:\n  b: 1\n   c: 2\n",
        "(3,5): error OAG0102: Invalid YAML: this line continues the value above, which cannot contain ': '; indent it like its siblings, or "
            + "put the value in quotes")]
    [InlineData("a:\n  b: \"1\"\n   c: 2\n", "(3,4): error OAG0102: Invalid YAML: expected an indentation of 2 spaces, but this line has 3")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "(3,3): error OAG0102: Invalid YAML: expected an indentation of 0 spaces, but this line has 2")]
    [InlineData("a:\n\tb: 1\n", "(2,2): error OAG0102: Invalid YAML: indent with spaces instead of a tab")]
    [InlineData("a: - b\n", "(1,4): error OAG0102: Invalid YAML: a sequence cannot begin on the line of its key, tag or anchor")]
    [InlineData(
        "a: \"b\nc: d\n",
        "(2,1): error OAG0102: Invalid YAML: this line continues the value above; indent it deeper than the parent of that value",
        "(1,4): error OAG0102: Invalid YAML: the quoted string that begins here is not closed")]
    [InlineData("a: \"b\" c\n", "(1,8): error OAG0102: Invalid YAML: unexpected text after the value")]
    [InlineData("a: 1\nb\nc: 2\n", "(2,1): error OAG0102: Invalid YAML: 'b' is not followed by ':', so it is not a property of the object")]
    [InlineData(
        "a: [1, 2\nb: 3\n",
        "(2,1): error OAG0102: Invalid YAML: this line continues the value above; indent it deeper than the parent of that value",
        "(1,4): error OAG0102: Invalid YAML: '[' is not closed by ']' before line 2")]
    [InlineData(
        "a:\n  b: [1, 2\n  c: 3\n",
        "(3,3): info OAG0111: This line continues a value but is not indented deeper than the value's parent; indent it further, because "
            + "other YAML readers reject it",
        "(2,6): error OAG0102: Invalid YAML: '[' is not closed by ']' before line 3")]
    [InlineData(
        "a:\n  b: { c: [1, 2], d: { e: 1 }\n  f: 3\n",
        "(3,3): info OAG0111: This line continues a value but is not indented deeper than the value's parent; indent it further, because "
            + "other YAML readers reject it",
        "(2,6): error OAG0102: Invalid YAML: '{' is not closed by '}' before line 3")]
    [InlineData(
        "a: [1,\n  2\n  b: 3]\n",
        "(3,4): error OAG0102: Invalid YAML: a key and its ':' must be on one line, inside the '[' of line 1; is its ']' missing?")]
    [InlineData("a: [1, 2\n", "(1,4): error OAG0102: Invalid YAML: '[' is not closed by ']'")]
    [InlineData("a: {b: 1 c: 2}\n", "(1,11): error OAG0102: Invalid YAML: expected ',' or '}'")]
    [InlineData("a: {]", "(1,5): error OAG0102: Invalid YAML: expected '}'")]
    [InlineData("%YAML 1.2 x\n---\na: 1", "(1,1): error OAG0102: Invalid YAML: the directive must be '%YAML 1.2'")]
    [InlineData("a: @b\n", "(1,4): error OAG0102: Invalid YAML: a value cannot begin with '@'; put it in quotes")]
    [InlineData("a: *b\n", "(1,4): error OAG0102: Invalid YAML: the anchor '&b' is not declared before this alias")]
    [InlineData("a: &b\n  c: *b\n", "(2,6): error OAG0102: Invalid YAML: '*b' is inside the value that it refers to")]
    [InlineData("a: \"\\d\"\n", "(1,5): error OAG0102: Invalid YAML: '\\d' is not an escape sequence; write a backslash as '\\\\'")]
    [InlineData(
        "a: one\n  two: 2\n",
        "(2,6): error OAG0102: Invalid YAML: this line continues the value above, which cannot contain ': '; indent it like its siblings, or "
            + "put the value in quotes")]
    [InlineData("a: >x\n  b\n", "(1,5): error OAG0102: Invalid YAML: only an indentation of 1 to 9, '+' or '-' is allowed after '|' or '>'")]
    [InlineData("a: !!int b\n", "(1,10): error OAG0102: Invalid YAML: 'b' does not match its tag '!!int'")]
    [InlineData("a\u0001b", "(1,2): error OAG0102: Invalid YAML: the control character U+0001 is not allowed")]
    [InlineData("a: 1\na: 2\n", "(1,1): warning OAG0106: 'a' occurs again later in the same object; this one is ignored and the last one is used")]
    [InlineData(
        "a: 1\n---\nb: 2\n",
        "(3,1): warning OAG0107: A second YAML document begins here; it is ignored because only the first document of a file is read")]
    [InlineData("? [a, b]\n: 1\nc: 2\n", "(1,3): warning OAG0108: This key is an array or an object, but keys must be strings; the entry is ignored")]
    [InlineData("a: -.inf\n", "(1,4): warning OAG0109: '-.inf' is not a number in JSON; it is read as a string")]
    [InlineData("<<: 1\na: 2\n", "(1,5): warning OAG0110: '<<' requires an object or an array of objects, but this is a single value; it is ignored")]
    [InlineData(
        "a:\n  b: {\n    c: 1\n  }\n",
        "(4,3): info OAG0111: This line continues a value but is not indented deeper than the value's parent; indent it further, because "
            + "other YAML readers reject it")]
    public void Invalid_YAML_is_reported_at_its_location(string text, params string[] expected) =>
        Assert.Equal(expected, Messages("a.yaml", text));

    [Fact]
    public void Text_after_a_recoverable_error_is_still_read()
    {
        SourceFile file = JsonReader.Read("a.json", "{ /* c */ \"a\": [1, nul, 3,], \"b\": 2, }", CancellationToken.None);

        Assert.False(file.IsWellFormed);
        Assert.Equal("""{"a":[1,"nul",3],"b":2}""", NodeText.ToJson(file.Root!)!.ToJsonString());
    }

    [Theory]
    [InlineData("a.json", "{\"a\": {\"b\": 1}, \"c\": [2, ", """{"a":{"b":1},"c":[2]}""")]
    [InlineData("a.yaml", "a:\n  b: 1\nc:\n  - 2\n  - [\n", """{"a":{"b":1},"c":[2,[]]}""")]
    public void Text_before_a_fatal_error_is_still_read(string path, string text, string expected)
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
            string location = $"({problem.Location.StartLine + 1},{problem.Location.StartColumn + 1})";
            return $"{location}: {severity} {shown.Id}: {shown.GetMessage(CultureInfo.InvariantCulture)}";
        });
}
