namespace Truto.Generated.Support;

/// <summary>The delimiters between the items of a list that is written as one value.</summary>
internal static class Delimiter
{
    /// <summary>Returns the delimiter of a style, percent-encoded if a URL requires it.</summary>
    public static string Of(ArgumentStyle style) => style switch
    {
        ArgumentStyle.SpaceDelimited => "%20",
        ArgumentStyle.PipeDelimited => "%7C",
        ArgumentStyle.TabDelimited => "%09",
        _ => ",",
    };

    /// <summary>Returns the delimiter of a style without encoding.</summary>
    public static string Plain(ArgumentStyle style) => Uri.UnescapeDataString(Of(style));
}
