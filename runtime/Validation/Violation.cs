namespace Truto.Generated;

/// <summary>Something in a value that the description does not allow. It tells where and why, never the value itself.</summary>
public sealed class Violation
{
    internal Violation(string? parameter, string path, string keyword, string message)
    {
        Parameter = parameter;
        Path = path;
        Keyword = keyword;
        Message = message;
    }

    /// <summary>The parameter of the request that it is about, by its name on the wire; null where it is about a body or another value.</summary>
    public string? Parameter { get; }

    /// <summary>
    /// Where it is: a JSON Pointer (RFC 6901) from the value that was checked, in the names of the JSON, such as <c>/pets/0/name</c>. Empty for the value itself.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// The keyword of JSON Schema that is violated, such as <c>minLength</c>: <c>enum</c> where a value is none that the description knows, <c>oneOf</c> where one
    /// is of none of the described cases, <c>$ref</c> where objects contain themselves or go deeper than JSON that can be read.
    /// </summary>
    public string Keyword { get; }

    /// <summary>What is wrong, as the end of a sentence about the place: <c>has 3 characters, but must have at least 5</c>.</summary>
    public string Message { get; }

    /// <summary>The place and what is wrong there.</summary>
    public override string ToString() => (Parameter, Path) switch
    {
        ({ } parameter, "") => $"parameter '{parameter}' {Message}",
        ({ } parameter, _) => $"parameter '{parameter}' at {Path} {Message}",
        (null, "") => $"the value {Message}",
        _ => $"{Path} {Message}",
    };
}
