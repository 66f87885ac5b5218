using System.Text;

namespace Truto.Generated.Support;

/// <summary>String builders that a thread uses again, because each request writes a path and a query.</summary>
internal static class TextBuffer
{
    private const int MostKept = 4;
    private const int LongestKept = 1024;

    [ThreadStatic]
    private static Stack<StringBuilder>? kept;

    /// <summary>Returns an empty string builder.</summary>
    public static StringBuilder Rent() => kept is { Count: > 0 } free ? free.Pop() : new StringBuilder(capacity: 128);

    /// <summary>Returns the text of a string builder, which must not be used afterwards.</summary>
    public static string Take(StringBuilder buffer)
    {
        string text = buffer.ToString();
        kept ??= new Stack<StringBuilder>(MostKept);
        if (kept.Count < MostKept && buffer.Capacity <= LongestKept)
        {
            kept.Push(buffer.Clear());
        }

        return text;
    }
}
