using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>A provider behind Truto: its native records, its validation, and Truto's mapping to and from them.</summary>
internal abstract class Provider
{
    private static readonly Dictionary<Integration, Provider> All = new Provider[] { new Close(), new Outreach(), new Pipedrive(), new Pipeliner() }
        .ToDictionary(provider => provider.Integration);

    public abstract Integration Integration { get; }

    /// <summary>Gets Truto's name for the integration.</summary>
    public string Name => Integration.ToString().ToLowerInvariant();

    /// <summary>Gets the name of the provider's stages in the proxy API.</summary>
    public abstract string ProxyResource { get; }

    /// <summary>Gets the provider's own path to its stages, without host and version.</summary>
    public abstract string NativePath { get; }

    /// <summary>Gets a pipeline that the provider accepts, or null if its stages have none.</summary>
    public abstract string? PipelineId { get; }

    /// <summary>Gets whether the provider's responses contain its rate limit.</summary>
    public virtual bool ReturnsRateLimits => true;

    /// <summary>Gets the unified fields that Truto requires for this integration.</summary>
    public virtual IReadOnlyList<string> RequiredFields => ["name"];

    public static Provider Of(Integration integration) => All[integration];

    /// <summary>Returns the provider of a name, or null if there is none.</summary>
    public static Provider? Named(string name) => All.Values.FirstOrDefault(provider => provider.Name == name);

    /// <summary>Maps a unified body to the provider's request. Fields that are absent stay absent.</summary>
    public abstract JsonObject ToRequest(JsonObject unified);

    /// <summary>Validates a request as the provider does. Returns null if it is accepted.</summary>
    /// <param name="request">The request, <c>remote_data</c> merged in.</param>
    /// <param name="isCreate">Whether required fields must be present.</param>
    public abstract Refusal? Check(JsonObject request, bool isCreate);

    /// <summary>Creates a record.</summary>
    /// <param name="request">A request that passed <see cref="Check"/>.</param>
    /// <param name="number">The number of the record among those of all accounts, from 1.</param>
    /// <param name="now">The time of its creation.</param>
    public abstract JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now);

    /// <summary>Applies a request that passed <see cref="Check"/> to a record.</summary>
    public abstract void Change(JsonObject record, JsonObject request, DateTimeOffset now);

    /// <summary>Maps a record to a unified stage, without <c>remote_data</c>. Fields that the provider does not have are omitted.</summary>
    public abstract JsonObject ToUnified(JsonObject record);

    /// <summary>Returns the provider's response for one record.</summary>
    public virtual JsonObject Wrap(JsonObject record) => new() { ["success"] = true, ["data"] = record };

    /// <summary>Returns the provider's response for a page of records.</summary>
    public abstract JsonObject WrapPage(JsonArray records, string? nextCursor);

    /// <summary>Returns the provider's response to a request that it refuses.</summary>
    public abstract Refusal Refuse(RefusalReason reason, string message, string? field = null);
}
