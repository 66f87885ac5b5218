namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>A range of UTF-16 units in the text of one file.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange Between(int start, int end) => new(start, end - start);
}
