using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

/// <summary>Tests that lone surrogates are refused and not replaced.</summary>
public class Utf8Tests
{
    public static TheoryData<string, int> Halves => new()
    {
        { "\ud800", 0 },
        { "a\udc00", 1 },
        { "\U0001f600\ud83d", 2 },
        { "\ude00\ud83d", 0 },
        { "ab\ud800c\udc00", 2 },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public void A_lone_surrogate_is_refused_with_its_position(string text, int place)
    {
        Assert.Contains($"position {place},", Assert.Throws<ArgumentException>(() => Utf8.Checked(text)).Message, StringComparison.Ordinal);
        Assert.Contains($"position {place},", Assert.Throws<ArgumentException>(() => Utf8.GetBytes(text)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Write(writer => JsonWrite.String(writer, text)));
        Assert.Throws<ArgumentException>(
            () => Write(writer => JsonWrite.Extra(writer, new Dictionary<string, string> { [text] = "" }, JsonTypes.String)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("\U0001f600\U0001f600a\U0010ffff")]
    [InlineData("\ufffd\uffff\ud7ff\ue000")]
    public void Other_text_is_not_changed(string text)
    {
        Assert.Same(text, Utf8.Checked(text));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(Utf8.GetBytes(text)));
    }

    private static void Write(Action<Utf8JsonWriter> write)
    {
        using Utf8JsonWriter writer = new(Stream.Null);
        writer.WriteStartObject();
        write(writer);
    }
}
