using System.Text;
using Truto.Generated.Support;
using Truto.Generated.Tests.Runtime.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

public class TextAndJsonBodyTests
{
    [Theory]
    [InlineData("text/plain", "text/plain", "utf-8")]
    [InlineData("text/csv; header=present", "text/csv; header=present", "utf-8")]
    [InlineData("text/plain; charset=UTF-8", "text/plain; charset=UTF-8", "utf-8")]
    [InlineData("application/xml", "application/xml", "utf-8")]
    [InlineData("application/sdp", "application/sdp", "utf-8")]
    [InlineData("text/plain; charset=ISO-8859-1; format=flowed", "text/plain; charset=ISO-8859-1; format=flowed", "iso-8859-1")]
    [InlineData("text/plain;charset=\"utf-16\"", "text/plain; charset=\"utf-16\"", "utf-16")]
    [InlineData("text/plain; charset=klingon", "text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain; charset=utf-7", "text/plain; charset=utf-8", "utf-8")]
    public async Task Text_is_sent_in_the_charset_of_its_media_type(string described, string sent, string charset)
    {
        Payload body = Sent.Body(call => call.TextBody("über", described))!;
        Assert.Equal(sent, body.MediaType);
        Assert.Equal(Encoding.GetEncoding(charset).GetBytes("über"), await Sent.Bytes(body));
    }

    [Fact]
    public void A_character_that_the_charset_cannot_encode_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sent.Body(call => call.TextBody("😀", "text/plain; charset=us-ascii")));

    [Fact]
    public async Task A_scalar_is_text() => Assert.Equal("1.5", await Sent.Text(Sent.Body(call => call.TextBody(1.5, "text/plain"))!));

    [Fact]
    public async Task Null_is_sent_if_it_is_a_value()
    {
        Assert.Null(Sent.Body(call => call.JsonBody((string?)null, JsonWrite.String)));
        Assert.Equal(
            "null", await Sent.Text(Sent.Body(call => call.JsonBody((string?)null, JsonWrite.String, "application/json", writeNull: true))!));
        Assert.Equal("null", await Sent.Text(Sent.Body(call => call.JsonBody((int?)null, JsonWrite.Int32, writeNull: true))!));
        Assert.Equal("5", await Sent.Text(Sent.Body(call => call.JsonBody((int?)5, JsonWrite.Int32, writeNull: true))!));
    }

    [Fact]
    public async Task A_generated_object_is_written_by_its_own_converter()
    {
        Payload body = Sent.Body(call => call.ModelBody(new Parcel { Label = "a" }, mediaType: "application/merge-patch+json"))!;

        Assert.Equal("""{"label":"a"}""", await Sent.Text(body));
        Assert.Equal("application/merge-patch+json", body.MediaType);
        Assert.Null(Sent.Body(call => call.ModelBody(null)));
        Assert.Throws<ArgumentNullException>("request", () => Sent.Body(call => call.ModelBody(null, "request")));
    }

    [Theory]
    [InlineData("application/jsonl", "1\n2\n")]
    [InlineData("application/json-seq", "\u001e1\n\u001e2\n")]
    public async Task Each_value_of_a_sequence_is_a_line(string mediaType, string expected)
    {
        Payload body = Sent.Body(call => call.JsonLinesBody([1, 2], JsonWrite.Int32, mediaType))!;
        Assert.Equal(expected, await Sent.Text(body));
        Assert.Equal(mediaType, body.MediaType);
        Assert.Null(Sent.Body(call => call.JsonLinesBody((int[]?)null, JsonWrite.Int32, mediaType)));
    }
}
