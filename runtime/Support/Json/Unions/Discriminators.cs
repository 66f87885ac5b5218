using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Values that stand for classes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Discriminators
{
    /// <summary>A value that stands for a class.</summary>
    /// <param name="value">The value.</param>
    /// <param name="values">All that stand for it.</param>
    /// <returns>The value given.</returns>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public static string OneOf(string value, params string[] values) => Array.IndexOf(values, value) >= 0
        ? value
        : throw new ArgumentException($"'{value}' stands for another class; this one has '{string.Join("' or '", values)}'.", nameof(value));
}
