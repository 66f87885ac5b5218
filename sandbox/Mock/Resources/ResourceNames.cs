using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>Recognizes the properties of resources and pages by the names that APIs commonly use.</summary>
internal static class ResourceNames
{
    private static readonly string[] Ids = ["id", "uuid", "guid", "uid", "sid", "key"];
    private static readonly string[] Limits = ["limit", "perpage", "pagesize", "maxresults", "maxitems", "top", "first", "count", "size", "take"];
    private static readonly string[] Offsets = ["offset", "skip", "start", "startat", "from"];
    private static readonly string[] Pages = ["page", "pagenumber", "pageno"];
    private static readonly string[] Cursors = ["cursor", "after", "pagetoken", "nextcursor", "nexttoken", "startingafter", "marker",
        "continuationtoken"];
    private static readonly string[] NextCursors = ["nextcursor", "nextpagetoken", "nexttoken", "next", "endcursor", "continuationtoken",
        "nextmarker"];
    private static readonly string[] MoreFlags = ["hasmore", "hasnext", "hasnextpage", "more"];
    private static readonly string[] Totals = ["total", "totalcount", "totalitems", "totalresults"];

    public static bool IsLimit(string name) => Limits.Contains(Plain(name));

    public static bool IsOffset(string name) => Offsets.Contains(Plain(name));

    public static bool IsPage(string name) => Pages.Contains(Plain(name));

    public static bool IsCursor(string name) => Cursors.Contains(Plain(name));

    public static bool IsNextCursor(string name) => NextCursors.Contains(Plain(name));

    public static bool IsMoreFlag(string name) => MoreFlags.Contains(Plain(name));

    public static bool IsTotal(string name) => Totals.Contains(Plain(name));

    /// <summary>Returns the name of the property that a path parameter refers to, such as <c>id</c> for <c>petId</c>; null if there is
    /// none.</summary>
    public static string? IdOf(Schema? schema, string parameter)
    {
        string[] names = [.. TextValues.Parts(schema).SelectMany(part => part.Properties).Select(property => property.Name).Distinct()];
        return names.FirstOrDefault(name => Plain(name) == Plain(parameter))
            ?? Ids.Select(id => names.FirstOrDefault(name => Plain(name) == id)).FirstOrDefault(name => name is not null);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
