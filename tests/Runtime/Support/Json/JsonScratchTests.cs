using System.Text;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests the memory into which JSON is written.</summary>
public class JsonScratchTests
{
    [Fact]
    public void A_thread_uses_its_memory_again_when_it_is_free()
    {
        JsonScratch first = JsonScratch.Rent();
        using (JsonScratch second = JsonScratch.Rent())
        {
            Assert.NotSame(first, second);
        }

        first.Dispose();
        using JsonScratch third = JsonScratch.Rent();
        Assert.Same(first, third);
        Assert.Equal(0, third.Written.Length);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(1_022)]
    [InlineData(1_023)]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void Text_of_any_length_is_written(int length)
    {
        string text = new('x', length);
        using JsonScratch scratch = JsonScratch.Rent();
        scratch.Writer.WriteStartArray();
        for (int i = 0; i < 3; i++)
        {
            scratch.Writer.WriteStringValue(text);
            scratch.Writer.Flush();
        }

        scratch.Writer.WriteEndArray();

        Assert.Equal($"[\"{text}\",\"{text}\",\"{text}\"]", Encoding.UTF8.GetString(scratch.Written.Span));
    }

    [Fact]
    public void The_memory_has_the_requested_length_and_what_was_written_before()
    {
        using JsonScratch scratch = JsonScratch.Rent();
        scratch.GetSpan(1_000).Fill((byte)'x');
        scratch.Advance(1_000);
        foreach (int length in (int[])[24, 25, 5_000, 100_000])
        {
            Assert.InRange(scratch.GetMemory(length).Length, length, int.MaxValue);
            Assert.Equal(new string('x', 1_000), Encoding.UTF8.GetString(scratch.Written.Span));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_written_is_cleared_because_it_may_be_secret(bool isFlushed)
    {
        JsonScratch scratch = JsonScratch.Rent();
        Memory<byte> memory = scratch.GetMemory();
        scratch.Writer.WriteStartArray();
        scratch.Writer.WriteStringValue("secret");
        if (isFlushed)
        {
            scratch.Writer.Flush();
            scratch.Writer.WriteStringValue("secret");
        }

        Assert.True(memory.Span.IndexOf("secret"u8) > 0);
        scratch.Dispose();

        Assert.All(memory.ToArray(), one => Assert.Equal(0, one));
    }

    [Fact]
    public void What_is_moved_to_larger_memory_is_cleared_where_it_was()
    {
        using JsonScratch scratch = JsonScratch.Rent();
        Memory<byte> memory = scratch.GetMemory();
        scratch.Writer.WriteStringValue("secret");
        scratch.Writer.Flush();
        scratch.GetMemory(5_000);

        Assert.All(memory.ToArray(), one => Assert.Equal(0, one));
    }

    [Fact]
    public void Large_memory_is_not_kept()
    {
        JsonScratch scratch = JsonScratch.Rent();
        scratch.GetMemory(100_000);
        scratch.Dispose();
        using JsonScratch next = JsonScratch.Rent();

        Assert.InRange(next.GetMemory().Length, 1, 4_096);
    }
}
