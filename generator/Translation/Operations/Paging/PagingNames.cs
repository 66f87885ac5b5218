namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// The normalized names of the parameters and properties with which APIs page. Names that some APIs use with another meaning are not included.
/// </summary>
internal static class PagingNames
{
    /// <summary>Arrays of a page that are not its items.</summary>
    public static readonly HashSet<string> OtherLists = Set(
        "errors", "warnings", "messages", "links", "facets", "included", "aggregations", "notices", "filters", "sort");

    /// <summary>The array with the items, if a page has several arrays.</summary>
    public static readonly HashSet<string> Items = Set(
        "data", "items", "results", "result", "value", "values", "records", "entries", "objects", "content", "resources", "rows", "elements");

    /// <summary>Objects that contain the items.</summary>
    public static readonly HashSet<string> Containers = Set("embedded", "data", "result", "response");

    /// <summary>Objects with metadata of the page.</summary>
    public static readonly HashSet<string> Metadata = Set(
        "meta", "metadata", "pagination", "paging", "page", "pageinfo", "responsemetadata", "resultinfo", "cursors", "cursor", "listinfo");

    /// <summary>Objects that contain links.</summary>
    public static readonly HashSet<string> Links = Set("links");

    /// <summary>Properties that declare whether there is a next page.</summary>
    public static readonly HashSet<string> HasMore = Set("hasmore", "hasnext", "hasnextpage", "hasmoreitems", "hasmoredata", "moreavailable");

    /// <summary>Parameters that take the identifier of the last item of the previous page.</summary>
    public static readonly HashSet<string> AfterItem = Set("startingafter", "after", "afterid");

    /// <summary>Properties with the identifier of the last item.</summary>
    public static readonly HashSet<string> LastId = Set("lastid");

    /// <summary>Properties whose name implies the URL of the next page.</summary>
    public static readonly HashSet<string> NextUrls = Set(
        "nextlink", "odatanextlink", "nexturl", "nextpageurl", "nexthref", "nexturi", "nextpagelink", "nextpageuri");

    /// <summary>Parameters with the number of items to skip.</summary>
    public static readonly HashSet<string> Offsets = Set("offset", "skip", "startat", "pageoffset");

    /// <summary>Offsets that some APIs count from 1.</summary>
    public static readonly HashSet<string> StartOffsets = Set("start", "startindex", "from");

    /// <summary>Parameters with the page size.</summary>
    public static readonly HashSet<string> Sizes = Set(
        "limit", "perpage", "pagesize", "pagelimit", "maxresults", "top", "take", "size", "count", "itemsperpage", "max");

    /// <summary>Parameters with the page number.</summary>
    public static readonly HashSet<string> Numbers = Set("page", "pagenumber", "pageno", "pageindex", "pagenum", "currentpage");

    /// <summary>Properties with the page number.</summary>
    public static readonly HashSet<string> NumberEchoes = Set(
        "page", "pagenumber", "pageno", "pageindex", "pagenum", "currentpage", "number", "current");

    /// <summary>Properties with the number of pages.</summary>
    public static readonly HashSet<string> PageCounts = Set(
        "totalpages", "pages", "pagecount", "lastpage", "numpages", "totalpage", "pagestotal");

    /// <summary>Properties with the number of items in all pages.</summary>
    public static readonly HashSet<string> Totals = Set(
        "total", "totalcount", "totalresults", "totalitems", "totalelements", "totalrecords", "odatacount", "totalhits", "totalsize");

    /// <summary>Properties with the page size.</summary>
    public static readonly HashSet<string> SizeEchoes = Set("limit", "perpage", "pagesize", "pagelimit", "maxresults", "size", "itemsperpage");

    /// <summary>Returns whether an object with a name can contain properties that describe the page.</summary>
    public static bool CanContainFields(string name) =>
        Metadata.Contains(name) || Containers.Contains(name) || Links.Contains(name) || name == "next";

    /// <summary>Returns the parameters that take the cursor which a page has under a name.</summary>
    public static IEnumerable<string> ParametersOf(string cursor) => cursor switch
    {
        "nextcursor" => ["cursor", "nextcursor", "pagecursor", "startcursor", "aftercursor", "after", "startingafter"],
        "nextpagetoken" => ["pagetoken", "nextpagetoken"],
        "nexttoken" => ["nexttoken", "pagetoken"],
        "nextpagecursor" => ["pagecursor", "cursor", "nextpagecursor"],
        "nextmarker" => ["marker", "nextmarker"],
        "nextcontinuationtoken" => ["continuationtoken"],
        "nextpage" => ["page", "pagenumber", "nextpage"],
        "nextoffset" => ["offset"],
        "endcursor" => ["after", "cursor"],
        "after" => ["after"],
        _ => [],
    };

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
