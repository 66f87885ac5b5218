using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

/// <summary>Every kind of part that generated code adds, with and without a value.</summary>
public class MultipartWriterTests
{
    private const string XmlStart = """<?xml version="1.0" encoding="utf-8"?>""";

    private static readonly XmlField Root = XmlField.Element("n", XmlContent.Text);

    [Fact]
    public async Task Absent_values_add_no_part() => Assert.Equal("--|--\n", await Written(parts => parts
        .Value("a", (string?)null, JsonWrite.String)
        .Value("b", (int?)null, JsonWrite.Int32)
        .Value("c", default(Optional<string?>), JsonWrite.String)
        .Value("d", default(Optional<int?>), JsonWrite.Int32)
        .Value("e", JsonNode.Parse("[null]"), JsonWrite.Node)
        .Xml("f", (string?)null, JsonWrite.String, Root, "text/xml")
        .Xml("g", (int?)null, JsonWrite.Int32, Root, "text/xml")
        .Xml("h", default(Optional<string?>), JsonWrite.String, Root, "text/xml")
        .Xml("i", default(Optional<int?>), JsonWrite.Int32, Root, "text/xml")
        .Styled("j", (JsonNode?)null, JsonWrite.Node)
        .Styled("k", default(Optional<JsonNode?>), JsonWrite.Node)
        .File("l", null)
        .Files("m", null)
        .Nested("n", null, "multipart/mixed")
        .Extra((MultipartBody?)null)
        .Extra((IReadOnlyDictionary<string, JsonNode?>?)null)));

    [Fact]
    public async Task Optional_values_are_added() => Assert.Equal(
        ["a: 1", "b: x", "c: <n>2</n>", "d: <n>y</n>", "e: z", "f: <n>3</n>"],
        await Parts(parts => parts
            .Value("a", (Optional<int?>)1, JsonWrite.Int32)
            .Value("b", (Optional<string?>)"x", JsonWrite.String)
            .Xml("c", (Optional<int?>)2, JsonWrite.Int32, Root, "text/xml")
            .Xml("d", (Optional<string?>)"y", JsonWrite.String, Root, "text/xml")
            .Styled("e", (Optional<JsonNode?>)JsonNode.Parse("[\"z\"]"), JsonWrite.Node)
            .Xml("f", (int?)3, JsonWrite.Int32, Root, "text/xml")));

    [Fact]
    public async Task Undeclared_parts_and_values_follow()
    {
        MultipartBody extra = new() { { "a", "1" }, { "b", "2"u8.ToArray() } };

        Assert.Equal(
            ["a: 1", "b: 2", "c: 3", "d: 4", "d: 5", "f: {\"x\":6}", "g: 7"],
            await Parts(parts => parts
                .Extra(extra)
                .Extra(new Dictionary<string, JsonNode?>
                {
                    ["c"] = 3,
                    ["d"] = new JsonArray(4, 5),
                    ["e"] = null,
                    ["f"] = new JsonObject { ["x"] = 6 },
                })
                .Extra(new Dictionary<string, int> { ["g"] = 7 }, JsonWrite.Int32)));
    }

    [Fact]
    public async Task A_header_applies_to_the_parts_of_the_last_call_only()
    {
        string text = await Written(parts => parts
            .Value("first", "1", JsonWrite.String)
            .File("a", "1"u8.ToArray()).Header("X-A", 1)
            .Files("b", ["1"u8.ToArray(), "2"u8.ToArray()]).Header("X-B", 2)
            .Nested("c", [new MultipartPart("d", "1")], "multipart/mixed").Header("X-C", 3)
            .Styled("e", JsonNode.Parse("[1, 2]"), JsonWrite.Node).Header("X-E", 4)
            .Value("f", (int?)5, JsonWrite.Int32).Header("X-F", 5)
            .Xml("g", "6", JsonWrite.String, Root, "text/xml").Header("X-G", 6)
            .Xml("h", (int?)7, JsonWrite.Int32, Root, "text/xml").Header("X-H", 7)
            .Value("i", "8", JsonWrite.String).Header("X-None", (string?)null));

        string[] headed = [.. text.Split("--|\n").Skip(1).Select(part => string.Join(
            ' ', part.Split('\n').Where(line => line.StartsWith("X-", StringComparison.Ordinal))))];
        Assert.Equal(["", "X-A: 1", "X-B: 2", "X-B: 2", "X-C: 3", "X-E: 4", "X-E: 4", "X-F: 5", "X-G: 6", "X-H: 7", ""], headed);
    }

