using System.Text.Json.Nodes;

namespace Truto.Generated.Mock.Resources;

/// <summary>What a request did to the stored resources. The hierarchy is closed.</summary>
internal abstract record ResourceOutcome
{
    /// <summary>One resource: read, created or changed.</summary>
    public sealed record Found(JsonObject Resource, bool IsNew) : ResourceOutcome;

    /// <summary>All resources of a collection, of which the response has a page.</summary>
    public sealed record Page(IReadOnlyList<JsonObject> Items) : ResourceOutcome;

    /// <summary>A deleted resource.</summary>
    public sealed record Deleted : ResourceOutcome;

    /// <summary>A resource that does not exist in a collection with memory.</summary>
    public sealed record Missing : ResourceOutcome;

    /// <summary>A resource of a collection without memory: the response is an example with this id.</summary>
    public sealed record Unknown(JsonNode Id) : ResourceOutcome;

    /// <summary>A JSON Patch that cannot be applied.</summary>
    public sealed record Unpatchable(string? Fault) : ResourceOutcome;
}
