namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>The one range that differs between two versions of a text.</summary>
/// <param name="Start">Where the range starts in both versions.</param>
/// <param name="OldLength">Its length before the edit.</param>
/// <param name="NewLength">Its length after the edit.</param>
internal readonly record struct TextEdit(int Start, int OldLength, int NewLength)
{
    public int OldEnd => Start + OldLength;

    public int NewEnd => Start + NewLength;

    /// <summary>Returns whether a range that is not empty ends before the edit or starts behind it.</summary>
    public bool LeavesUnchanged(TextRange old) => old.End <= Start || old.Start >= OldEnd;

    /// <summary>Returns where a range is after the edit, which leaves it unchanged.</summary>
    public TextRange Move(TextRange old) => old.Start >= OldEnd ? new TextRange(old.Start + NewLength - OldLength, old.Length) : old;
}