    [Fact]
    public async Task Absent_parts_leave_headers_of_others_alone()
    {
        string text = await Written(parts => parts
            .Value("a", "1", JsonWrite.String)
            .Value("b", (int?)null, JsonWrite.Int32).Header("X-B", 1)
            .Xml("c", (string?)null, JsonWrite.String, Root, "text/xml").Header("X-C", 1)
            .Xml("d", (int?)null, JsonWrite.Int32, Root, "text/xml").Header("X-D", 1)
            .Styled("e", (JsonNode?)null, JsonWrite.Node).Header("X-E", 1)
            .File("f", null).Header("X-F", 1)
            .Files("g", []).Header("X-G", 1)
            .Nested("h", null, "multipart/mixed").Header("X-H", 1));

        Assert.DoesNotContain("X-", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.api+json", "\"1\"")]
    [InlineData("text/json; charset=utf-8", "\"1\"")]
    [InlineData("application/jsonx", "1")]
    [InlineData("application/x-www-form-urlencoded", "1")]
    public async Task The_media_type_determines_the_text_of_a_scalar(string mediaType, string expected) =>
        Assert.Equal(["a: " + expected], await Parts(parts => parts.Value("a", "1", JsonWrite.String, mediaType)));

    [Fact]
    public async Task An_object_can_be_a_form_or_text()
    {
        Assert.Equal(
            ["a: x=1&y=2"],
            await Parts(parts => parts.Value(
                "a", JsonNode.Parse("""{ "x": 1, "y": 2 }"""), JsonWrite.Node, "application/x-www-form-urlencoded; charset=utf-8")));
        Assert.Equal(["a: {\"x\":1}"], await Parts(parts => parts.Value("a", JsonNode.Parse("""{ "x": 1 }"""), JsonWrite.Node, "text/plain")));
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Equal("part", Assert.Throws<ArgumentNullException>(() => new MultipartBody().Add(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => new MultipartPart("a", (string)null!)).ParamName);
        Assert.Equal("content", Assert.Throws<ArgumentNullException>(() => new MultipartPart("a", (BinaryContent)null!)).ParamName);
        Assert.Equal("parts", Assert.Throws<ArgumentNullException>(() => new MultipartPart("a", (MultipartBody)null!)).ParamName);
        Assert.Equal("contentType", Assert.Throws<ArgumentNullException>(() => new MultipartPart("a", new MultipartBody(), null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => MultipartPart.Json("a", null!)).ParamName);
        Assert.Equal("contentType", Assert.Throws<ArgumentNullException>(() => MultipartPart.Json("a", new JsonObject(), null!)).ParamName);
    }

    [Fact]
    public void Absent_values_of_a_caller_add_nothing()
    {
        MultipartBody body = new() { { "a", (string?)null }, { "b", (BinaryContent?)null }, { "c", (JsonNode?)null } };

        Assert.Empty(body);
    }

    [Fact]
    public void Only_a_repeatable_body_can_be_sent_again()
    {
        using MemoryStream stream = new("x"u8.ToArray());
        Payload inMemory = Payload(parts => parts.File("a", "x"u8.ToArray()));
        Payload streamed = Payload(parts => parts.File("a", "x"u8.ToArray()).File("b", new UnseekableStream()));
        Payload seekable = Payload(parts => parts.File("a", stream));

        Assert.Equal((true, true), (inMemory.CanRepeat, inMemory.IsInMemory));
        Assert.Equal((false, false), (streamed.CanRepeat, streamed.IsInMemory));
        Assert.False(seekable.IsInMemory);
        Assert.NotNull(inMemory.Length);
        Assert.Null(streamed.Length);
    }

    [Fact]
    public async Task Bodies_can_be_nested_64_levels_deep()
    {
        MultipartBody body = [new MultipartPart("inner", "x")];
        for (int depth = 1; depth < 64; depth++)
        {
            body = [new MultipartPart("outer", body)];
        }

        Assert.Contains("name=\"inner\"", await Sent.Text(Sent.Body(call => call.MultipartBody(body))!), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Sent.Body(call => call.MultipartBody([new MultipartPart("outer", body)])));
    }

    private static Payload Payload(Action<MultipartWriter> write) => Sent.Body(call => call.Multipart("x", (parts, _) => write(parts)))!;

    private static Task<string> Written(Action<MultipartWriter> write) => Sent.Parts(Payload(write));

    // Each part as its name and its content.
    private static async Task<string[]> Parts(Action<MultipartWriter> write) =>
    [
        .. (await Written(write)).Split("--|\n").Skip(1).Select(static part =>
            part.Split("name=\"")[1].Split('"')[0] + ": " + part.Split("\n\n", 2)[1].Split('\n')[0].Replace(XmlStart, "", StringComparison.Ordinal)),
    ];

    private sealed class UnseekableStream() : MemoryStream("x"u8.ToArray())
    {
        public override bool CanSeek => false;
    }
}
