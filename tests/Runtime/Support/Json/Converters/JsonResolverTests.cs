using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonResolverTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = JsonResolver.Instance };

    [Fact]
    public void A_class_is_read_and_written()
    {
        var info = (JsonTypeInfo<Parcel>)Options.GetTypeInfo(typeof(Parcel));

        Parcel parcel = JsonSerializer.Deserialize("""{"label":"a","more":1}""", info)!;

        Assert.Equal("a", parcel.Label);
        Assert.Equal("""{"label":"a","more":1}""", JsonSerializer.Serialize(parcel, info));
    }

    [Fact]
    public void An_enum_is_read_and_written()
    {
        var info = (JsonTypeInfo<ParcelState>)Options.GetTypeInfo(typeof(ParcelState));

        Assert.Equal("\"sent\"", JsonSerializer.Serialize(JsonSerializer.Deserialize("\"sent\"", info), info));
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(List<Parcel>))]
    [InlineData(typeof(OfUser))]
    [InlineData(typeof(DerivedOfUser))]
    public void Types_that_are_not_generated_are_left_to_other_resolvers(Type type) =>
        Assert.Null(JsonResolver.Instance.GetTypeInfo(type, Options));

    // Has a converter of another kind.
    [JsonConverter(typeof(JsonStringEnumConverter<OfUser>))]
    private enum OfUser
    {
        None,
    }

    private sealed class DerivedOfUser : ApiObject;
}
