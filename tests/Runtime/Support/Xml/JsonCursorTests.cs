using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support.Xml;

/// <summary>The cursor over written JSON, against <see cref="Utf8JsonReader"/>.</summary>
public class JsonCursorTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,false,null,-1.5e+3],"c":{},"d":[],"":"","e":{"f":[[{"g":"h"}]]}}""")]
    [InlineData("""{ "a" : "\"\\\u00e9\n" ,"\u0040x": "\\" , "é🎉":"日本" }""")]
    [InlineData("[\n\t1 , 2.0,\r\n\"x\" ]")]
    [InlineData("\"text\"")]
    [InlineData("0")]
    [InlineData("null")]
    public void The_tokens_are_those_of_the_reader(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(bytes);
        JsonCursor cursor = new(bytes);
        while (reader.Read())
        {
            Assert.True(cursor.Read());
            JsonTokenType type = reader.TokenType == JsonTokenType.PropertyName ? JsonTokenType.String : reader.TokenType;
            Assert.Equal(type, cursor.TokenType);
            Assert.Equal(reader.TokenStartIndex, cursor.TokenStartIndex);
            int colon = reader.TokenType == JsonTokenType.PropertyName ? ColonOf(bytes, reader) : 0;
            Assert.Equal(bytes.Length + colon, reader.BytesConsumed + cursor.Remaining);
            Assert.Equal(reader.ValueSpan.ToArray(), cursor.ValueSpan.ToArray());
            if (type == JsonTokenType.String)
            {
                AssertSameText(reader, cursor);
            }
        }

        Assert.False(cursor.Read());
        Assert.Equal(0, cursor.Remaining);
    }

    [Fact]
    public void A_copy_reads_ahead_and_skipping_ends_at_the_end_of_the_value()
    {
        JsonCursor cursor = new("""[{"a":[1,{"b":2}]},3]"""u8);
        Assert.True(cursor.Read() && cursor.Read());
        JsonCursor ahead = cursor;
        ahead.Skip();
        Assert.Equal(JsonTokenType.EndObject, ahead.TokenType);
        Assert.True(ahead.Read());
        Assert.Equal("3", Encoding.UTF8.GetString(ahead.ValueSpan.ToArray()));
        ahead.Skip();
        Assert.Equal(JsonTokenType.Number, ahead.TokenType);
        Assert.Equal(JsonTokenType.StartObject, cursor.TokenType);
    }

    // A converter can write such text with WriteRawValue.
    [Theory]
    [InlineData("<script>")]
    [InlineData("tru")]
    [InlineData("nul!")]
    [InlineData("\"open")]
    [InlineData("\"open\\")]
    [InlineData("'a'")]
    [InlineData("1<b/>")]
    [InlineData("\u00e9")]
    public void Text_that_is_no_JSON_is_an_error(string text) => Assert.Throws<JsonException>(() => ReadAll(text));

    [Fact]
    public void JSON_can_be_nested_as_deeply_as_elsewhere()
    {
        ReadAll(new string('[', JsonBytes.MaxDepth) + new string(']', JsonBytes.MaxDepth));
        JsonException error = Assert.Throws<JsonException>(() => ReadAll(new string('[', JsonBytes.MaxDepth + 1)));
        Assert.Equal("The JSON is nested more than 256 levels deep.", error.Message);
    }

    [Fact]
    public void Skipping_an_object_without_an_end_ends()
    {
        JsonCursor cursor = new("""{"a":1"""u8);
        Assert.True(cursor.Read());
        cursor.Skip();
        Assert.False(cursor.Read());
    }

    private static void AssertSameText(Utf8JsonReader reader, JsonCursor cursor)
    {
        string text = reader.GetString()!;
        Assert.Equal(text, cursor.GetString());
        Assert.True(cursor.ValueTextEquals(text));
        Assert.True(cursor.ValueTextEquals(Encoding.UTF8.GetBytes(text)));
        Assert.False(cursor.ValueTextEquals(text + "x"));
        Assert.False(cursor.ValueTextEquals(Encoding.UTF8.GetBytes(text + "x")));
        Assert.Equal(reader.ValueIsEscaped, cursor.ValueIsEscaped);
        byte[] copy = new byte[cursor.ValueSpan.Length];
        Assert.Equal(text, Encoding.UTF8.GetString(copy, 0, cursor.CopyString(copy)));
    }

    // The reader has read the colon after a name, and the space before it.
    private static int ColonOf(byte[] json, in Utf8JsonReader name)
    {
        int end = (int)name.TokenStartIndex + name.ValueSpan.Length + 2;
        return Array.IndexOf(json, (byte)':', end) + 1 - end;
    }

    private static void ReadAll(string json)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        while (cursor.Read())
        {
        }
    }
}
