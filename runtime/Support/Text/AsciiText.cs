#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Creates strings from short ASCII text, which most strings in JSON are. Counting and decoding UTF-8 would cost more than the string itself. Older
/// frameworks cannot create a string in place from a span.
/// </summary>
internal static class AsciiText
{
    private const int LongestShort = 64;
    private const int InWord = sizeof(ulong);

    /// <summary>Returns the string, or null if the text is long or not ASCII.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    public static string? OfShort(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= LongestShort && Ascii.IsValid(utf8)
            ? string.Create(utf8.Length, utf8, static (units, ascii) => Widen(ascii, units))
            : null;

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
