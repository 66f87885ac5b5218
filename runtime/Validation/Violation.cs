namespace Truto.Generated;

/// <summary>A violation of a constraint of the description: its path and the constraint, never the value.</summary>
public sealed class Violation
{
    internal Violation(string? parameter, string path, string keyword, string message)
    {
        Parameter = parameter;
        Path = path;
        Keyword = keyword;
        Message = message;
    }

    /// <summary>Gets the wire name of the parameter that is invalid; null for a body or another value.</summary>
    public string? Parameter { get; }

    /// <summary>
    /// Gets the path of the invalid value: a JSON Pointer (RFC 6901) from the validated value in JSON names, such as <c>/pets/0/name</c>. Empty for
    /// the validated value itself.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// Gets the violated keyword of JSON Schema, such as <c>minLength</c>: <c>enum</c> for an unknown value, <c>oneOf</c> for JSON that matches no
    /// case of a union, <c>$ref</c> for objects that contain themselves or are nested too deeply.
    /// </summary>
    public string Keyword { get; }

    /// <summary>Gets the violation as the end of a sentence about the path: <c>has 3 characters, but must have at least 5</c>.</summary>
    public string Message { get; }

    /// <summary>Returns the path and the violation as a sentence.</summary>
    public override string ToString() => (Parameter, Path) switch
    {
        ({ } parameter, "") => $"parameter '{parameter}' {Message}",
        ({ } parameter, _) => $"parameter '{parameter}' at {Path} {Message}",
        (null, "") => $"the value {Message}",
        _ => $"{Path} {Message}",
    };
}
