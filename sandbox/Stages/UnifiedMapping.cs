using System.Text.Json.Nodes;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox.Stages;

/// <summary>What Truto does between a unified body and a provider, whichever it is.</summary>
internal static class UnifiedMapping
{
    /// <summary>The required fields that a body to create a stage lacks.</summary>
    public static IReadOnlyList<string> MissingFields(Provider provider, JsonObject unified) =>
        [.. provider.RequiredFields.Where(field => unified[field] is null)];

    /// <summary>The provider's request: the mapped fields, and <c>remote_data</c> laid over them as it is.</summary>
    public static JsonObject ToProvider(Provider provider, JsonObject unified)
    {
        JsonObject request = provider.ToRequest(unified);
        if (unified["remote_data"] is JsonObject remoteData)
        {
            request.Merge(remoteData);
        }

        return request;
    }

    /// <summary>The stage as a caller sees it in the unified or normalized format.</summary>
    public static JsonObject FromProvider(Provider provider, JsonObject record, UnifiedQuery query)
    {
        JsonObject stage = provider.ToUnified(record);
        if (query.Format == ResponseFormat.Normalized)
        {
            // Every provider's status is derived rather than told.
            stage.Remove("status");
        }

        stage["remote_data"] = record.DeepClone();
        return query.Apply(stage);
    }
}
