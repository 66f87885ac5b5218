using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class QueryWriterTests
{
    // The encoding that the tests of the API's official Python client expect, except for the space: %20 instead of +.
    [Theory]
    [InlineData("""{"foo":"bar"}""", "foo=bar")]
    [InlineData("""{"foo":"bar","baz":1,"qux":true}""", "foo=bar&baz=1&qux=true")]
    [InlineData("""{"foo":["bar","baz"]}""", "foo%5B%5D=bar&foo%5B%5D=baz")]
    [InlineData("""{"foo":{"bar":"baz"}}""", "foo%5Bbar%5D=baz")]
    [InlineData("""{"foo":{"bar":"baz","bar1":{"bar2":"baz2"}}}""", "foo%5Bbar%5D=baz&foo%5Bbar1%5D%5Bbar2%5D=baz2")]
    [InlineData("""{"a":[{"k":"v"},{"k":"w"}]}""", "a%5B%5D%5Bk%5D=v&a%5B%5D%5Bk%5D=w")]
    public void Objects_and_arrays_nest_by_brackets(string members, string expected) => Assert.Equal(expected, Members(members));

    [Theory]
    [InlineData("""{"a":null}""", "a=")]
    [InlineData("""{"a":{"b":null}}""", "a%5Bb%5D=")]
    [InlineData("""{"a":[null]}""", "a%5B%5D=")]
    [InlineData("""{"a":{},"b":[],"c":1}""", "c=1")]
    [InlineData("""{"a":""}""", "a=")]
    [InlineData("""{"a":1.50,"b":1e3,"c":-0}""", "a=1.50&b=1e3&c=-0")]
    [InlineData("""{"a":[[1,2],[3]]}""", "a%5B%5D%5B%5D=1&a%5B%5D%5B%5D=2&a%5B%5D%5B%5D=3")]
    [InlineData("""{"a b":{"c&d":"e=f"}}""", "a%20b%5Bc%26d%5D=e%3Df")]
    [InlineData("""{"a":"Zoë 🦊"}""", "a=Zo%C3%AB%20%F0%9F%A6%8A")]
    public void Every_JSON_value_has_a_form(string members, string expected) => Assert.Equal(expected, Members(members));

    [Fact]
    public void A_node_of_NET_values_is_written_as_its_JSON()
    {
        JsonObject node = new()
        {
            ["at"] = new DateTimeOffset(2026, 3, 2, 9, 14, 27, TimeSpan.Zero),
            ["id"] = new Guid("62f44730-dd91-461e-bd6a-aedd9e0ad79d"),
            ["percent"] = 40.5,
            ["on"] = false,
        };

        Assert.Equal(
            "q%5Bat%5D=2026-03-02T09%3A14%3A27%2B00%3A00&q%5Bid%5D=62f44730-dd91-461e-bd6a-aedd9e0ad79d&q%5Bpercent%5D=40.5&q%5Bon%5D=false",
            Address(call => call.Query("q", WireValue.Json(node, JsonWrite.Node), ArgumentStyle.DeepObject)));
    }

    [Fact]
    public void Lists_repeat_the_name_or_are_joined_by_commas()
    {
        Assert.Equal("id%5B%5D=a%2Cb&id%5B%5D=c", Address(call => call.Query("id[]", WireValue.List(["a,b", "c"]))));
        Assert.Equal("id=a%2Cb,c", Address(call => call.Query("id", WireValue.List(["a,b", "c"]), explode: false)));
        Assert.Equal("n=1&n=2", Address(call => call.Query("n", WireValue.List([1, 2], static number => number))));
        Assert.Equal("n=true,false", Address(call => call.Query("n", WireValue.List([true, false], static flag => flag), explode: false)));
    }

    [Fact]
    public void Null_and_empty_lists_are_not_sent() => Assert.Equal(string.Empty, Address(call =>
    {
        call.Query("a", (string?)null);
        call.Query("b", (int?)null);
        call.Query("c", WireValue.List(null));
        call.Query("d", WireValue.List([]));
        call.Query("e", WireValue.List(null), explode: false);
        call.Query("f", WireValue.List([]), ArgumentStyle.PipeDelimited, explode: false);
        call.Query("g", WireValue.Json((JsonNode?)null, JsonWrite.Node), ArgumentStyle.DeepObject);
        call.Query("h", WireValue.Json(new JsonObject(), JsonWrite.Node));
        call.QueryString((string?)null);
    }));

    [Theory]
    [InlineData("page", "2", "page=2")]
    [InlineData("page", null, "page=1")]
    [InlineData("mypage", "2", "mypage=2&page=1")]
    [InlineData("pages", "2", "pages=2&page=1")]
    [InlineData("page", "", "page=")]
    public void A_default_is_sent_if_the_query_has_no_value_of_the_name(string name, string? value, string expected) =>
        Assert.Equal(expected, Address(call => call.Query(name, value).QueryDefault("page", "1")));

    [Fact]
    public void A_default_is_not_added_to_a_list_with_an_encoded_name() =>
        Assert.Equal("a%5B%5D=2&a%5B%5D=3", Address(call => call.Query("a[]", WireValue.List(["2", "3"])).QueryDefault("a[]", "1")));

    [Fact]
    public void A_typed_object_is_nested_as_its_JSON() =>
        Assert.Equal(
            "pet%5Bname%5D=Rex", Address(call => call.Query("pet", WireValue.Json(new Pet { Name = "Rex" }, Pet.Write), ArgumentStyle.DeepObject)));

    [Fact]
    public void Every_name_and_value_reads_back_as_it_was_given() =>
        Gen.String.Select(Gen.String).Where((name, value) => IsText(name) && IsText(value)).Sample((name, value) =>
        {
            QueryWriter writer = new();
            writer.Value(name, value);
            string[] pair = writer.ToString().Split('=');
            Assert.Equal(2, pair.Length);
            Assert.Equal(name, Uri.UnescapeDataString(pair[0]));
            Assert.Equal(value, Uri.UnescapeDataString(pair[1]));
            Assert.All(writer.ToString(), character => Assert.True(char.IsAsciiLetterOrDigit(character) || "-._~%=".Contains(character)));
        });

    [Fact]
    public void Encoding_agrees_with_NET() => Gen.String.Where(IsText).Sample(value =>
    {
        QueryWriter writer = new();
        writer.Value("a", value);
        Assert.Equal("a=" + Uri.EscapeDataString(value), writer.ToString());
    });

    [Theory]
    [InlineData("a%2F", "q=a%2F")]
    [InlineData("%2f", "q=%2f")]
    [InlineData("a%2", "q=a%252")]
    [InlineData("a%", "q=a%25")]
    [InlineData("%2G", "q=%252G")]
    [InlineData("%41%zz%42", "q=%41%25zz%42")]
    [InlineData("%00%99%AA%FF%aa%ff", "q=%00%99%AA%FF%aa%ff")]
    [InlineData("a/b?c=d&e", "q=a/b?c=d&e")]
    public void Existing_percent_encoding_is_kept_with_reserved_characters(string value, string expected)
    {
        QueryWriter writer = new();
        writer.Value("q", value, allowReserved: true);
        Assert.Equal(expected, writer.ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Throws<ArgumentException>(() => new QueryWriter().Value("a", "\uD83E!"));

    private static bool IsText(string text) => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD);

    private static string Members(string json)
    {
        QueryWriter writer = new();
        using JsonDocument document = JsonDocument.Parse(json);
        writer.Members(document.RootElement);
        return writer.ToString();
    }

    private static string Address(Action<ApiCall> build)
    {
        ApiCall call = new("GET", "/");
        build(call);
        BaseAddress address = BaseAddress.Choose(new ApiClientOptions(), null, "https://pets.example", "PetClient");
        return call.ToUri(address, defaults: null, null).Query.TrimStart('?');
    }
}
