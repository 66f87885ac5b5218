using System.Text;

namespace Truto.Generated.Tests.Runtime.Streaming;

/// <summary>Tests the maximum length of a line or record.</summary>
public class LineReaderTests
{
    private static readonly BodyLimit Five = new(5, "the test");

    [Theory]
    [InlineData("12345\n12345\n", 5)]
    [InlineData("12345\n12345", 5)]
    [InlineData("\n\n", 0)]
    public async Task A_piece_of_exactly_the_maximum_length_is_read(string text, int length)
    {
        LineReader records = Reader(text);
        LineReader lines = Reader(text + "\n");
        for (int i = 0; i < 2; i++)
        {
            Assert.True(await records.ReadRecordAsync((byte)'\n', default));
            Assert.Equal(length, records.Line.Length);
            Assert.True(await lines.ReadLineAsync(default));
            Assert.Equal(length, lines.Line.Length);
        }
    }

    [Theory]
    [InlineData("123456\n")]
    [InlineData("123456")]
    public async Task A_longer_piece_is_refused(string text)
    {
        await Assert.ThrowsAsync<InvalidDataException>(async () => await Reader(text).ReadRecordAsync((byte)'\n', default));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await Reader(text).ReadLineAsync(default));
    }

    [Theory]
    [InlineData("data:1234567\n\n", true)]
    [InlineData("data:12345678\n\n", false)]
    [InlineData("data:12345\ndata:123456\n\n", true)]
    [InlineData("data:123456\ndata:123456\n\n", false)]
    public async Task The_maximum_length_applies_to_lines_and_data_of_events(string text, bool isRead)
    {
        EventStreamReader events = new(new MemoryStream(Encoding.UTF8.GetBytes(text)), new BodyLimit(12, "the test"));
        if (isRead)
        {
            Assert.True(await events.ReadAsync(default));
        }
        else
        {
            await Assert.ThrowsAsync<InvalidDataException>(async () => await events.ReadAsync(default));
        }
    }

    private static LineReader Reader(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), Five);
}
