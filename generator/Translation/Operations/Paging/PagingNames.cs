namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>The names by which APIs page, without case and punctuation. A name that some APIs use otherwise is not among them.</summary>
internal static class PagingNames
{
    /// <summary>Lists of a page that are not its items.</summary>
    public static readonly HashSet<string> Beside = Set(
        "errors", "warnings", "messages", "links", "facets", "included", "aggregations", "notices", "filters", "sort");

    /// <summary>What the items are called where a page has further lists.</summary>
    public static readonly HashSet<string> Items = Set(
        "data", "items", "results", "result", "value", "values", "records", "entries", "objects", "content", "resources", "rows", "elements");

    /// <summary>Objects that hold the items.</summary>
    public static readonly HashSet<string> Holders = Set("embedded", "data", "result", "response");

    /// <summary>Objects that describe the page.</summary>
    public static readonly HashSet<string> Abouts = Set(
        "meta", "metadata", "pagination", "paging", "page", "pageinfo", "responsemetadata", "resultinfo", "cursors", "cursor", "listinfo");

    /// <summary>Objects that hold links.</summary>
    public static readonly HashSet<string> Links = Set("links");

    public static readonly HashSet<string> HasMore = Set("hasmore", "hasnext", "hasnextpage", "hasmoreitems", "hasmoredata", "moreavailable");

    public static readonly HashSet<string> LastItem = Set("startingafter", "after", "afterid");

    public static readonly HashSet<string> LastId = Set("lastid");

    /// <summary>Members that are an address by their own name.</summary>
    public static readonly HashSet<string> Addresses = Set(
        "nextlink", "odatanextlink", "nexturl", "nextpageurl", "nexthref", "nexturi", "nextpagelink", "nextpageuri");

    public static readonly HashSet<string> Offsets = Set("offset", "skip", "startat", "pageoffset");

    /// <summary>Offsets that some APIs count from 1.</summary>
    public static readonly HashSet<string> Starts = Set("start", "startindex", "from");

    public static readonly HashSet<string> Sizes = Set(
        "limit", "perpage", "pagesize", "pagelimit", "maxresults", "top", "take", "size", "count", "itemsperpage", "max");

    public static readonly HashSet<string> Numbers = Set("page", "pagenumber", "pageno", "pageindex", "pagenum", "currentpage");

    public static readonly HashSet<string> NumberEchoes = Set(
        "page", "pagenumber", "pageno", "pageindex", "pagenum", "currentpage", "number", "current");

    public static readonly HashSet<string> Pages = Set("totalpages", "pages", "pagecount", "lastpage", "numpages", "totalpage", "pagestotal");

    public static readonly HashSet<string> Totals = Set(
        "total", "totalcount", "totalresults", "totalitems", "totalelements", "totalrecords", "odatacount", "totalhits", "totalsize");

    public static readonly HashSet<string> SizeEchoes = Set("limit", "perpage", "pagesize", "pagelimit", "maxresults", "size", "itemsperpage");

    /// <summary>Whether an object of a name may hold one of these.</summary>
    public static bool MayHold(string name) => Abouts.Contains(name) || Holders.Contains(name) || Links.Contains(name) || name == "next";

    /// <summary>The parameters that take a cursor which a page has under a name.</summary>
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
