namespace Truto.Generated.Mock.Checking;

/// <summary>A keyword that a JSON value violates.</summary>
/// <param name="Pointer">The JSON pointer to the value.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Message">The message.</param>
internal sealed record Violation(string Pointer, string Keyword, string Message);
