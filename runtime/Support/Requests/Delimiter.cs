namespace Truto.Generated.Support;

/// <summary>What stands between the items of a list that is one value; encoded where it must be in an address.</summary>
internal static class Delimiter
{
    public static string Of(ArgumentStyle style) => style switch
    {
        ArgumentStyle.SpaceDelimited => "%20",
        ArgumentStyle.PipeDelimited => "%7C",
        ArgumentStyle.TabDelimited => "%09",
        _ => ",",
    };

    /// <summary>The same where nothing is encoded.</summary>
    public static string Plain(ArgumentStyle style) => Uri.UnescapeDataString(Of(style));
}
