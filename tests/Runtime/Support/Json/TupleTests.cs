using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests arrays whose items have a type by index.</summary>
public class TupleTests
{
    [Theory]
    [InlineData("""["a","b"]""", "0:a 1:b")]
    [InlineData("""["a","b","c"]""", "0:a 1:b 2:c")]
    public void Items_are_read_by_their_index(string json, string items) => Assert.Equal(items, Read(json));

    [Theory]
    [InlineData("[]", "Pair", "'Pair': expected at least 2 items, found 0.")]
    [InlineData("""["a"]""", "Pair", "'Pair': expected at least 2 items, found 1.")]
    [InlineData("""["a",1]""", "Pair[1]", "'Pair[1]': expected a string, found the number 1.")]
    [InlineData("{}", null, "expected an array, found an object.")]
    public void An_invalid_array_is_reported_with_the_index(string json, string? path, string message)
    {
        JsonException refused = Assert.ThrowsAny<JsonException>(() => Read(json));

        Assert.Equal((path, message), (refused.Path, refused.Message));
    }

    [Fact]
    public void Items_may_be_missing_where_properties_may() => Assert.Equal("0:a", Read("""["a"]""", JsonReadContext.Partial));

    private static string Read(string json, JsonReadContext? context = null) => string.Join(' ', JsonText.Read(
        json,
        (ref Utf8JsonReader reader, JsonReadContext given) => JsonRead.Tuple(
            ref reader,
            given,
            "Pair",
            required: 2,
            new List<string>(),
            static (ref Utf8JsonReader reader, JsonReadContext context, List<string> items, int item) =>
                items.Add(item + ":" + JsonRead.String(ref reader, context))),
        context));
}
