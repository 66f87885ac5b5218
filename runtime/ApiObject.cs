using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>An object of an API that preserves properties that the description does not declare, so that a round trip loses nothing.</summary>
public abstract class ApiObject : ApiModel
{
    /// <summary>Gets or sets the properties that the description does not declare; null, the default, for none.</summary>
    public Dictionary<string, JsonNode?>? AdditionalProperties { get; set; }
}
