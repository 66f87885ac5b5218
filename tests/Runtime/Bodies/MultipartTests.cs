using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

public class MultipartTests
{
    [Fact]
    public async Task Values_files_and_lists_are_parts_in_order()
    {
        Payload body = Typed(parts =>
        {
            parts.Value("id", 7, JsonWrite.Int32);
            parts.Value("none", (string?)null, JsonWrite.String);
            parts.Value("address", new JsonObject { ["city"] = "Zürich" }, JsonWrite.Node);
            parts.Value("tags", JsonNode.Parse("""["a", "b"]"""), JsonWrite.Node);
            parts.File("photo", new BinaryContent("P"u8.ToArray()) { FileName = "c\"a\nt.png", ContentType = "image/png" });
            parts.Files("more", ["1"u8.ToArray(), "2"u8.ToArray()], "image/gif");
        });

        Assert.Equal(
            """
            --|
            Content-Disposition: form-data; name="id"
            Content-Type: text/plain; charset=utf-8

            7
            --|
            Content-Disposition: form-data; name="address"
            Content-Type: application/json

            {"city":"Zürich"}
            --|
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=utf-8

            a
            --|
            Content-Disposition: form-data; name="tags"
            Content-Type: text/plain; charset=utf-8

            b
            --|
            Content-Disposition: form-data; name="photo"; filename="c%22a%0At.png"
            Content-Type: image/png

            P
            --|
            Content-Disposition: form-data; name="more"; filename="more"
            Content-Type: image/gif

            1
            --|
            Content-Disposition: form-data; name="more"; filename="more"
            Content-Type: image/gif

            2
            --|--

            """.ReplaceLineEndings("\n"),
            await Sent.Parts(body));
        Assert.StartsWith("multipart/form-data; boundary=", body.MediaType, StringComparison.Ordinal);
        Assert.True(body.CanRepeat);
    }

    [Fact]
    public async Task The_content_type_determines_how_a_value_is_written()
    {
        Payload body = Typed(parts =>
        {
            parts.Value("json", "a", JsonWrite.String, "application/json");
            parts.Value("form", new JsonObject { ["x"] = "1 2" }, JsonWrite.Node, "application/x-www-form-urlencoded");
            parts.Value("csv", "a;b", JsonWrite.String, "text/csv");
        });

        string[] contents = [
            .. (await Sent.Parts(body))
                .Split("--|\n")
                .Skip(1)
                .Select(part => part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split('\n')[0]),
        ];

        Assert.Equal(["\"a\"", "x=1+2", "a;b"], contents);
    }

