using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Yaml;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class YamlReaderTests
{
    [Theory]
    [InlineData("1", "Number", "1")]
    [InlineData("-17", "Number", "-17")]
    [InlineData("+1", "Number", "1")]
    [InlineData("0x1F", "Number", "31")]
    [InlineData("0o17", "Number", "15")]
    [InlineData("1.10", "Number", "1.10")]
    [InlineData(".5", "Number", "0.5")]
    [InlineData("-.5e3", "Number", "-0.5e3")]
    [InlineData("5.", "Number", "5")]
    [InlineData("5.e2", "Number", "5e2")]
    [InlineData("123456789012345678901234567890", "Number", "123456789012345678901234567890")]
    [InlineData("+.5", "Number", "0.5")]
    [InlineData("-5.", "Number", "-5")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "Number", "18446744073709551615")]
    [InlineData("0o777777777777777777777", "Number", "9223372036854775807")]
    [InlineData("9", "Number", "9")]
    [InlineData("90.0", "Number", "90.0")]
    [InlineData("+9", "Number", "9")]
    [InlineData(".9", "Number", "0.9")]
    [InlineData(".0", "Number", "0.0")]
    [InlineData("0o70", "Number", "56")]
    [InlineData("true", "Boolean", "true")]
    [InlineData("True", "Boolean", "true")]
    [InlineData("TRUE", "Boolean", "true")]
    [InlineData("false", "Boolean", "false")]
    [InlineData("FALSE", "Boolean", "false")]
    [InlineData("null", "Null", "null")]
    [InlineData("Null", "Null", "null")]
    [InlineData("False", "Boolean", "false")]
    [InlineData("~", "Null", "null")]
    [InlineData("NULL", "Null", "null")]
    [InlineData("yes", "String", "yes")]
    [InlineData("on", "String", "on")]
    [InlineData("No", "String", "No")]
    [InlineData("tRUE", "String", "tRUE")]
    [InlineData("012", "String", "012")]
    [InlineData("0o8", "String", "0o8")]
    [InlineData("0o", "String", "0o")]
    [InlineData("0o1/", "String", "0o1/")]
    [InlineData("0o7777777777777777777777", "String", "0o7777777777777777777777")]
    [InlineData("0x", "String", "0x")]
    [InlineData("0xG", "String", "0xG")]
    [InlineData("+0x1", "String", "+0x1")]
    [InlineData("nULL", "String", "nULL")]
    [InlineData("fALSE", "String", "fALSE")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "String", "0xFFFFFFFFFFFFFFFFFF")]
    [InlineData("1_000", "String", "1_000")]
    [InlineData("12:30:45", "String", "12:30:45")]
    [InlineData("2024-01-31", "String", "2024-01-31")]
    [InlineData("1.2.3", "String", "1.2.3")]
    [InlineData(".", "String", ".")]
    [InlineData("-.e1", "String", "-.e1")]
    [InlineData("+", "String", "+")]
    [InlineData("1e", "String", "1e")]
    [InlineData("'1'", "String", "1")]
    [InlineData("\"true\"", "String", "true")]
    [InlineData("\"\\U00010000\\U0000FFFF\"", "String", "\U00010000\uFFFF")]
    [InlineData("!!str 1", "String", "1")]
    [InlineData("! 1", "String", "1")]
    [InlineData("!!int '1'", "Number", "1")]
    [InlineData("!!str", "String", "")]
    [InlineData("!!null", "Null", "null")]
    [InlineData("!mine 1", "String", "1")]
    public void A_scalar_is_resolved_by_the_core_schema(string source, string kind, string text)
    {
        var node = (ScalarNode)Member($"a: {source}", "a");

        Assert.Equal((kind, text), (node.Kind.ToString(), node.Text));
    }

    [Fact]
    public void Numbers_that_JSON_lacks_are_recognized()
    {
        string[] infinities = [.. from sign in (string[])["", "+", "-"] from text in (string[])[".inf", ".Inf", ".INF"] select sign + text];

        Assert.All([.. infinities, ".nan", ".NaN", ".NAN"], text => Assert.True(CoreSchema.IsNotFinite(text)));
        Assert.All(["", "inf", "nan", "+.nan", ".iNF", ".infinity", "1"], text => Assert.False(CoreSchema.IsNotFinite(text)));
    }

    [Theory]
    [InlineData("version: 1.10", "version", "1.10")]
    [InlineData("version: 0x1F", "version", "0x1F")]
    [InlineData("version: True", "version", "True")]
    [InlineData("version: ~", "version", "~")]
    [InlineData("version:", "version", "")]
    public void A_scalar_keeps_its_original_text(string text, string name, string source) =>
        Assert.Equal(source, ((ScalarNode)Member(text, name)).Source);

    [Theory]
    [InlineData("200: ok")]
    [InlineData("'200': ok")]
    [InlineData("? 200\n: ok")]
    [InlineData("{200: ok}")]
    [InlineData("{\"200\":ok}")]
    [InlineData("a: &x 200\n*x : ok")]
    [InlineData("!!str 200: ok")]
    public void A_property_name_is_its_original_text(string text) => Assert.Equal("ok", ((ScalarNode)Member(text, "200")).Text);

    [Theory]
    [InlineData("on: 1\nyes: 2\nnull: 3\n1.0: 4\n~: 5", "on,yes,null,1.0,~")]
    public void Property_names_are_not_resolved(string text, string expected) =>
        Assert.Equal(expected, string.Join(",", ((ObjectNode)Read(text).Root!).Members.Select(m => m.Name)));

    [Fact]
    public void An_alias_returns_the_node_of_its_anchor()
    {
        var root = (ObjectNode)Read("a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x").Root!;

        Assert.Same(root["a"], root["c"]);
        Assert.Same(root["d"], root["e"]);
    }

    [Theory]
    [InlineData("base: &b {x: 1, y: 2}\nall:\n  <<: *b\n  y: 3\n  z: 4")]
    [InlineData("base: &b {x: 1, y: 2}\nall:\n  y: 3\n  z: 4\n  <<: *b")]
    [InlineData("base: &b {x: 1, y: 2}\nall: {<<: *b, y: 3, z: 4}")]
    [InlineData("base: &b {x: 1, y: 2}\nother: &o {x: 9, z: 4}\nall:\n  <<: [*b, *o]\n  y: 3")]
    [InlineData("base: &b {x: 1, y: 2}\nother: &o {x: 9, z: 4}\nall:\n  <<: *b\n  <<: *o\n  y: 3")]
    public void A_merge_key_adds_properties_that_the_mapping_lacks(string text)
    {
        SourceFile file = Read(text);
        var all = (ObjectNode)((ObjectNode)file.Root!)["all"]!;

        Assert.Empty(file.Problems);
        Assert.Equal(
            "x=1 y=3 z=4",
            string.Join(" ", all.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}={((ScalarNode)m.Value).Text}")));
    }

    [Fact]
    public void A_merge_key_in_quotes_is_a_property_name() => Assert.Equal("1", ((ScalarNode)Member("'<<': 1", "<<")).Text);

    [Theory]
    [InlineData("a: |\n  x\n  y\n", "x\ny\n")]
    [InlineData("a: |-\n  x\n  y\n\n", "x\ny")]
    [InlineData("a: |+\n  x\n\n", "x\n\n")]
    [InlineData("a: |2\n   x\n", " x\n")]
    [InlineData("a: |1-\n  x\n", " x")]
    [InlineData("a: >\n  x\n  y\n\n  z\n", "x y\nz\n")]
    [InlineData("a: >-\n  x\n    y\n  z\n", "x\n  y\nz")]
    [InlineData("a: | # comment\r\n  x\r\n  y\r\n", "x\ny\n")]
    [InlineData("a: |\n  # no comment\n", "# no comment\n")]
    [InlineData("a: |\n  x: y\n  - z\nb: 1", "x: y\n- z\n")]
    [InlineData("a: one\n  two\n\n  three", "one two\nthree")]
    [InlineData("a:\n  one\n  - two", "one - two")]
    [InlineData("a: 'it''s\n  two'", "it's two")]
    [InlineData("a: \"one \\\n  \\  two\\u00e9\"", "one   two\u00e9")]
    [InlineData("a: \"\\ud83d\\ude00\\U0001F600\"", "\ud83d\ude00\ud83d\ude00")]
    [InlineData("a: \"\\U0010FFFF\"", "\udbff\udfff")]
    [InlineData("a: \"one\\ \n  two\"", "one  two")]
    [InlineData("a: >\n  x\n  \n  y\n", "x\ny\n")]
    [InlineData("a: |\n  \n  x\n", "\nx\n")]
    [InlineData("a: |\n\n\nb: 1", "")]
    [InlineData("a: x\t# comment", "x")]
    [InlineData("a: http://x/y#z", "http://x/y#z")]
    [InlineData("a: -x ?y :z", "-x ?y :z")]
    [InlineData("a: 'x' # comment", "x")]
    public void A_string_is_read_in_every_style(string text, string expected) =>
        Assert.Equal(expected, ((ScalarNode)Member(text, "a")).Text);

    [Theory]
    [InlineData("a:\n    b: \"one\n    two\"\n", "one two")]
    [InlineData("a:\n    b: 'one\n  two'\n", "one two")]
    public void A_quoted_string_that_is_indented_too_little_is_read_and_reported(string text, string expected)
    {
        SourceFile file = Read(text);

        Assert.Equal("OAG0111", Assert.Single(file.Problems).Id);
        Assert.True(file.IsWellFormed);
        Assert.Equal(expected, ((ScalarNode)((ObjectNode)((ObjectNode)file.Root!)["a"]!)["b"]!).Text);
    }

    [Fact]
    public void A_key_may_exceed_the_limit_of_other_readers()
    {
        string name = new('n', 5000);

        Assert.Equal("1", ((ScalarNode)Member($"{name}: 1", name)).Text);
        Assert.Equal("1", ((ScalarNode)Member($"{{\"{name}\": 1}}", name)).Text);
    }

    [Theory]
    [InlineData("{a:, b: 1}", "a,b")]
    [InlineData("{a:}", "a")]
    [InlineData("{b: [x:y], a:b: 1}", "b,a:b")]
    public void A_colon_before_the_end_of_an_entry_ends_its_name(string text, string names)
    {
        SourceFile file = Read(text);
        Assert.Empty(file.Problems);
        Assert.Equal(names, string.Join(",", ((ObjectNode)file.Root!).Members.Select(member => member.Name)));
    }

    [Fact]
    public void The_first_of_several_documents_is_read()
    {
        SourceFile file = Read("a: 1\n---\na: 2\n");

        Assert.Equal("1", ((ScalarNode)((ObjectNode)file.Root!)["a"]!).Text);
    }

    [Fact]
    public void Aliases_that_multiply_are_rejected_early()
    {
        string text = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n"));
        SourceFile file = Read(text);

        Assert.Equal("OAG0105", Assert.Single(file.Problems).Id);
        Assert.False(file.IsWellFormed);
    }

    [Theory]
    [InlineData(249, true)]
    [InlineData(251, false)]
    public void The_cost_of_all_aliases_is_limited(int aliases, bool isAffordable)
    {
        // A list and its 999 items.
        string text = "l: &l [" + string.Join(", ", Enumerable.Repeat("1", 999)) + "]\n"
            + string.Concat(Enumerable.Range(0, aliases).Select(i => $"a{i}: *l\n"));
        SourceFile file = Read(text);

        Assert.Equal(isAffordable ? [] : ["OAG0105"], file.Problems.Select(problem => problem.Id));
        Assert.Equal(isAffordable, file.IsWellFormed);
    }

    [Fact]
    public void Nested_aliases_count_for_the_depth_limit()
    {
        string text = "l0: &l0 [1]\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $"l{i}: &l{i} [*l{i - 1}]\n"));

        Assert.Equal("OAG0104", Assert.Single(Read(text).Problems).Id);
    }

    private static SourceFile Read(string text) => YamlReader.Read("a.yaml", text, CancellationToken.None);

    private static Node Member(string text, string name)
    {
        SourceFile file = Read(text);
        Assert.Empty(file.Problems);
        return ((ObjectNode)file.Root!)[name]!;
    }
}
