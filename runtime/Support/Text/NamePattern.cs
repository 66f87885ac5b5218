using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Tells names of members, or texts, that are of a pattern. Made once for a type; those that need no regular expression have none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NamePattern
{
    private readonly Func<string, bool> isMatch;

    private NamePattern(Func<string, bool> isMatch) => this.isMatch = isMatch;

    /// <summary>Every name.</summary>
    public static NamePattern Any { get; } = new(static _ => true);

    /// <summary>Names that start so.</summary>
    /// <param name="text">The start.</param>
    public static NamePattern StartsWith(string text) => new(name => name.StartsWith(text, StringComparison.Ordinal));

    /// <summary>Names that end so.</summary>
    /// <param name="text">The end.</param>
    public static NamePattern EndsWith(string text) => new(name => name.EndsWith(text, StringComparison.Ordinal));

    /// <summary>Names that contain a text.</summary>
    /// <param name="text">The text.</param>
    public static NamePattern Contains(string text) => new(name => name.AsSpan().IndexOf(text.AsSpan()) >= 0);

    /// <summary>Names that start so and go on with characters of some ranges only.</summary>
    /// <param name="prefix">The start.</param>
    /// <param name="ranges">The first and last character of each range.</param>
    /// <param name="least">How many characters follow the start at least.</param>
    /// <param name="most">How many at most.</param>
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

    /// <summary>Names that a regular expression of .NET matches. A name that takes long to decide is none of them.</summary>
    /// <param name="expression">The expression.</param>
    public static NamePattern Matches(string expression) => new(new PatternMatcher(expression).IsMatch);

    /// <summary>The first pattern that a member's name is of.</summary>
    /// <param name="reader">The reader, on the name; on the value of a named member that does not fit.</param>
    /// <param name="context">How the JSON is read.</param>
    /// <param name="patterns">The patterns.</param>
    /// <returns>Its place; -1 where there is none, or where the member has a name of its own.</returns>
    public static int Find(ref Utf8JsonReader reader, JsonReadContext context, NamePattern[] patterns)
    {
        if (context.Misfit is not null)
        {
            return -1;
        }

        string name = reader.GetString()!;
        return Array.FindIndex(patterns, pattern => pattern.isMatch(name));
    }

    /// <summary>Whether a text is of the pattern.</summary>
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
