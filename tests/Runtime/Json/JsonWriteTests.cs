using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Json;

public class JsonWriteTests
{
    [Fact]
    public void Null_is_left_out_unless_it_is_a_value() =>
        Assert.Equal("""{"b":null,"c":"x","d":null}""", JsonText.WriteMembers(writer =>
        {
            JsonWrite.String(writer, "a"u8, null);
            JsonWrite.String(writer, "b"u8, null, writeNull: true);
            JsonWrite.String(writer, "c"u8, "x", writeNull: true);
            JsonWrite.Member<Guid>(writer, "d"u8, null, JsonWrite.Guid, writeNull: true);
            JsonWrite.Int32(writer, "e"u8, null);
            JsonWrite.List<string>(writer, "f"u8, null, JsonWrite.String);
        }));

    [Fact]
    public void Members_of_all_kinds_are_written() =>
        Assert.Equal(
            """{"a":true,"b":1,"c":2,"d":0.5,"e":1.10,"f":"2026-03-02T00:00:00+00:00","g":{"x":1},"h":[1,2],"i":{"k":3},"j":"AQI"}""",
            JsonText.WriteMembers(writer =>
            {
                JsonWrite.Boolean(writer, "a"u8, true);
                JsonWrite.Int32(writer, "b"u8, 1);
                JsonWrite.Int64(writer, "c"u8, 2);
                JsonWrite.Double(writer, "d"u8, 0.5);
                JsonWrite.Decimal(writer, "e"u8, 1.10m);
                JsonWrite.DateTimeOffset(writer, "f"u8, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
                JsonWrite.Node(writer, "g"u8, new JsonObject { ["x"] = 1 });
                JsonWrite.List(writer, "h"u8, [1, 2], JsonWrite.Int32);
                JsonWrite.Map(writer, "i"u8, new Dictionary<string, int> { ["k"] = 3 }, JsonWrite.Int32);
                JsonWrite.Member(writer, "j"u8, new byte[] { 1, 2 }, JsonWrite.BytesBase64Url);
            }));

    [Fact]
    public void Absent_writes_nothing_and_null_writes_null() =>
        Assert.Equal("""{"b":null,"c":"x"}""", JsonText.WriteMembers(writer =>
        {
            JsonWrite.Optional(writer, "a"u8, Optional<string?>.Absent, static (writer, value) => JsonWrite.OrNull(writer, value, JsonWrite.String));
            JsonWrite.Optional(writer, "b"u8, new Optional<string?>(null), static (writer, value) => JsonWrite.OrNull(writer, value, JsonWrite.String));
            JsonWrite.Optional<string?>(writer, "c"u8, "x", static (writer, value) => JsonWrite.OrNull(writer, value, JsonWrite.String));
        }));

    [Fact]
    public void Values_that_json_has_no_kind_for_are_strings()
    {
        Assert.Equal("\"9223372036854775807\"", JsonText.Write(long.MaxValue, JsonWrite.Int64String));
        Assert.Equal("\"2026-03-02\"", JsonText.Write(new DateOnly(2026, 3, 2), JsonWrite.DateOnly));
        Assert.Equal("\"2026-03-02\"", JsonText.Write(new DateTime(2026, 3, 2, 4, 5, 6), JsonWrite.Date));
        Assert.Equal("\"04:05:06\"", JsonText.Write(new TimeSpan(4, 5, 6), JsonWrite.Time));
        Assert.Equal("\"/a b\"", JsonText.Write(new Uri("/a b", UriKind.Relative), JsonWrite.Uri));
    }

    [Fact]
    public void Json_can_be_text()
    {
        Assert.Equal("""{"a":1}""", JsonWrite.Text(new JsonObject { ["a"] = 1 }, JsonWrite.Node));
        Assert.Null(JsonWrite.Text<JsonNode>(null, JsonWrite.Node));
    }
}
