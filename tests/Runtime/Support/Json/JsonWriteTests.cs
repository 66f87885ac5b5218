using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonWriteTests
{
    [Fact]
    public void Values_without_a_JSON_type_are_strings()
    {
        Assert.Equal("\"9223372036854775807\"", JsonText.Write(long.MaxValue, JsonWrite.Int64String));
        Assert.Equal("\"2026-03-02\"", JsonText.Write(new DateOnly(2026, 3, 2), JsonWrite.DateOnly));
        Assert.Equal("\"2026-03-02\"", JsonText.Write(new DateTime(2026, 3, 2, 4, 5, 6), JsonWrite.Date));
        Assert.Equal("\"04:05:06\"", JsonText.Write(new TimeSpan(4, 5, 6), JsonWrite.Time));
        Assert.Equal("\"/a b\"", JsonText.Write(new Uri("/a b", UriKind.Relative), JsonWrite.Uri));
    }

    [Theory]
    [InlineData("2026-03-02T09:14:27+00:00", "\"2026-03-02T09:14:27Z\"")]
    [InlineData("2026-03-02T09:14:27.1200000-00:00", "\"2026-03-02T09:14:27.12Z\"")]
    [InlineData("2026-03-02T09:14:27.1234567Z", "\"2026-03-02T09:14:27.1234567Z\"")]
    [InlineData("2026-03-02T09:14:27-03:30", "\"2026-03-02T09:14:27-03:30\"")]
    public void Timestamps_in_UTC_end_in_Z(string text, string json)
    {
        DateTimeOffset value = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(json, JsonText.Write(value, JsonWrite.DateTimeOffset));
        Assert.Equal(json, $"\"{((WireValue)value).Text}\"");
    }

    [Fact]
    public void Null_in_a_collection_of_non_nullable_values_throws_with_its_path()
    {
        var lists = new List<List<string>> { new() { "a" }, new() { "b", null! } };
        var maps = new Dictionary<string, List<Uri>> { ["at"] = new() { null! } };

        Assert.Equal(
            "'[1][1]' is null, but the description does not allow null; set it or remove it.",
            NullOf(lists, JsonTypes.List(JsonTypes.List(JsonTypes.String))));
        Assert.Equal(
            "'['at'][0]' is null, but the description does not allow null; set it or remove it.",
            NullOf(maps, JsonTypes.Map(JsonTypes.List(JsonTypes.Uri))));
        Assert.Equal("[null,1]", JsonText.Write([null, 1], JsonTypes.List(JsonTypes.ValueOrNull(JsonTypes.Int32)).Writer));
        Assert.Equal(
            "{\"a\":null}",
            JsonText.Write(new Dictionary<string, string?> { ["a"] = null }, JsonTypes.Map(JsonTypes.OrNull(JsonTypes.String)).Writer));

        static string NullOf<T>(T value, JsonConverterOf<T> converter) =>
            Assert.ThrowsAny<ArgumentException>(() => JsonText.Write(value, converter.Writer)).Message;
    }

    [Fact]
    public void A_value_can_be_written_as_JSON_text()
    {
        Assert.Equal("""{"a":1}""", JsonWrite.Text(new JsonObject { ["a"] = 1 }, JsonWrite.Node));
        Assert.Null(JsonWrite.Text<JsonNode>(null, JsonWrite.Node));
    }
}
