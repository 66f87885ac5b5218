namespace Truto.Generated.Tests.Live.Wire;

/// <summary>Strings with a special meaning in URLs, headers, forms, parsers or displays.</summary>
internal static class NaughtyStrings
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "  ", " a", "a ", "null", "undefined", "NaN", "true", "0", "-0", "1e400", "0x1F", "١٢٣",
        "%", "%%", "%2F", "%2f", "%00", "%zz", "%E4", "%C3%A4", "100%", "+", "a+b", "a b", "%20", "%2B",
        "/", "//", "/a/", "\\", "..\\a", "../a", "a/../b", "a/./b", ".", "..", "...", "%2e%2e", "%2E", "~", ".hidden", "C:\\a",
        "?", "#", "a#b", "a?b=c&d=e", "&", "&amp;", "=", "a=b", ";", ":", "@", ",", "a,b", "|", "^", "!$&'()*+,;=",
        "[]", "a[b]", "{}", "{value}", "${value}", "{{value}}",
        "\"", "'", "`", "\\\"", "\\u0041", "<b>", "<script>alert('x')</script>", "<!--", "]]>",
        "'; DROP TABLE x; --", "$(id)", "%s%n", "__proto__", "$ref",
        "--boundary", "--boundary--", "Content-Disposition: form-data; name=\"a\"", "a=1; b=2", "value=1", "bytes=0-", "Bearer x",
        "\t", "\n", "\r", "\r\n", "a\r\nX-Injected: 1", "a\n\nb", "\0", "a\0b", "\u0001", "\u001b[31m", "\u007f", "\u0085",
        "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u2029", "\ufeff", "\ufeffa", "\u202eabc", "\u2066a\u2069",
        "é", "e\u0301", "ß", "İ", "ı", "ﬁ", "Å", "Z\u0351\u036b\u0343", "漢字", "한국어", "ไทย", "שלום", "مرحبا", "العربية abc 123",
        "😀", "👩‍👩‍👧", "🇩🇪", "👍🏽", "𝒳", "\U0010ffff", "\ufffd", "\uffff", "\ue000", "\ud800", "\udc00", "a\ud83d", "\ude00\ud83d", "a\ud800b",
        new string('a', 2000), new string('漢', 500),
    ];

    /// <summary>Returns whether UTF-8 can represent the string, that is, it has no lone surrogate (RFC 3629, section 3).</summary>
    public static bool IsText(string value)
    {
        for (int at = 0; at < value.Length; at++)
        {
            if (char.IsSurrogatePair(value, Math.Min(at, value.Length - 1)) && at + 1 < value.Length)
            {
                at++;
            }
            else if (char.IsSurrogate(value[at]))
            {
                return false;
            }
        }

        return true;
    }

    public static string Shown(string value) =>
        string.Concat(value.Take(40).Select(unit => unit is >= ' ' and <= '~' ? unit.ToString() : $"\\u{(int)unit:x4}"));
}
