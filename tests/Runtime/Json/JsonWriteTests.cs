using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Json;

public class JsonWriteTests
{
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
