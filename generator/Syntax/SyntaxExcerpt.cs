namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Shortens a part of a text for a message on one line.</summary>
internal static class SyntaxExcerpt
{
    private const int Longest = 40;

    public static string Of(string piece)
    {
        string shown = piece.Length <= Longest ? piece : piece.Substring(0, Longest) + "...";
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
