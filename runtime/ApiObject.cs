using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>An object of an API that keeps the members that its description does not name, so that a round trip loses nothing.</summary>
public abstract class ApiObject : ApiModel
{
    /// <summary>Members that the description does not name; null where there are none.</summary>
    public Dictionary<string, JsonNode?>? AdditionalProperties { get; set; }
}
