using System.Globalization;
using System.Text;

namespace Truto.Sandbox.Unified;

/// <summary>The cursor of a page: the number of the record before it. Opaque to callers.</summary>
internal static class Cursor
{
    private const string Prefix = "after:";

    /// <summary>Gets the cursor of the first page.</summary>
    public static string Start => After(0);

    public static string After(int number) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Prefix + number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads a cursor. An empty one is the cursor of the first page.</summary>
    public static bool TryRead(string? cursor, out int number)
    {
        number = 0;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        byte[] bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out int length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
