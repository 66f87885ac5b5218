using System.Text.Json.Serialization;
using Truto.Generated.Benchmarks.Json;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>A stage to create, as a model for System.Text.Json.</summary>
internal sealed class PlainCreateStage
{
    public string? Name { get; set; }

    public PlainStagePipeline? Pipeline { get; set; }

    public double? Position { get; set; }

    public PlainStageStatus? Status { get; set; }
}

/// <summary>What System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlainStage))]
[JsonSerializable(typeof(PlainCreateStage))]
internal sealed partial class PlainCallsContext : JsonSerializerContext;
