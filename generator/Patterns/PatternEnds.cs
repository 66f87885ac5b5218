namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>A pattern without its anchors and without <c>.*</c> at its ends.</summary>
/// <param name="From">The index of the first piece that remains.</param>
/// <param name="To">The index after the last piece that remains.</param>
/// <param name="IsFromStart">Whether these pieces must match from the start of the text.</param>
/// <param name="IsToEnd">Whether these pieces must match to the end of the text.</param>
internal readonly record struct PatternEnds(int From, int To, bool IsFromStart, bool IsToEnd)
{
    /// <summary>Whether the pattern matches every text without line breaks.</summary>
    public static bool MatchesAnything(EcmaPattern pattern) =>
        Of(pattern.Pieces, mayBreakLines: false) is var ends && ends.From == ends.To && !(ends.IsFromStart && ends.IsToEnd);

    /// <param name="pieces">The pieces of the pattern.</param>
    /// <param name="mayBreakLines">Whether the text can have line breaks, which a dot does not match.</param>
    public static PatternEnds Of(IReadOnlyList<PatternPiece> pieces, bool mayBreakLines)
    {
        int from = 0;
        int to = pieces.Count;
        bool isFromStart = to > 0 && pieces[0] is StartPiece;
        bool isToEnd = to > from && pieces[to - 1] is EndPiece;
        from += isFromStart ? 1 : 0;
        to -= isToEnd && to > from ? 1 : 0;

        // '.*' at an end allows anything there. At an end without an anchor, line breaks are allowed anyway.
        if (IsAnything(pieces, from, to) && !(mayBreakLines && isFromStart))
        {
            from += 2;
            isFromStart = false;
        }

        if (IsAnything(pieces, to - 2, to) && to - 2 >= from && !(mayBreakLines && isToEnd))
        {
            to -= 2;
            isToEnd = false;
        }

        return new PatternEnds(from, to, isFromStart, isToEnd);
    }

    private static bool IsAnything(IReadOnlyList<PatternPiece> pieces, int from, int to) =>
        from >= 0 && from + 2 <= to
        && pieces[from] is SetPiece { Set: var set } && set == CharacterSet.Dot
        && pieces[from + 1] is RepetitionPiece { Minimum: 0, Maximum: null };
}
