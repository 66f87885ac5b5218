using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.Mock.Checking;

/// <summary>Matches texts against patterns of ECMA-262.</summary>
internal static class PatternMatch
{
    private const int MostPatterns = 10_000;
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, Regex?> Expressions = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns whether the text matches. A pattern that .NET has no counterpart of matches every text, and one that takes too long matches none.
    /// </summary>
    public static bool IsMatch(string pattern, string text)
    {
        if (Expressions.Count > MostPatterns)
        {
            Expressions.Clear();
        }

        try
        {
            return Expressions.GetOrAdd(pattern, Create)?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Create(string pattern)
    {
        if (EcmaPattern.Read(pattern).Pattern is not { } read || PatternExpression.Of(read) is not { } expression)
        {
            return null;
        }

        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException)
        {
            // .NET limits what ECMA-262 does not, such as the length of a quantifier.
            return null;
        }
    }
}
