using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Matches property names or texts against a pattern. Created once for a type; simple patterns need no regular expression. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NamePattern
{
    private readonly Func<string, bool> isMatch;

    private NamePattern(Func<string, bool> isMatch) => this.isMatch = isMatch;

    /// <summary>Gets the pattern that matches everything.</summary>
    public static NamePattern Any { get; } = new(static _ => true);

    /// <summary>Creates a pattern for texts with a prefix.</summary>
    /// <param name="text">The prefix.</param>
    public static NamePattern StartsWith(string text) => new(name => name.StartsWith(text, StringComparison.Ordinal));

    /// <summary>Creates a pattern for texts with a suffix.</summary>
    /// <param name="text">The suffix.</param>
    public static NamePattern EndsWith(string text) => new(name => name.EndsWith(text, StringComparison.Ordinal));

    /// <summary>Creates a pattern for texts that contain another.</summary>
    /// <param name="text">The text to find.</param>
    public static NamePattern Contains(string text) => new(name => name.AsSpan().IndexOf(text.AsSpan()) >= 0);

    /// <summary>Creates a pattern for texts with a prefix that is followed only by characters of some ranges.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="ranges">The first and last character of each range.</param>
    /// <param name="least">The minimum number of characters after the prefix.</param>
    /// <param name="most">The maximum number of characters after the prefix; unlimited by default.</param>
    public static NamePattern Of(string prefix, string ranges, int least, int most = int.MaxValue)
    {
        return new NamePattern(name =>
        {
            int count = name.Length - prefix.Length;
            if (count < least || count > most || !name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return false;
            }

            for (int i = prefix.Length; i < name.Length; i++)
            {
                if (!IsIn(ranges, name[i]))
                {
                    return false;
                }
            }

            return true;
        });
    }

    /// <summary>Creates a pattern from a .NET regular expression. A text for which matching takes too long does not match.</summary>
    /// <param name="expression">The expression.</param>
    public static NamePattern Matches(string expression) => new(new PatternMatcher(expression).IsMatch);

    /// <summary>Returns the index of the first pattern that matches the name of a property.</summary>
    /// <param name="reader">The reader, positioned on the name, or on the value of a declared property that does not fit.</param>
    /// <param name="context">The context of the JSON.</param>
    /// <param name="patterns">The patterns.</param>
    /// <returns>The index; -1 if no pattern matches, or if the description declares the property.</returns>
    public static int Find(ref Utf8JsonReader reader, JsonReadContext context, NamePattern[] patterns)
    {
        if (context.Mismatch is not null)
        {
            return -1;
        }

        string name = reader.GetString()!;
        return Array.FindIndex(patterns, pattern => pattern.isMatch(name));
    }

    /// <summary>Returns whether a text matches.</summary>
    internal bool IsMatch(string text) => isMatch(text);

    private static bool IsIn(string ranges, char c)
    {
        for (int i = 0; i + 1 < ranges.Length; i += 2)
        {
            if (c >= ranges[i] && c <= ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
