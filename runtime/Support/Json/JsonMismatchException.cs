using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// The exception for a value of the right JSON type that does not fit the .NET type of its format, such as text that is not a date or a number out of
/// range.
/// </summary>
/// <param name="wanted">What was expected.</param>
/// <param name="found">What was found.</param>
internal sealed class JsonMismatchException(string wanted, string found) : JsonException($"expected {wanted}, found {found}.")
{
    /// <summary>What was expected, such as <c>a UUID</c>.</summary>
    public string Wanted { get; } = wanted;
}
