namespace Truto.Generated.Release;

/// <summary>A problem that stops a release. Its message says what to do.</summary>
/// <param name="message">The message.</param>
internal sealed class ReleaseException(string message) : Exception(message);
