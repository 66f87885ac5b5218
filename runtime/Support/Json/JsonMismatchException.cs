using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// The exception for a value of the right JSON type that does not fit the .NET type of its format, such as text that is not a date or a number out of
/// range.
/// </summary>
/// <param name="message">What was expected and what was found.</param>
internal sealed class JsonMismatchException(string message) : JsonException(message);
