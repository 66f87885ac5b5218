namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>A regular expression of ECMA-262, the dialect of JSON Schema, as a sequence of pieces.</summary>
/// <param name="Pieces">The pieces in order.</param>
internal sealed record EcmaPattern(IReadOnlyList<PatternPiece> Pieces)
{
    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, without slashes around it.</param>
    /// <returns>The pattern, or a clause that says what is wrong with it.</returns>
    public static (EcmaPattern? Pattern, string? Fault) Read(string text) => new EcmaPatternReader(text).Read();
}

/// <summary>A piece of a pattern. The hierarchy is closed.</summary>
internal abstract record PatternPiece;

/// <summary>One character, which may be a pair of UTF-16 units.</summary>
internal sealed record CharacterPiece(string Character) : PatternPiece;

/// <summary>A character of a set.</summary>
internal sealed record SetPiece(CharacterSet Set) : PatternPiece;

/// <summary>The start of the text.</summary>
internal sealed record StartPiece : PatternPiece;

/// <summary>The end of the text.</summary>
internal sealed record EndPiece : PatternPiece;

/// <summary>The boundary of a word or, if negated, a position that is not one.</summary>
internal sealed record BoundaryPiece(bool IsNegated) : PatternPiece;

/// <summary>A quantifier of the piece or group before it.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Maximum">The maximum; null if there is none.</param>
/// <param name="IsLazy">Whether fewer repetitions are tried first.</param>
internal sealed record RepetitionPiece(int Minimum, int? Maximum, bool IsLazy) : PatternPiece;

/// <summary>The start of a group, such as <c>(?:</c>.</summary>
internal sealed record GroupPiece(string Opening) : PatternPiece;

/// <summary>The end of a group.</summary>
internal sealed record GroupEndPiece : PatternPiece;

/// <summary>The separator of two alternatives.</summary>
internal sealed record AlternativePiece : PatternPiece;

/// <summary>A piece without a counterpart in other dialects: a back reference or a Unicode property.</summary>
internal sealed record OtherPiece : PatternPiece;
