#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Makes strings of short ASCII, as most text in JSON is: to count and to decode it costs more than the string itself. Older platforms make no string
/// in place from a span.
/// </summary>
internal static class AsciiText
{
    private const int LongestShort = 64;
    private const int InWord = sizeof(ulong);

    /// <summary>The string, or null where the text is long or not ASCII.</summary>
    /// <param name="utf8">The text.</param>
    public static string? OfShort(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= LongestShort && Ascii.IsValid(utf8) ? string.Create(utf8.Length, utf8, static (units, ascii) => Widen(ascii, units)) : null;

    private static void Widen(ReadOnlySpan<byte> ascii, Span<char> units)
    {
        Span<ushort> target = MemoryMarshal.Cast<char, ushort>(units);
        while (ascii.Length >= InWord)
        {
            Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(ascii)).AsByte()).CopyTo(target);
            ascii = ascii[InWord..];
            target = target[InWord..];
        }

        for (int i = 0; i < ascii.Length && i < target.Length; i++)
        {
            target[i] = ascii[i];
        }
    }
}
#endif
