namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What is wrong with a constant. The hierarchy is closed.</summary>
internal abstract record ConstantFault
{
    /// <summary>What is wrong with a constant by the constraints of a member; null for nothing.</summary>
    public static ConstantFault? Of(object constant, MemberConstraints constraints) =>
        constant is string text ? OfText(text, constraints) : ExactNumber.Of(constant) is { } number ? OfNumber(number, constraints) : null;

    private static ConstantFault? OfText(string text, MemberConstraints constraints)
    {
        int length = text.Length - text.Where((c, i) => i > 0 && char.IsSurrogatePair(text[i - 1], c)).Count();
        return length < constraints.MinLength ? new WrongLength(length, constraints.MinLength, IsTooShort: true)
            : length > constraints.MaxLength ? new WrongLength(length, constraints.MaxLength, IsTooShort: false)
            : constraints.Pattern is { } pattern && !pattern.Fits(text) ? new WrongPattern(pattern.Text, pattern.IsTranslated)
            : null;
    }

    private static ConstantFault? OfNumber(ExactNumber number, MemberConstraints constraints)
    {
        if (constraints.Minimum is { } least && number.CompareTo(least.Value) is var below && (below < 0 || (below == 0 && least.IsExclusive)))
        {
            return new OutOfRange(least, (least.IsExclusive ? "greater than " : "at least ") + least.Text);
        }

        if (constraints.Maximum is { } most && number.CompareTo(most.Value) is var above && (above > 0 || (above == 0 && most.IsExclusive)))
        {
            return new OutOfRange(most, (most.IsExclusive ? "less than " : "at most ") + most.Text);
        }

        return constraints.MultipleOf is { } factor && !number.IsMultipleOf(factor.Value) ? new NoMultiple(factor.Text) : null;
    }
}

/// <summary>A text that is too short or too long, in code points.</summary>
internal sealed record WrongLength(int Length, int Bound, bool IsTooShort) : ConstantFault;

/// <summary>A text that is not of the pattern.</summary>
internal sealed record WrongPattern(string Pattern, bool IsTranslated) : ConstantFault;

/// <summary>A number beyond a bound.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Words">What numbers are, such as <c>at most 100</c>.</param>
internal sealed record OutOfRange(LiteralBound Bound, string Words) : ConstantFault;

/// <summary>A number that is not a multiple of another.</summary>
internal sealed record NoMultiple(string Factor) : ConstantFault;
