using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>The exception for JSON text that cannot be read, with the path of the value that caused it.</summary>
/// <param name="jsonPath">The path; empty for the root value.</param>
/// <param name="problem">The exception of the reader.</param>
internal sealed class UnreadableJsonException(string jsonPath, Exception problem) : JsonException(problem.Message, problem)
{
    /// <summary>The path; null for the root value.</summary>
    public string? JsonPath { get; } = jsonPath.Length == 0 ? null : jsonPath;

    /// <summary>The exception of the reader.</summary>
    public Exception Problem { get; } = problem;
}
