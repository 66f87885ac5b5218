using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>A provider behind Truto: its native shapes, its rules, and Truto's mapping to and from them.</summary>
internal abstract class Provider
{
    private static readonly Dictionary<Integration, Provider> All = new Provider[] { new Close(), new Outreach(), new Pipedrive(), new Pipeliner() }
        .ToDictionary(provider => provider.Integration);

    public abstract Integration Integration { get; }

    /// <summary>Truto's name for the integration.</summary>
    public string Name => Integration.ToString().ToLowerInvariant();

    /// <summary>What the proxy API calls the provider's stages.</summary>
    public abstract string ProxyResource { get; }

    /// <summary>The provider's own path to its stages, without address and version.</summary>
    public abstract string NativePath { get; }

    /// <summary>A pipeline that the provider accepts; null where stages have none.</summary>
    public abstract string? PipelineId { get; }

    /// <summary>Whether the provider's responses tell its rate limit.</summary>
    public virtual bool TellsRateLimits => true;

    /// <summary>The unified fields that Truto requires for this integration.</summary>
    public virtual IReadOnlyList<string> RequiredFields => ["name"];

    public static Provider Of(Integration integration) => All[integration];

    /// <summary>The provider of a name; null where there is none.</summary>
    public static Provider? Named(string name) => All.Values.FirstOrDefault(provider => provider.Name == name);

    /// <summary>The provider's request for a unified body: what the body leaves out is left out.</summary>
    public abstract JsonObject ToRequest(JsonObject unified);

    /// <summary>The provider's own validation; null accepts.</summary>
    /// <param name="request">The request, <c>remote_data</c> merged in.</param>
    /// <param name="isCreate">Whether required fields must be there.</param>
    public abstract Refusal? Check(JsonObject request, bool isCreate);

    /// <summary>A new record.</summary>
    /// <param name="request">A request that passed <see cref="Check"/>.</param>
    /// <param name="number">Counts the records of all accounts from 1.</param>
    /// <param name="now">The time to stamp it with.</param>
    public abstract JsonObject NewRecord(JsonObject request, int number, DateTimeOffset now);

    /// <summary>Changes a record by a request that passed <see cref="Check"/>.</summary>
    public abstract void Change(JsonObject record, JsonObject request, DateTimeOffset now);

    /// <summary>The record as a unified stage, without <c>remote_data</c>; what the provider does not know is left out.</summary>
    public abstract JsonObject ToUnified(JsonObject record);

    /// <summary>The provider's response for one record.</summary>
    public virtual JsonObject Wrap(JsonObject record) => new() { ["success"] = true, ["data"] = record };

    /// <summary>The provider's response for a page of records.</summary>
    public abstract JsonObject WrapPage(JsonArray records, string? nextCursor);

    /// <summary>The provider's response for a request that it refuses.</summary>
    public abstract Refusal Refuse(RefusalReason reason, string message, string? field = null);
}
