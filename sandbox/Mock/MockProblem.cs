namespace Truto.Generated.Mock;

/// <summary>A rule of the description that a request or a response violates.</summary>
/// <param name="In">
/// The location of the value: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>, <c>body</c> or <c>security</c>.
/// </param>
/// <param name="Name">The name of the parameter or header; null for a body.</param>
/// <param name="Pointer">The JSON pointer within the value, such as <c>/pets/0/name</c>; empty for the whole value.</param>
/// <param name="Rule">The violated keyword or rule, such as <c>maxLength</c>, <c>required</c> or <c>format</c>.</param>
/// <param name="Message">The message, which names the rule's value and what was sent instead.</param>
public sealed record MockProblem(string In, string? Name, string Pointer, string Rule, string Message)
{
    /// <summary>Returns the location and the message.</summary>
    public override string ToString() => $"{In}{(Name is null ? "" : $" '{Name}'")}{(Pointer.Length == 0 ? "" : $" at {Pointer}")}: {Message}";
}
