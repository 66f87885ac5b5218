using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

#pragma warning disable CA2227, CA1002 // Written as people write models for the serializer: with lists and setters.

namespace Truto.Generated.Benchmarks.Json;

/// <summary>The page as a model for System.Text.Json, which preserves unknown properties like the generated one.</summary>
public sealed class PlainStageList
{
    /// <summary>The stages of this page.</summary>
    public required List<PlainStage> Result { get; set; }

    /// <summary>The cursor of the next page.</summary>
    public string? NextCursor { get; set; }

    /// <summary>The cursor of the previous page.</summary>
    public string? PrevCursor { get; set; }

    /// <summary>The number of stages on this page.</summary>
    public int? ResultCount { get; set; }

    /// <summary>Whether the response of the CRM is partial.</summary>
    public bool? IsPartialResponse { get; set; }

    /// <summary>Other properties.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>A stage.</summary>
public sealed class PlainStage
{
    /// <summary>The stage's id.</summary>
    public required string Id { get; set; }

    /// <summary>The stage's name.</summary>
    public string? Name { get; set; }

    /// <summary>The position of the stage in its pipeline.</summary>
    public double? Position { get; set; }

    /// <summary>Whether the stage is in use.</summary>
    public PlainStageStatus? Status { get; set; }

    /// <summary>The pipeline.</summary>
    public PlainStagePipeline? Pipeline { get; set; }

    /// <summary>When the stage was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the stage was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The CRM's own record.</summary>
    public JsonObject? RemoteData { get; set; }

    /// <summary>Other properties.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>A pipeline.</summary>
public sealed class PlainStagePipeline
{
    /// <summary>The pipeline's id.</summary>
    public string? Id { get; set; }

    /// <summary>The pipeline's name.</summary>
    public string? Name { get; set; }

    /// <summary>Other properties.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Whether a stage is in use.</summary>
public enum PlainStageStatus
{
    /// <summary>It is.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>It is not.</summary>
    [JsonStringEnumMemberName("inactive")]
    Inactive,
}

/// <summary>What System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlainStageList))]
internal sealed partial class PlainStagesContext : JsonSerializerContext;
