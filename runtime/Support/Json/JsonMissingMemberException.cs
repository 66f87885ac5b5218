using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>A required property that an object lacks, or that is null there.</summary>
/// <param name="place">The type and the property, as <c>Pet.name</c>.</param>
/// <param name="member">The property's name in JSON.</param>
internal sealed class JsonMissingMemberException(string place, string member)
    : JsonException($"'{place}' is required, but missing or null.", place, lineNumber: null, bytePositionInLine: null)
{
    /// <summary>The property's name in JSON.</summary>
    public string Member { get; } = member;
}
