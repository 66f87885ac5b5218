using System.Text.Json.Nodes;
using Truto.Sandbox.Providers;
using Truto.Sandbox.Unified;

namespace Truto.Sandbox.Stages;

/// <summary>Maps between unified bodies and providers: the part that is the same for all providers.</summary>
internal static class UnifiedMapping
{
    /// <summary>Returns the required fields that are missing from the body of a create.</summary>
    public static IReadOnlyList<string> MissingFields(Provider provider, JsonObject unified) =>
        [.. provider.RequiredFields.Where(field => unified[field] is null)];

    /// <summary>Returns the provider's request: the mapped fields, merged with <c>remote_data</c>.</summary>
    public static JsonObject ToProvider(Provider provider, JsonObject unified)
    {
        JsonObject request = provider.ToRequest(unified);
        if (unified["remote_data"] is JsonObject remoteData)
        {
            request.Merge(remoteData);
        }

        return request;
    }

    /// <summary>Returns the stage in the unified or normalized format.</summary>
    public static JsonObject FromProvider(Provider provider, JsonObject record, UnifiedQuery query)
    {
        JsonObject stage = provider.ToUnified(record);
        if (query.Format == ResponseFormat.Normalized)
        {
            // No provider returns a status: the mapping derives it.
            stage.Remove("status");
        }

        stage["remote_data"] = record.DeepClone();
        return query.Apply(stage);
    }
}
