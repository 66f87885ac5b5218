using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The constraint that a constant violates. The hierarchy is closed.</summary>
internal abstract record ConstraintViolation
{
    /// <summary>Returns the first constraint of a member that a constant violates, or null.</summary>
    public static ConstraintViolation? Of(object constant, MemberConstraints constraints) =>
        constant is string text ? OfText(text, constraints) : ExactNumber.Of(constant) is { } number ? OfNumber(number, constraints) : null;

    private static ConstraintViolation? OfText(string text, MemberConstraints constraints)
    {
        int length = text.Length - text.Where((c, i) => i > 0 && char.IsSurrogatePair(text[i - 1], c)).Count();
        return length < constraints.MinLength ? new WrongLength(length, constraints.MinLength, IsTooShort: true)
            : length > constraints.MaxLength ? new WrongLength(length, constraints.MaxLength, IsTooShort: false)
            : constraints.Pattern is { } pattern && !pattern.Matches(text) ? new PatternMismatch(pattern.Text, pattern.IsTranslated)
            : null;
    }

    private static ConstraintViolation? OfNumber(ExactNumber number, MemberConstraints constraints)
    {
        if (constraints.Minimum is { } minimum && number.CompareTo(minimum.Value) is var low && (low < 0 || (low == 0 && minimum.IsExclusive)))
        {
            return new OutOfRange(minimum, (minimum.IsExclusive ? "greater than " : "at least ") + minimum.Text);
        }

        if (constraints.Maximum is { } maximum && number.CompareTo(maximum.Value) is var high && (high > 0 || (high == 0 && maximum.IsExclusive)))
        {
            return new OutOfRange(maximum, (maximum.IsExclusive ? "less than " : "at most ") + maximum.Text);
        }

        return constraints.MultipleOf is { } factor && !number.IsMultipleOf(factor.Value) ? new NotMultiple(factor.Text) : null;
    }
}

/// <summary>A string that is too short or too long.</summary>
/// <param name="Length">The length in code points.</param>
/// <param name="Bound">The shortest or longest length.</param>
/// <param name="IsTooShort">Whether the string is too short, rather than too long.</param>
internal sealed record WrongLength(int Length, int Bound, bool IsTooShort) : ConstraintViolation;

/// <summary>A string that does not match the pattern.</summary>
internal sealed record PatternMismatch(string Pattern, bool IsTranslated) : ConstraintViolation;

/// <summary>A number that is out of range.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Requirement">The allowed range, such as <c>at most 100</c>.</param>
internal sealed record OutOfRange(LiteralBound Bound, string Requirement) : ConstraintViolation;

/// <summary>A number that is not a multiple of a factor.</summary>
internal sealed record NotMultiple(string Factor) : ConstraintViolation;
