using System.Text;

namespace Truto.Generated.Support;

/// <summary>Percent-encoding (RFC 3986, 2.1) of everything but unreserved characters, so that a value can stand anywhere in an address.</summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    public static void Append(StringBuilder target, string text)
    {
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            if (IsUnreserved(unit))
            {
                target.Append((char)unit);
            }
            else
            {
                target.Append('%').Append(Digits[unit >> 4]).Append(Digits[unit & 0xF]);
            }
        }
    }

    private static bool IsUnreserved(byte unit) =>
        unit is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
}
