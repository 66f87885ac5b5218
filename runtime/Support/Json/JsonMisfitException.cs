using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>A value of the right kind of JSON that the .NET type of its format cannot hold: a text that is no date, a number out of range.</summary>
/// <param name="message">What was expected, and what was found.</param>
internal sealed class JsonMisfitException(string message) : JsonException(message);
