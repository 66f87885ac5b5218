using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>The exception for a required property that is missing or null.</summary>
/// <param name="path">The type and the property, such as <c>Pet.name</c>.</param>
/// <param name="member">The JSON name of the property.</param>
internal sealed class JsonMissingMemberException(string path, string member)
    : JsonException($"'{path}' is required, but missing or null.", path, lineNumber: null, bytePositionInLine: null)
{
    /// <summary>The JSON name of the property.</summary>
    public string Member { get; } = member;
}
