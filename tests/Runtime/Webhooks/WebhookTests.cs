using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Webhooks;

public class WebhookTests
{
    private static readonly Webhook<string> Text = new("pet.created", "POST", static (ref reader, context) => JsonRead.String(ref reader, context));

    [Fact]
    public void A_body_is_read_from_bytes_and_text()
    {
        Assert.Equal(("pet.created", "POST"), (Text.Name, Text.Method));
        Assert.Equal("a", Text.Read("\"a\""u8));
        Assert.Equal("ä", Text.Read("\"ä\""));
        Assert.Throws<ArgumentNullException>(() => Text.Read((string)null!));
    }

    [Fact]
    public void A_byte_order_mark_is_ignored()
    {
        Assert.Equal("a", Text.Read([0xEF, 0xBB, 0xBF, .. "\"a\""u8]));
        Assert.Equal("a", Text.Read("\uFEFF\"a\""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(257)]
    [InlineData(100_000)]
    public async Task A_stream_is_read_to_its_end_and_no_further(int length)
    {
        string value = new('x', length);
        using MemoryStream body = new(Encoding.UTF8.GetBytes($"\"{value}\""));
        Assert.Equal(value, await Text.ReadAsync(body, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Text.ReadAsync(null!, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"a\" x")]
    [InlineData("\"a")]
    [InlineData("\"\\ud800\"")]
    [InlineData("")]
    public void An_invalid_body_throws_a_JsonException(string json) => Assert.ThrowsAny<JsonException>(() => Text.Read(json));
}
