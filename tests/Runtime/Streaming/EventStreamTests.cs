using System.Text;

namespace Truto.Generated.Tests.Runtime.Streaming;

/// <summary>Tests the examples and rules of the HTML Living Standard, section 9.2, with every way of splitting the stream.</summary>
public class EventStreamTests
{
    [Theory]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "message|YHOO\\n+2\\n10||")]
    [InlineData(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        "message|first event|1|; message|second event||; message| third event||")]
    [InlineData("data\n\ndata\ndata\n\ndata:", "message|||; message|\\n||")]
    [InlineData("data:test\n\ndata: test\n\n", "message|test||; message|test||")]
    [InlineData(
        "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n", "add|73857293||; remove|2153||; add|113411||")]
    [InlineData("event: ping\n\ndata: a\n\n", "message|a||")]
    [InlineData("event\ndata: a\n\n", "message|a||")]
    [InlineData("data: a\rdata: b\r\r", "message|a\\nb||")]
    [InlineData("data: a\r\ndata: b\r\n\r\n", "message|a\\nb||")]
    [InlineData("data: a\r\n\rdata: b\n\r\n", "message|a||; message|b||")]
    [InlineData("\uFEFFdata: a\n\n", "message|a||")]
    [InlineData("\uFEFF\uFEFFdata: a\n\ndata: b\n\n", "message|b||")]
    [InlineData("data: \uFEFF\n\n", "message|\uFEFF||")]
    [InlineData(":comment\n:\n: another\ndata: a\n:\n\n", "message|a||")]
    [InlineData("data: a\nid: 1\n\ndata: b\n\nid: 2\n\ndata: c\n\n", "message|a|1|; message|b|1|; message|c|2|")]
    [InlineData("id: 1\u00002\ndata: a\n\n", "message|a||")]
    [InlineData("retry: 1500\ndata: a\n\nretry: 1.5\nretry: -1\nretry:\ndata: b\n\n", "message|a||1500; message|b||1500")]
    [InlineData("retry: 12345678901234\ndata: a\n\nretry: 123456789012345\ndata: b\n\n", "message|a||12345678901234; message|b||12345678901234")]
    [InlineData("Data: a\ndata : b\n data: c\nunknown: d\n\ndata: e\n\n", "message|e||")]
    [InlineData("data: a:b: c\n\n", "message|a:b: c||")]
    [InlineData("data: cut short", "")]
    [InlineData("data: cut short\n", "")]
    [InlineData("data: a\n\ndata: cut short\nid: 3", "message|a||")]
    [InlineData("", "")]
    [InlineData("\n\n\r\r\n", "")]
    [InlineData("data: Grüße 😀\n\n", "message|Grüße 😀||")]
    public async Task A_stream_is_parsed_as_the_standard_specifies(string stream, string events)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        foreach (int piece in (int[])[1, 2, 3, 7, 4096])
        {
            Assert.Equal(events, await EventsOf(bytes, piece));
        }
    }

    [Fact]
    public async Task Invalid_UTF8_becomes_replacement_characters() =>
        Assert.Equal("message|a\uFFFDb||", await EventsOf([.. "data: a"u8, 0xFF, .. "b\n\n"u8], 4096));

    [Fact]
    public async Task A_line_can_be_longer_than_the_buffer()
    {
        string text = new('x', 100_000);
        Assert.Equal(
            $"message|{text}\\n{text}||; message|short||",
            await EventsOf(Encoding.UTF8.GetBytes($"data: {text}\ndata: {text}\n\ndata: short\n\n"), 1000));
    }

    [Theory]
    [InlineData("data: 12345678901\n\n")]
    [InlineData("data: 123456\ndata: 123456\n\n")]
    public async Task A_line_or_an_event_over_the_limit_is_refused(string stream)
    {
        EventStreamReader reader = new(new Pieces(Encoding.UTF8.GetBytes(stream), 4096), new BodyLimit(12, "the test"));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await reader.ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("data: 123456\n\n", "123456")]
    [InlineData("data: 12345\ndata: 123456\n\n", "12345\n123456")]
    public async Task A_line_or_an_event_of_exactly_the_limit_is_read(string stream, string data)
    {
        EventStreamReader reader = new(new Pieces(Encoding.UTF8.GetBytes(stream), 4096), new BodyLimit(12, "the test"));
        Assert.True(await reader.ReadAsync(CancellationToken.None));
        Assert.Equal(data, Encoding.UTF8.GetString(reader.Data.Span));
    }

    [Fact]
    public async Task An_id_that_is_reset_is_null()
    {
        EventStreamReader reader = new(new Pieces("id: 1\ndata: a\n\nid\ndata: b\n\n"u8.ToArray(), 4096), new BodyLimit(100, "the test"));
        Assert.True(await reader.ReadAsync(CancellationToken.None));
        Assert.Equal("1", reader.LastEventId);
        Assert.True(await reader.ReadAsync(CancellationToken.None));
        Assert.Null(reader.LastEventId);
    }

    [Fact]
    public async Task An_incomplete_byte_order_mark_is_text()
    {
        byte[] text = [0xEF, 0xBB, 0xBE, (byte)'a', (byte)'\n'];
        LineReader reader = new(new Pieces(text, 1), new BodyLimit(100, "the test"));
        await reader.SkipByteOrderMarkAsync(CancellationToken.None);
        Assert.True(await reader.ReadLineAsync(CancellationToken.None));
        Assert.Equal(text[..^1], reader.Line.ToArray());
    }

    private static async Task<string> EventsOf(byte[] stream, int piece)
    {
        EventStreamReader reader = new(new Pieces(stream, piece), new BodyLimit(1_000_000, "the test"));
        List<string> events = [];
        while (await reader.ReadAsync(CancellationToken.None))
        {
            string data = Encoding.UTF8.GetString(reader.Data.Span).Replace("\n", "\\n", StringComparison.Ordinal);
            string type = reader.EventType.Length == 0 ? "message" : reader.EventType;
            events.Add($"{type}|{data}|{reader.LastEventId}|{reader.ReconnectionTime?.TotalMilliseconds}");
        }

        return string.Join("; ", events);
    }

    /// <summary>A stream that returns a few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
