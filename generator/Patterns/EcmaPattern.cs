namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>A regular expression of ECMA-262, in which JSON Schema writes patterns, piece by piece.</summary>
/// <param name="Pieces">In order.</param>
internal sealed record EcmaPattern(IReadOnlyList<PatternPiece> Pieces)
{
    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, without slashes around it.</param>
    /// <returns>The pattern, or what is wrong with it as the end of a sentence.</returns>
    public static (EcmaPattern? Pattern, string? Fault) Read(string text) => new EcmaPatternReader(text).Read();
}

/// <summary>A piece of a pattern. The hierarchy is closed.</summary>
internal abstract record PatternPiece;

/// <summary>One character, two where UTF-16 needs them.</summary>
internal sealed record CharacterPiece(string Character) : PatternPiece;

/// <summary>Any character of a set.</summary>
internal sealed record SetPiece(CharacterSet Set) : PatternPiece;

/// <summary>The start of the text.</summary>
internal sealed record StartPiece : PatternPiece;

/// <summary>The end of the text.</summary>
internal sealed record EndPiece : PatternPiece;

/// <summary>Where a word starts or ends; negated, where none does.</summary>
internal sealed record BoundaryPiece(bool IsNegated) : PatternPiece;

/// <summary>How often what stands before it may stand there.</summary>
/// <param name="Least">At least.</param>
/// <param name="Most">At most; null where there is no limit.</param>
/// <param name="IsLazy">Whether fewer are tried first.</param>
internal sealed record RepetitionPiece(int Least, int? Most, bool IsLazy) : PatternPiece;

/// <summary>The start of a group, such as <c>(?:</c>.</summary>
internal sealed record GroupPiece(string Opening) : PatternPiece;

/// <summary>The end of a group.</summary>
internal sealed record GroupEndPiece : PatternPiece;

/// <summary>Between two alternatives.</summary>
internal sealed record AlternativePiece : PatternPiece;

/// <summary>What is written the same in no other syntax: a reference back to a group, a property of Unicode.</summary>
internal sealed record OtherPiece : PatternPiece;
