using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>A whole JSON text that cannot be read, with the path of the value that is the problem.</summary>
/// <param name="jsonPath">The path; empty where the whole text is the problem.</param>
/// <param name="problem">The exception of whatever read it.</param>
internal sealed class UnreadableJsonException(string jsonPath, Exception problem) : JsonException(problem.Message, problem)
{
    /// <summary>The path; null where the whole text is the problem.</summary>
    public string? JsonPath { get; } = jsonPath.Length == 0 ? null : jsonPath;

    /// <summary>The exception of whatever read it.</summary>
    public Exception Problem { get; } = problem;
}
