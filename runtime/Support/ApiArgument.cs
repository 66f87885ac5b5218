using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Checks arguments before anything is sent. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiArgument
{
    /// <summary>Demands a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public static void Require(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>Demands text that is not blank.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">There is none, or only blanks.</exception>
    public static void RequireText(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"'{name}' says what the request is about: set it, it may not be empty.", name);
        }
    }
}
