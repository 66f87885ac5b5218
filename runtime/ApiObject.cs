using System.ComponentModel;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>An object of an API. It keeps the members that its description does not name, so that a round trip loses nothing.</summary>
public abstract class ApiObject : IChecked
{
    /// <summary>Members that the description does not name; null where there are none.</summary>
    public Dictionary<string, JsonNode?>? AdditionalProperties { get; set; }

    /// <summary>
    /// What in this object, and in all that it holds, violates the description: bounds of numbers, lengths and patterns of text, numbers of items and
    /// members, values of enums that it does not know, and null where a value is required. Without reflection; every violation, not the first only.
    /// </summary>
    /// <returns>The violations; empty where there are none.</returns>
    public IReadOnlyList<Violation> Validate() => JsonChecks.Of(this);

    void IChecked.Check(JsonChecks checks) => GetChecker()?.Check(checks, this);

    /// <summary>What checks objects of this class; null where there is nothing to check. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IJsonChecker? GetChecker() => null;
}
