using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

public class FormBodyTests
{
    [Theory]
    [InlineData("""{ "name": "Ada Lovelace", "n": 1.50, "ok": true }""", "name=Ada+Lovelace&n=1.50&ok=true")]
    [InlineData("""{ "a": null, "b": "" }""", "b=")]
    [InlineData("""{ "list": ["a b", 2, null, {"x": "&"}] }""", "list=a+b&list=2&list=%7B%22x%22%3A%22%26%22%7D")]
    [InlineData(
        """{ "address": { "zip": "99999+1234", "city": "Some where" } }""",
        "address=%7B%22zip%22%3A%2299999%2B1234%22%2C%22city%22%3A%22Some+where%22%7D")]
    [InlineData("""{ "a=b&c": "~*-._%;é😀" }""", "a%3Db%26c=%7E*-._%25%3B%C3%A9%F0%9F%98%80")]
    [InlineData("{}", "")]
    public async Task Scalars_are_text_objects_are_JSON_and_items_are_pairs(string json, string expected) =>
        Assert.Equal(expected, await Form(json));

    [Fact]
    public async Task A_JSON_field_has_quoted_strings() =>
        Assert.Equal("id=%221%22&id=%222%22&n=3", await Form("""{ "id": ["1", "2"], "n": 3 }""", FormField.Json("id"), FormField.Json("n")));

    [Fact]
    public async Task A_styled_field_is_written_like_a_query_parameter()
    {
        const string Json = """{ "a": [1, 2], "b": { "x": 1, "y": { "z": "& " } }, "c": ["u", "v"], "d": "http://a/?b=c", "e": { "m": 1 } }""";

        string form = await Form(
            Json,
            FormField.Styled("a", explode: false),
            FormField.Styled("b", ArgumentStyle.DeepObject),
            FormField.Styled("c", ArgumentStyle.PipeDelimited, explode: false),
            FormField.Styled("d", allowReserved: true),
            FormField.Styled("e"));

        Assert.Equal("a=1,2&b%5Bx%5D=1&b%5By%5D%5Bz%5D=%26%20&c=u%7Cv&d=http://a/?b=c&m=1", form);
    }

    [Fact]
    public void A_value_without_fields_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sent.Body(call => call.FormBody(JsonNode.Parse("[1]"), JsonWrite.Node)));

    [Fact]
    public void No_value_is_no_body() => Assert.Null(Sent.Body(call => call.FormBody((JsonNode?)null, JsonWrite.Node)));

    [Fact]
    public void The_media_type_of_the_description_is_sent()
    {
        Assert.Equal("application/x-www-form-urlencoded", Sent.Body(call => call.FormBody(new JsonObject(), JsonWrite.Node))!.MediaType);
        Assert.Equal("a/b; c=d", Sent.Body(call => call.FormBody(new JsonObject(), JsonWrite.Node, mediaType: "a/b; c=d"))!.MediaType);
    }

    private static Task<string> Form(string json, params FormField[] fields) =>
        Sent.Text(Sent.Body(call => call.FormBody(JsonNode.Parse(json), JsonWrite.Node, fields))!);
}
