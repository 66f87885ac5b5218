namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A response that is not retried. From the <c>x-final-responses</c> extension.</summary>
/// <param name="Status">The status; 4 or 5 for the range.</param>
/// <param name="Body">The JSON that the body must contain; null for any body.</param>
internal sealed record FinalResponse(int Status, string? Body);
