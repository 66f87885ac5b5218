namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A response that a retry cannot change. From the <c>x-final-responses</c> extension.</summary>
/// <param name="Status">The status, or 4 or 5 for the range.</param>
/// <param name="Body">JSON that the body must contain; null for any body.</param>
internal sealed record FinalResponse(int Status, string? Body);
