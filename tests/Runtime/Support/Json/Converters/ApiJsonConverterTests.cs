using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class ApiJsonConverterTests
{
    [Theory]
    [InlineData("""{"label":"a","state":"sent","more":1}""")]
    [InlineData("""{"state":"burned","parts":[{"label":"b"}],"history":["sent","?"],"tags":["x"],"tracking":"https://p.example/1"}""")]
    public void An_object_is_preserved_in_a_round_trip(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Parcel>(json)));

    [Fact]
    public void An_enum_is_a_value_and_a_key()
    {
        const string json = """{"sent":"lost","unknown":"sent"}""";

        Dictionary<ParcelState, ParcelState> states = JsonSerializer.Deserialize<Dictionary<ParcelState, ParcelState>>(json)!;

        Assert.Equal(new ParcelState("lost"), states[new ParcelState("sent")]);
        Assert.Equal(json, JsonSerializer.Serialize(states));
    }

    [Fact]
    public void A_nullable_enum_can_be_null() =>
        Assert.Equal("[null,\"sent\"]", JsonSerializer.Serialize(JsonSerializer.Deserialize<ParcelState?[]>("[null,\"sent\"]")));

    [Fact]
    public void All_uses_share_the_converter_of_a_class()
    {
        ApiJsonConverter converter = new();

        Assert.Same(JsonObjectConverter<Parcel>.Instance, converter.CreateConverter(typeof(Parcel), JsonSerializerOptions.Default));
    }

    [Fact]
    public void Only_generated_types_have_a_converter()
    {
        ApiJsonConverter converter = new();

        Assert.False(converter.CanConvert(typeof(List<Parcel>)));
        Assert.Throws<NotSupportedException>(() => converter.CreateConverter(typeof(Plain), JsonSerializerOptions.Default));
    }

    [Fact]
    public void An_error_names_the_property()
    {
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Parcel>("""{"tags":5}"""));

        Assert.Contains("Parcel.tags", error.Message, StringComparison.Ordinal);
    }

    private sealed class Plain : ApiObject;
}
