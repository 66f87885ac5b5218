using System.Text.RegularExpressions;

namespace Truto.Generated.Support;

/// <summary>
/// A regular expression that text of strangers is matched against. An expression that once takes long is matched from then on by an engine whose
/// time grows with the length of the text only, where .NET has one for it.
/// </summary>
internal sealed class PatternMatcher(string expression)
{
    // Far more than a sound expression needs for a name, and little enough to bear.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private Regex? regex;
#if NET
    private Regex? linear;
    private bool hasNoLinear;
#endif

    /// <summary>Whether the expression matches. Text that takes long to decide does not.</summary>
    /// <exception cref="OperationCanceledException">The call whose response is read has ended.</exception>
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
            // Made when it is needed: many are of types whose values nobody checks.
            return (regex ??= new Regex(expression, RegexOptions.CultureInvariant, Patience)).IsMatch(text);
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
            // Lookarounds and backreferences, or an expression that is too large for it.
            hasNoLinear = true;
        }

        return linear is not null;
    }
#endif
}
