using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests what a writer returns about the query that it has written, and how it continues after that.</summary>
public class WrittenQueryTests
{
    private readonly QueryWriter query = new();

    [Fact]
    public void A_query_continues_after_it_was_read()
    {
        Assert.True(query.IsEmpty);
        Assert.Equal("", query.ToString());
        query.Value("a", "1");
        Assert.False(query.IsEmpty);
        Assert.Equal("a=1", query.ToString());
        Assert.False(query.IsEmpty);
        query.Value("b", WireValue.List(["2", "3"]));
        Assert.Equal("a=1&b=2&b=3", query.ToString());
        query.Whole("x y&z");
        Assert.Equal("a=1&b=2&b=3&x%20y%26z", query.ToString());
    }

    [Fact]
    public void Text_can_be_the_whole_query()
    {
        query.Whole("a b=c");

        Assert.Equal("a%20b%3Dc", query.ToString());
    }

    [Fact]
    public void A_pair_is_found_by_its_whole_name()
    {
        query.Value("a b", "1");
        query.Value("list", WireValue.Json(JsonNode.Parse("""{ "x": 1 }"""), JsonWrite.Node), ArgumentStyle.DeepObject);
        query.Value("many", "2");

        Assert.True(query.Has("a b"));
        Assert.True(query.Has("many"));
        Assert.False(query.Has("b"));
        Assert.False(query.Has("man"));
        Assert.False(query.Has("any"));
        Assert.False(query.Has("list"));
        Assert.True(query.Has("list[x]"));
        Assert.True(query.HasAny("list"));
        Assert.True(query.HasAny("many"));
        Assert.True(query.HasAny("a b"));
        Assert.False(query.HasAny("any"));
        Assert.False(query.HasAny("lis"));
        Assert.False(query.HasAny("x"));
    }

    [Fact]
    public void The_first_value_of_a_name_is_returned_decoded()
    {
        query.Value("many", "0");
        query.Value("a b", "x y&");
        query.Value("a b", "z");

        Assert.Equal("x y&", query.ValueOf("a b"));
        Assert.Equal("0", query.ValueOf("many"));
        Assert.Null(query.ValueOf("a"));
        Assert.Null(query.ValueOf("any"));
    }

    [Fact]
    public void One_value_replaces_all_of_its_name()
    {
        query.Value("page", "1");
        query.Value("pages", "2");
        query.Value("page", "3");
        query.Value("q", "4");
        query.Replace("page", "5 6");

        Assert.Equal("pages=2&q=4&page=5%206", query.ToString());
    }

    [Fact]
    public void The_only_value_can_be_replaced()
    {
        query.Value("page", "1");
        query.Replace("page", "2");

        Assert.Equal("page=2", query.ToString());
    }

    [Fact]
    public void Every_kind_of_value_can_be_nested()
    {
        query.Value("a", "1", ArgumentStyle.DeepObject);
        query.Value("b", WireValue.List(["2", "3"]), ArgumentStyle.DeepObject);
        query.Value("c", WireValue.Json(JsonNode.Parse("[4, { \"d\": 5 }]"), JsonWrite.Node), ArgumentStyle.DeepObject);

        Assert.Equal("a=1&b%5B%5D=2&b%5B%5D=3&c%5B%5D=4&c%5B%5D%5Bd%5D=5", query.ToString());
    }

    [Fact]
    public void Reserved_characters_are_kept_in_values_but_not_in_names()
    {
        query.Value("a[b]", "x/y", allowReserved: true);
        query.Value("c", WireValue.List(["1/2", "3"]), allowReserved: true);

        Assert.Equal("a%5Bb%5D=x/y&c=1/2&c=3", query.ToString());
    }

    [Theory]
    [InlineData(true, "x=1&y=2")]
    [InlineData(false, "o=x,1,y,2")]
    public void An_object_has_pairs_or_one_value(bool explode, string expected)
    {
        query.Value("o", WireValue.Json(JsonNode.Parse("""{ "x": 1, "y": 2 }"""), JsonWrite.Node), explode: explode);

        Assert.Equal(expected, query.ToString());
    }

    [Theory]
    [InlineData("{ \"n\": null, \"x\": [1, 2] }", "o=x,%5B1%2C2%5D")]
    [InlineData("{ \"n\": null }", "")]
    public void Null_properties_are_not_sent_in_one_value(string json, string expected)
    {
        query.Value("o", WireValue.Json(JsonNode.Parse(json), JsonWrite.Node), explode: false);

        Assert.Equal(expected, query.ToString());
    }
}
