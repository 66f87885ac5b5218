namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Shortens a part of a text for a message on one line.</summary>
internal static class SyntaxExcerpt
{
    private const int Longest = 40;

    /// <param name="piece">The part of a text.</param>
    /// <param name="longest">The largest number of characters that are shown.</param>
    public static string Of(string piece, int longest = Longest)
    {
        string shown = piece.Length <= longest ? piece : piece.Substring(0, longest) + "...";
        char[] units = shown.ToCharArray();
        for (int i = 0; i < units.Length; i++)
        {
            if (char.IsControl(units[i]) || char.IsSurrogate(units[i]))
            {
                units[i] = '\uFFFD';
            }
        }

        return new string(units);
    }
}