    [Fact]
    public async Task A_styled_value_is_written_like_a_query_parameter_without_encoding()
    {
        Payload body = Typed(parts =>
        {
            parts.Styled("list", JsonNode.Parse("""["a&b", "c d"]"""), JsonWrite.Node, explode: false);
            parts.Styled("deep", JsonNode.Parse("""{ "x": { "y": "=" } }"""), JsonWrite.Node, ArgumentStyle.DeepObject);
        });

        string text = await Sent.Parts(body);

        Assert.Contains("name=\"list\"\nContent-Type: text/plain; charset=utf-8\n\na&b,c d\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"deep[x][y]\"\nContent-Type: text/plain; charset=utf-8\n\n=\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_applies_to_all_parts_that_were_added_last()
    {
        Payload body = Typed(parts =>
        {
            parts.Value("a", "1", JsonWrite.String);
            parts.Value("b", JsonNode.Parse("[1, 2]"), JsonWrite.Node);
            parts.Header("X-Rate", 5);
            parts.Value("c", (string?)null, JsonWrite.String);
            parts.Header("X-Gone", 6);
        });

        string text = await Sent.Parts(body);

        Assert.Equal(2, text.Split("X-Rate: 5\n").Length - 1);
        Assert.DoesNotContain("X-Gone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_with_a_line_break_is_refused()
    {
        MultipartPart part = new("a", "1") { Headers = { ["X-A"] = "1\r\nX-Evil: 2" } };
        Payload body = Sent.Body(call => call.Multipart("x", static (_, _) => { }))!;
        Assert.Throws<ArgumentException>(() => Sent.Body(call => call.MultipartBody([part])));
        Assert.Throws<ArgumentException>(
            () => Sent.Body(call => call.BinaryBody(new BinaryContent(default(ReadOnlyMemory<byte>)) { ContentType = "a/b\r\nX: 1" })));
        Assert.NotNull(body.MediaType);
    }

    [Theory]
    [InlineData("a/b\r\nX-Evil: 1")]
    [InlineData("a/b\nX-Evil: 1")]
    [InlineData("a/b\0")]
    [InlineData("a/ü")]
    [InlineData(" a/b")]
    public void A_content_type_with_a_line_break_is_refused(string contentType)
    {
        Assert.Equal("contentType", Assert.Throws<ArgumentException>(() => MultipartPart.Json("a", new JsonObject(), contentType)).ParamName);
        Assert.Equal("contentType", Assert.Throws<ArgumentException>(() => new MultipartPart("a", new MultipartBody(), contentType)).ParamName);
        Assert.Equal("contentType", Assert.Throws<ArgumentException>(() => BinaryContent.FromText("a", contentType)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new BinaryContent("a"u8.ToArray()) { ContentType = contentType }).ParamName);

        // The argument of generated code.
        Assert.Throws<ArgumentException>(() => Typed(parts => parts.Value("a", "1", JsonWrite.String, contentType)));
        Assert.Throws<ArgumentException>(() => Typed(parts => parts.File("a", "1"u8.ToArray(), contentType)));
        Assert.Throws<ArgumentException>(() => Sent.Body(call => call.MultipartBody([new MultipartPart("a", "1")], contentType)));
    }

    [Fact]
    public async Task Names_cannot_end_their_value_or_line()
    {
        string text = await Sent.Text(Sent.Body(call => call.MultipartBody(new()
        {
            { "a\"; name=\"b\r\nX-Evil: 1\r\n\r\n", new BinaryContent("x"u8.ToArray()) { FileName = "c\"\r\n--" } },
        }))!);

        Assert.Equal(
            """Content-Disposition: form-data; name="a%22; name=%22b%0D%0AX-Evil: 1%0D%0A%0D%0A"; filename="c%22%0D%0A--" """.TrimEnd(),
            text.Split("\r\n")[1]);
        Assert.StartsWith("Content-Type: application/octet-stream\r\n\r\nx\r\n--", text.Split("\r\n", 3)[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_can_create_any_parts()
    {
        MultipartBody parts = new()
        {
            { "title", "Cat" },
            { "count", 2 },
            { "meta", new JsonObject { ["a"] = 1 } },
            { "photo", "P"u8.ToArray() },
            { "nothing", (string?)null },
            new MultipartPart(null, "bare") { Headers = { ["Content-ID"] = "<1>" } },
            new MultipartPart("inner", [new MultipartPart(null, BinaryContent.FromText("x", "text/css"))]),
        };
        Payload body = Sent.Body(call => call.MultipartBody(parts, "multipart/mixed"))!;

        string text = await Sent.Parts(body);

        Assert.StartsWith("multipart/mixed; boundary=", body.MediaType, StringComparison.Ordinal);
        Assert.Contains("name=\"count\"\nContent-Type: text/plain; charset=utf-8\n\n2\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"meta\"\nContent-Type: application/json\n\n{\"a\":1}\n", text, StringComparison.Ordinal);
        Assert.Contains("--|\nContent-Type: text/plain; charset=utf-8\nContent-ID: <1>\n\nbare\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"inner\"\nContent-Type: multipart/mixed; boundary=", text, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: attachment; filename=\"file\"\nContent-Type: text/css\n\nx\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_parts_is_only_the_end_mark() => Assert.Equal("--|--\n", await Sent.Parts(Typed(_ => { })));

    [Fact]
    public void A_related_body_has_the_type_of_its_first_part() =>
        Assert.StartsWith(
            "multipart/related; type=\"application/json\"; boundary=",
            Sent.Body(call => call.MultipartBody([MultipartPart.Json("meta", new JsonObject())], "multipart/related"))!.MediaType,
            StringComparison.Ordinal);

    [Fact]
    public void An_existing_type_parameter_is_not_added_again() =>
        Assert.StartsWith(
            "multipart/related; Type=\"text/xml\"; boundary=",
            Sent.Body(call => call.MultipartBody([MultipartPart.Json("meta", new JsonObject())], "multipart/related; Type=\"text/xml\""))!.MediaType,
            StringComparison.Ordinal);

    [Fact]
    public async Task Names_are_utf8() =>
        Assert.Contains("name=\"naïve 😀\"; filename=\"übung.txt\"", await Sent.Parts(Sent.Body(call => call.MultipartBody(new()
        {
            { "naïve 😀", new BinaryContent("x"u8.ToArray()) { FileName = "übung.txt" } },
        }))!), StringComparison.Ordinal);

    [Fact]
    public void A_body_that_contains_itself_is_refused()
    {
        MultipartBody body = new();
        body.Add(new MultipartPart("self", body));

        ArgumentException refused = Assert.Throws<ArgumentException>(() => Sent.Body(call => call.MultipartBody(body)));

        Assert.Equal("The multipart body contains itself, or is nested deeper than 64 levels.", refused.Message);
    }

    [Fact]
    public async Task Each_body_has_another_boundary()
    {
        Payload first = Typed(parts => parts.Value("a", "1", JsonWrite.String));
        Payload second = Typed(parts => parts.Value("a", "1", JsonWrite.String));
        Assert.NotEqual(first.MediaType, second.MediaType);
        Assert.Equal(await Sent.Text(first), await Sent.Text(first));
        Assert.True(Encoding.ASCII.GetByteCount(first.MediaType!.Split("boundary=")[1]) <= 70);
    }

    private static Payload Typed(Action<MultipartWriter> write) => Sent.Body(call => call.Multipart("x", (parts, _) => write(parts)))!;
}
