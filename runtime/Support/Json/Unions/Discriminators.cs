using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Checks discriminator values. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Discriminators
{
    /// <summary>Returns a discriminator value if it identifies the class.</summary>
    /// <param name="value">The value.</param>
    /// <param name="values">All values that identify the class.</param>
    /// <returns>The given value.</returns>
    /// <exception cref="ArgumentException">The value identifies another class, or none.</exception>
    public static string OneOf(string value, params string[] values) => Array.IndexOf(values, value) >= 0
        ? value
        : throw new ArgumentException($"'{value}' is not a discriminator value of this class; use '{string.Join("' or '", values)}'.", nameof(value));
}
