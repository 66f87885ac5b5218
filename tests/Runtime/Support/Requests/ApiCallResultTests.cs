using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class ApiCallResultTests
{
    [Fact]
    public async Task A_generated_object_is_read()
    {
        using var client = new PetClient(RecordingHandler.Json("""{"label":"a"}"""));

        Parcel parcel = await new ApiCall("GET", "/parcels/1").ReadModelAsync<Parcel>(client.Transport, null, default);

        Assert.Equal("a", parcel.Label);
    }

    [Theory]
    [InlineData("""[{"label":"a"},{"label":"b"}]""", "a b")]
    [InlineData("[]", "")]
    [InlineData("", "")]
    public async Task Generated_objects_are_read(string body, string labels)
    {
        using var client = new PetClient(RecordingHandler.Json(body));

        List<Parcel> parcels = await new ApiCall("GET", "/parcels").ReadModelsAsync<Parcel>(client.Transport, null, default);

        Assert.Equal(labels, string.Join(' ', parcels.Select(parcel => parcel.Label)));
    }
}
