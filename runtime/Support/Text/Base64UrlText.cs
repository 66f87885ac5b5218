namespace Truto.Generated.Support;

/// <summary>Encodes and decodes Base64url (RFC 4648, section 5).</summary>
internal static class Base64UrlText
{
    /// <summary>Returns bytes in Base64url, without padding.</summary>
    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Returns the bytes of Base64url or Base64, with or without padding.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static byte[] Decode(string text)
    {
        string base64 = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
    }
}
