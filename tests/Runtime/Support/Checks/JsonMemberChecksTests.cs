using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonMemberChecksTests
{
    [Theory]
    [InlineData("", 0, 0, null)]
    [InlineData("", 1, 9, "minLength")]
    [InlineData("a", 1, 1, null)]
    [InlineData("ab", 1, 1, "maxLength")]
    [InlineData("\U0001F600", 1, 1, null)]
    [InlineData("\U0001F600", 2, 9, "minLength")]
    [InlineData("a\U0001F600b\U0001F600", 4, 4, null)]
    [InlineData("a\U0001F600b\U0001F600", 0, 3, "maxLength")]
    [InlineData(null, 1, 1, null)]
    public void The_length_of_text_is_its_number_of_code_points(string? text, int least, int most, string? keyword) =>
        Assert.Equal(keyword, Keyword(check => check.Length(-1, text, least, most)));

    [Theory]
    [InlineData("ab", "abc", null)]
    [InlineData("ab", "abcd", "maxLength")]
    [InlineData("a", "abc", "minLength")]
    [InlineData("ab", null, null)]
    public void The_length_of_each_item_and_value_is_checked(string first, string? second, string? keyword)
    {
        Assert.Equal(keyword, Keyword(check => check.EachLength(-1, [first, second], 2, 3)));
        Assert.Equal(keyword, Keyword(check => check.EachLength(-1, new Dictionary<string, string> { ["x"] = first, ["y"] = second! }, 2, 3)));
    }

    [Fact]
    public void A_lone_surrogate_counts_as_one()
    {
        Assert.Null(Keyword(check => check.Length(-1, "\ud83d", 1, 1)));
        Assert.Null(Keyword(check => check.Length(-1, "\ude00\ud83d", 2, 2)));
    }

    [Theory]
    [InlineData(0.3, "0.1", null)]
    [InlineData(1.1, "0.1", null)]
    [InlineData(0.35, "0.1", "multipleOf")]
    [InlineData(19.99, "0.01", null)]
    [InlineData(19.995, "0.01", "multipleOf")]
    [InlineData(1e-7, "0.0000001", null)]
    [InlineData(-4.5, "1.5", null)]
    [InlineData(1e300, "7", null)]
    [InlineData(0.0, "3", null)]
    public void Multiples_are_computed_with_decimal_numbers(double value, string factor, string? keyword)
    {
        decimal exact = decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(keyword, Keyword(check => check.Multiple(-1, value, exact)));
    }

    [Theory]
    [InlineData(4L, "2", null)]
    [InlineData(5L, "2", "multipleOf")]
    [InlineData(5L, "2.5", null)]
    [InlineData(long.MaxValue, "0.5", null)]
    public void Integers_can_be_multiples_of_fractions(long value, string factor, string? keyword) =>
        Assert.Equal(keyword, Keyword(check => check.Multiple(-1, value, decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Bounds_are_inclusive_or_exclusive()
    {
        Assert.Null(Keyword(check => check.Minimum(-1, 1L, 1M).Maximum(-1, 1L, 1M)));
        Assert.Equal("minimum", Keyword(check => check.Minimum(-1, 0L, 1M)));
        Assert.Equal("maximum", Keyword(check => check.Maximum(-1, 2L, 1M)));
        Assert.Equal("exclusiveMinimum", Keyword(check => check.Minimum(-1, 1L, 1M, true)));
        Assert.Equal("exclusiveMaximum", Keyword(check => check.Maximum(-1, 1M, 1M, true)));
        Assert.Null(Keyword(check => check.Minimum(-1, 0.1, 0.1M).Maximum(-1, 0.1, 0.1M)));
        Assert.Equal("exclusiveMinimum", Keyword(check => check.Minimum(-1, 0.1, 0.1M, true)));
        Assert.Equal("exclusiveMaximum", Keyword(check => check.Maximum(-1, 0.1, 0.1M, true)));
        Assert.Equal("exclusiveMaximum", Keyword(check => check.Maximum(-1, 1L, 1M, true)));
        Assert.Equal("exclusiveMaximum", Keyword(check => check.Maximum(-1, 1UL, 1M, true)));
        Assert.Null(Keyword(check => check.Maximum(-1, 0.09, 0.1M, true).Maximum(-1, 0L, 1M, true)));
        Assert.Equal("maximum", Keyword(check => check.Maximum(-1, 1e300, 1M)));
        Assert.Equal("minimum", Keyword(check => check.Minimum(-1, -1e300, 1M)));
        Assert.Null(Keyword(check => check.Minimum(-1, 1e300, 1M)));
        Assert.Equal("maximum", Keyword(check => check.Maximum(-1, ulong.MaxValue, 18446744073709551614M)));
        Assert.Null(Keyword(check => check.Maximum(-1, (long?)null, 1M)));
        Assert.Null(
            Keyword(check => check.Minimum(-1, (double)decimal.MaxValue, decimal.MaxValue).Maximum(-1, (double)decimal.MaxValue, decimal.MaxValue)));
    }

    [Fact]
    public void Values_are_validated_to_the_depth_that_can_be_written()
    {
        Assert.Null(Keyword(check => check.Held(-1, Nested(JsonBytes.MaxDepth))));
        Assert.Equal("$ref", Keyword(check => check.Held(-1, Nested(JsonBytes.MaxDepth + 1))));

        static List<object> Nested(int depth) => depth == 1 ? [] : [Nested(depth - 1)];
    }

    [Fact]
    public void Items_are_compared_by_their_JSON()
    {
        Assert.Equal("uniqueItems", Keyword(check => check.Unique(-1, new List<double> { 1, 1.0 })));
        Assert.Null(Keyword(check => check.Unique(-1, new List<string> { "a", "A", "1" })));
        Assert.Equal("uniqueItems", Unique("""[{ "a": 1, "b": [1, null] }, { "b": [1.0, null], "a": 1e0 }]"""));
        Assert.Null(Unique("""[{ "a": 1 }, { "a": 1, "b": null }, { "a": "1" }, [1], [1, 1], 1, true, "1", null, false]"""));
        Assert.Equal("uniqueItems", Unique("""["a", "\u0061"]"""));
        Assert.Equal("uniqueItems", Unique("[null, null]"));
        Assert.Null(Unique("[[1, 2], [2, 1]]"));
        Assert.Equal("uniqueItems", Unique("[1e300, 10e299]"));
        Assert.Null(Unique("[1e300, 1e299]"));

        static string? Unique(string json) => Keyword(check => check.Unique(
            -1, JsonNode.Parse(json)!.AsArray().ToList(), static (writer, value) => JsonWrite.OrNull(writer, value, JsonWrite.Node)));
    }

    [Theory]
    [InlineData("{}", "{\"a\":1}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("[]", "[1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("null", "false", false)]
    public void Objects_and_lists_are_compared_completely(string one, string other, bool isEqual)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        Assert.Equal(isEqual, JsonEquality.Instance.Equals(first.RootElement, second.RootElement));
        Assert.Equal(isEqual, JsonEquality.Instance.Equals(second.RootElement, first.RootElement));
    }

    [Fact]
    public void Lists_and_maps_have_limits()
    {
        Assert.Null(Keyword(check => check.Items(-1, new List<int> { 1 }, 1, 1)));
        Assert.Equal("minItems", Keyword(check => check.Items(-1, new List<int>(), 1)));
        Assert.Equal("maxItems", Keyword(check => check.Items(-1, new List<int> { 1, 2 }, 0, 1)));
        Assert.Equal("minProperties", Keyword(check => check.Members(-1, new Dictionary<string, int>(), 1)));
        Assert.Equal("maxProperties", Keyword(check => check.Members(-1, new JsonObject { ["a"] = 1, ["b"] = 2 }, 0, 1)));
    }

    [Fact]
    public void A_slow_pattern_times_out_and_is_a_violation()
    {
        var clock = Stopwatch.StartNew();

        Assert.Equal("pattern", Keyword(check => check.Pattern(-1, new string('a', 60) + "!", NamePattern.Matches("^(a|a|aa)+\\z"))));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Null(Keyword(check => check.Pattern(-1, "ab", NamePattern.StartsWith("a"))));
    }

    [Fact]
    public void Items_and_values_are_validated_with_their_path()
    {
        JsonChecks checks = new();

        _ = new JsonMemberChecks(checks, members: null)
            .Each(3, new List<string> { "a", "bb" }, static (check, item) => check.Length(-1, item, 0, 1))
            .EachValue(-1, new Dictionary<string, string> { ["x/y"] = "bb" }, static (check, item) => check.Length(-1, item, 0, 1));

        Assert.Equal(["/3/1", "/x~1y"], checks.Violations.Select(violation => violation.Path));
        Assert.Equal("/3/1 has 2 characters, but may have at most 1", checks.Violations[0].ToString());
    }

    [Fact]
    public void Properties_are_counted_for_each_object()
    {
        JsonChecks checks = new();
        checks.Any(new Box { Name = "outer", Inner = new() { Name = "inner", Inner = new() } });
        Assert.Equal(["/inner/inner minProperties"], checks.Violations.Select(one => one.Path + " " + one.Keyword));
    }

    [Fact]
    public void A_required_readOnly_property_can_be_missing_in_requests()
    {
        JsonMembers members = new("Pet", ["id", "name"], required: ["id", "name"], readOnly: ["id"]);
        JsonChecks checks = new();
        members.CheckRequired(default, checks);
        Assert.Equal(["/name required"], checks.Violations.Select(one => one.Path + " " + one.Keyword));
    }

    private static string? Keyword(Func<JsonMemberChecks, JsonMemberChecks> check)
    {
        JsonChecks checks = new();
        check(new JsonMemberChecks(checks, members: null));
        return checks.Violations.SingleOrDefault()?.Keyword;
    }

    private sealed class Box : ApiModel
    {
        private string? name;
        private Box? inner;

        public string? Name { get => name; set => name = value; }

        public Box? Inner { get => inner; set => inner = value; }

        protected override IModelConverter GetConverter() => ModelConverter.Of<Box>("name,inner");

        protected override void CheckCount(JsonMemberChecks check) => check.OwnMembers(null, 1, 2);

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            if (json.Place == 0)
            {
                json.String(ref reader, ref name);
            }
            else
            {
                json.Model(ref reader, ref inner);
            }
        }
    }
}
