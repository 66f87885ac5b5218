using System.Globalization;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Compares strings, timestamps and numbers with those that Utf8JsonWriter writes itself.</summary>
public class PlainTextTests
{
    [Fact]
    public void Every_character_is_escaped_as_by_the_writer()
    {
        for (int unit = 0; unit < 0xD800; unit += unit < 0x300 ? 1 : 97)
        {
            string text = "a" + (char)unit;
            Assert.Equal(JsonSerializer.Serialize(text), JsonText.Write(text, JsonWrite.String));
        }
    }

    [Fact]
    public void Strings_of_every_length_are_written()
    {
        for (int length = 0; length <= 130; length++)
        {
            string text = new('x', length);
            Assert.Equal($"\"{text}\"", JsonText.Write(text, JsonWrite.String));
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-03-02T09:14:27Z")]
    [InlineData("2026-03-02T09:14:27.1Z")]
    [InlineData("2026-03-02T09:14:27.0000001Z")]
    [InlineData("2026-12-31T23:59:59.1203Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Timestamps_are_written_as_by_the_writer(string text)
    {
        DateTimeOffset value = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal($"\"{text}\"", JsonText.Write(value, JsonWrite.DateTimeOffset));
        Assert.Equal(JsonSerializer.Serialize(value.UtcDateTime), JsonText.Write(value, JsonWrite.DateTimeOffset));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(3.0)]
    [InlineData(-3.0)]
    [InlineData(0.1)]
    [InlineData(2147483647.0)]
    [InlineData(2147483648.0)]
    [InlineData(-2147483648.0)]
    [InlineData(-2147483649.0)]
    [InlineData(1e300)]
    public void Numbers_are_written_as_by_the_writer(double value) =>
        Assert.Equal(JsonSerializer.Serialize(value), JsonText.Write(value, JsonWrite.Double));

    [Fact]
    public void Negative_zero_is_written_as_by_the_writer() =>
        Assert.Equal(JsonSerializer.Serialize(-0.0), JsonText.Write(-0.0, JsonWrite.Double));

    [Fact]
    public void Nothing_is_allocated()
    {
        using MemoryStream stream = new(capacity: 4096);
        using Utf8JsonWriter writer = new(stream);
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            stream.SetLength(0);
            writer.Reset(stream);
            long start = GC.GetAllocatedBytesForCurrentThread();
            writer.WriteStartArray();
            JsonWrite.String(writer, "Qualification");
            JsonWrite.DateTimeOffset(writer, DateTimeOffset.UnixEpoch);
            JsonWrite.Double(writer, 12);
            writer.WriteEndArray();
            writer.Flush();
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Indented_items_are_on_lines_of_their_own()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartArray();
            JsonWrite.String(writer, "a");
            JsonWrite.DateTimeOffset(writer, DateTimeOffset.UnixEpoch);
            writer.WriteEndArray();
        }

        Assert.Equal("[\n  \"a\",\n  \"1970-01-01T00:00:00Z\"\n]", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
