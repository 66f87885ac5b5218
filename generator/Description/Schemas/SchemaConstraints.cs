using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The constraints of a schema beyond types. Numbers are texts, because they may exceed every number type.</summary>
internal sealed class SchemaConstraints
{
    /// <summary>Gets the constraints of a schema without any. Most schemas share it.</summary>
    public static readonly SchemaConstraints None = new();

    /// <summary>Gets the value of <c>minimum</c>, whether or not it is allowed itself.</summary>
    public string? WrittenMinimum { get; internal set; }

    /// <summary>Gets the value of <c>maximum</c>, whether or not it is allowed itself.</summary>
    public string? WrittenMaximum { get; internal set; }

    /// <summary>Gets the value of <c>exclusiveMinimum</c>.</summary>
    public ExclusiveBound LowerBound { get; internal set; }

    /// <summary>Gets the value of <c>exclusiveMaximum</c>.</summary>
    public ExclusiveBound UpperBound { get; internal set; }

    /// <summary>Gets the inclusive lower bound.</summary>
    public string? Minimum => LowerBound.ExcludesWrittenBound ? null : WrittenMinimum;

    /// <summary>Gets the exclusive lower bound, also in the boolean spelling of 3.0.</summary>
    public string? ExclusiveMinimum => LowerBound.ExcludesWrittenBound ? WrittenMinimum : LowerBound.Number;

    /// <summary>Gets the inclusive upper bound.</summary>
    public string? Maximum => UpperBound.ExcludesWrittenBound ? null : WrittenMaximum;

    /// <summary>Gets the exclusive upper bound, also in the boolean spelling of 3.0.</summary>
    public string? ExclusiveMaximum => UpperBound.ExcludesWrittenBound ? WrittenMaximum : UpperBound.Number;

    public string? MultipleOf { get; internal set; }

    public string? MinLength { get; internal set; }

    public string? MaxLength { get; internal set; }

    public string? Pattern { get; private set; }

    /// <summary>Gets how <see cref="Pattern"/> requires numbers to be written.</summary>
    public NumberNotation PatternNotation { get; private set; }

    public string? MinItems { get; internal set; }

    public string? MaxItems { get; internal set; }

    public bool UniqueItems { get; internal set; }

    public string? MinProperties { get; internal set; }

    public string? MaxProperties { get; internal set; }

    /// <summary>Gets whether there are no constraints.</summary>
    public bool AreNone => this == None;

    internal void SetPattern(string? pattern)
    {
        Pattern = pattern;
        PatternNotation = pattern is null ? NumberNotation.Other : NumberPattern.NotationOf(pattern);
    }
}

/// <summary>The value of <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</summary>
/// <param name="Number">The bound (3.1); otherwise null.</param>
/// <param name="ExcludesWrittenBound">Whether <c>minimum</c> or <c>maximum</c> itself is excluded (3.0).</param>
internal readonly record struct ExclusiveBound(string? Number, bool ExcludesWrittenBound);
