using System.Text.RegularExpressions;

namespace Truto.Generated.Support;

/// <summary>
/// Matches untrusted text against a regular expression. After a timeout, the expression is matched by the non-backtracking engine, whose time is
/// linear in the length of the text, if that engine supports the expression.
/// </summary>
internal sealed class PatternMatcher(string expression)
{
    // Far more than a harmless expression needs, and short enough for the caller to wait.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(50);

    private Regex? regex;
#if NET
    private Regex? linear;
    private bool hasNoLinear;
#endif

    /// <summary>Returns whether the expression matches. A text for which matching takes too long does not match.</summary>
    /// <exception cref="OperationCanceledException">The call whose response is being read has ended.</exception>
    public bool IsMatch(string text)
    {
#if NET
        if (linear is { } safe)
        {
            return safe.IsMatch(text);
        }

#endif
        if (PatternTime.IsSpent)
        {
            return false;
        }

        try
        {
            // Created on first use, because many patterns belong to types whose values are never validated.
            return (regex ??= new Regex(expression, RegexOptions.CultureInvariant, MatchTimeout)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            PatternTime.CountTimeout();
#if NET
            return TryMakeLinear() && linear!.IsMatch(text);
#else
            return false;
#endif
        }
    }

#if NET
    private bool TryMakeLinear()
    {
        if (hasNoLinear)
        {
            return false;
        }

        try
        {
            linear = new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Lookarounds and backreferences are not supported, nor are very large expressions.
            hasNoLinear = true;
        }

        return linear is not null;
    }
#endif
}
