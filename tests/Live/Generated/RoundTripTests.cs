using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class RoundTripTests
{
    private const string Text =
        """{"id":"7","name":"x","status":"archived","pipeline":{"id":"2","color":"red"},"owner":{"id":1},"tags":[1,null,"a"]}""";

    [Fact]
    public void Unknown_properties_and_values_survive_a_round_trip()
    {
        Stage stage = JsonSerializer.Deserialize<Stage>(Text)!;
        Assert.Equal("archived", stage.Status!.Value.Value);
        Assert.False(stage.Status.Value.IsKnown);
        Assert.Equal("red", (string?)stage.Pipeline!.AdditionalProperties!["color"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text), JsonNode.Parse(JsonSerializer.Serialize(stage))));
    }

    [Fact]
    public void The_resolver_serializes_without_reflection()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = TrutoCrmJson.Resolver };
        Stage stage = JsonSerializer.Deserialize<Stage>(Text, options)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text), JsonNode.Parse(JsonSerializer.Serialize(stage, options))));
    }

    [Fact]
    public void The_error_names_a_missing_required_property()
    {
        JsonException e = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Stage>("""{"name":"x"}"""));
        Assert.Contains("'Stage.id' is required", e.Message);
    }
}
