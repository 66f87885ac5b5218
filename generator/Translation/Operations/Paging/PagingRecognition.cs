using System.Globalization;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// Recognizes paging by the usual names of parameters and properties. Both the query parameter and the property of the page must be present, and
/// what they declare must suffice to read every item exactly once; otherwise the method makes one call. The method keeps its parameters, and
/// awaiting its result returns one page. For example, the parameter <c>page_token</c> and the property <c>next_page_token</c> are a cursor.
/// </summary>
/// <param name="page">The type of the response.</param>
/// <param name="arguments">The parameters of the method.</param>
/// <param name="isGet">Whether the operation is a GET. Only then a link can replace the whole request.</param>
/// <param name="types">The types of the API.</param>
internal sealed class PagingRecognition(ObjectType page, IReadOnlyList<MethodParameter> arguments, bool isGet, TypeTranslation types)
{
    private static readonly string[] SearchSegments = ["search", "query", "list", "find", "filter"];

    private readonly IReadOnlyList<PageField> fields = PageFields.Of(page, types);

    // The query parameters by their normalized names.
    private readonly List<(string Name, MethodParameter Parameter)> query =
    [
        .. arguments
            .Where(static argument => argument.Location == MethodParameterLocation.Query)
            .Select(static argument => (PageFields.Normalize(argument.WireName), argument)),
    ];

    /// <summary>Returns whether an operation only reads, so that it can be sent once for each page.</summary>
    public static bool IsCandidate(Operation operation) =>
        operation.Method == "GET"
        || (operation.Method == "POST" && SearchSegments.Contains(LastSegment(operation.Path), StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns how the list continues; null if paging is not recognized.</summary>
    public MethodPaging? Recognize()
    {
        if (Items() is not { } items)
        {
            return null;
        }

        TypeRef item = ((ListType)items.Type).Item;
        PageField? hasMore = FindMetadata(PagingNames.HasMore, static field => field.IsBoolean);
        NextPage? next = (NextPage?)Cursor(hasMore)
            ?? (NextPage?)LastItem(item, hasMore)
            ?? (NextPage?)(isGet ? Link() : null)
            ?? (NextPage?)Offset(hasMore)
            ?? Number(hasMore);
        return next is null ? null : new MethodPaging(item, items.Member, next);
    }

    private PageField? Items()
    {
        List<PageField> all = fields.Where(static field => field.IsList && !PagingNames.OtherLists.Contains(field.Name)).ToList();
        List<PageField> lists = all.FindAll(static field => field.Member.Inner is null);
        if (lists.Count == 0)
        {
            lists = all.FindAll(static field => field.Member.Inner is { Inner: null } && PagingNames.Containers.Contains(OuterNameOf(field)));
        }

        if (lists.Count > 1)
        {
            lists.RemoveAll(static field => !PagingNames.Items.Contains(field.Name));
        }

        return lists.Count == 1 ? lists[0] : null;
    }

    private NextByValue? Cursor(PageField? hasMore)
    {
        foreach (PageField field in fields)
        {
            bool isCursor = (IsMetadata(field) || field.Path is "paging.next.after")
                && (field.Name != "after" || field.Member.Inner is not null)
                && (field.Name != "endcursor" || hasMore is not null);
            if (!isCursor || !(field.IsText || field.IsInteger))
            {
                continue;
            }

            string cursor = field.Path.EndsWith("cursors.next", StringComparison.Ordinal) ? "nextcursor" : field.Name;
            foreach (string name in PagingNames.ParametersOf(cursor))
            {
                // The types of the cursor and the parameter must be the same.
                Func<MethodParameter, bool> hasType = field.IsText ? IsText : IsInteger;
                if (query.Find(one => one.Name == name && hasType(one.Parameter)).Parameter is { } argument)
                {
                    return new NextByValue(argument.WireName, hasMore?.Member, field.Member);
                }
            }
        }

        return null;
    }

    private NextByParameter? LastItem(TypeRef item, PageField? hasMore)
    {
        if (hasMore is null || Find(PagingNames.AfterItem, IsText) is not { } argument)
        {
            return null;
        }

        if (FindMetadata(PagingNames.LastId, static field => field.IsText) is { } last)
        {
            return new NextByValue(argument.WireName, hasMore.Member, last.Member);
        }

        return types.ObjectOf(item) is { } type
            && type.Properties.FirstOrDefault(static property =>
                property is { WireName: "id", Type: ScalarType { Scalar: Scalar.String } }) is { } key
            ? new NextByLastItem(argument.WireName, hasMore.Member, type.Name, new PageProperty(key.Name))
            : null;
    }

    // A string is a URL only if its name or its format declares that.
    private NextByPageLink? Link() =>
        fields.FirstOrDefault(static field => field.CanBeUrl && (IsLink(field) || (IsMetadata(field) && HasNameOfUrl(field)))) is { } link
            ? new NextByPageLink(link.Member, link.IsUri)
            : null;

    private static bool HasNameOfUrl(PageField field) => PagingNames.NextUrls.Contains(field.Name) || (field.Name == "next" && field.IsUri);

    private NextByOffset? Offset(PageField? hasMore)
    {
        (string name, MethodParameter? argument) = query.Find(static one =>
            IsInteger(one.Parameter) && (PagingNames.Offsets.Contains(one.Name) || PagingNames.StartOffsets.Contains(one.Name)));
        PageField? total = FindMetadata(PagingNames.Totals, static field => field.IsInteger);
        if (argument is null || (total is null && hasMore is null) || Find(PagingNames.Sizes, IsInteger) is null)
        {
            return null;
        }

        PageField? echo = fields.FirstOrDefault(field => field.IsInteger && IsMetadata(field) && field.Name == name);
        int? first = FirstOf(argument) ?? (PagingNames.StartOffsets.Contains(name) ? null : 0);
        return first is null && echo is null ? null : new NextByOffset(argument.WireName, hasMore?.Member, first, echo?.Member, total?.Member);
    }

    private NextByNumber? Number(PageField? hasMore)
    {
        MethodParameter? argument = Find(PagingNames.Numbers, IsInteger);
        PageField? pages = FindMetadata(PagingNames.PageCounts, static field => field.IsInteger);
        PageField? total = FindMetadata(PagingNames.Totals, static field => field.IsInteger);
        PageField? size = FindMetadata(PagingNames.SizeEchoes, static field => field.IsInteger);
        PageField? echo = FindMetadata(PagingNames.NumberEchoes, static field => field.IsInteger);
        if (argument is null || (pages is null && hasMore is null && (total is null || size is null)))
        {
            return null;
        }

        // The total ends the list only together with the page size.
        bool canCount = total is not null && size is not null;
        (PageProperty? all, PageProperty? ofPage) = canCount ? (total!.Member, size!.Member) : (null, null);
        int? first = FirstOf(argument);
        return first is null && echo is null
            ? null
            : new NextByNumber(argument.WireName, hasMore?.Member, first, echo?.Member, pages?.Member, all, ofPage);
    }

    // The first page or item can only have the number 0 or 1: the default of the parameter, or its minimum if that is 1.
    private static int? FirstOf(MethodParameter argument) => argument.Default switch
    {
        "0" => 0,
        "1" => 1,
        null when argument.Constraints?.Minimum is { IsExclusive: false, Number: "1" } => 1,
        _ => null,
    };

    private MethodParameter? Find(HashSet<string> names, Func<MethodParameter, bool> hasType) =>
        query.Find(one => names.Contains(one.Name) && hasType(one.Parameter)).Parameter;

    private PageField? FindMetadata(HashSet<string> names, Func<PageField, bool> hasType) =>
        fields.FirstOrDefault(field => names.Contains(field.Name) && IsMetadata(field) && hasType(field));

    // A property of the page, or of an object with metadata of the page.
    private static bool IsMetadata(PageField field)
    {
        string[] steps = field.Path.Split('.');
        IEnumerable<string> outer = steps.Take(steps.Length - 1);
        return outer.Skip(PagingNames.Containers.Contains(steps[0]) ? 1 : 0).All(PagingNames.Metadata.Contains);
    }

    private static bool IsLink(PageField field)
    {
        string[] steps = field.Path.Split('.');
        int links = Array.FindIndex(steps, PagingNames.Links.Contains);
        return links >= 0 && steps.Skip(links + 1).SequenceEqual(steps.Length == links + 3 ? ["next", "href"] : ["next"]);
    }

    private static string LastSegment(string path) => path.Substring(path.LastIndexOfAny(['/', ':']) + 1);

    private static string OuterNameOf(PageField field) => field.Path.Substring(0, field.Path.IndexOf('.'));

    private static bool IsText(MethodParameter argument) => argument.Type is ScalarType { Scalar: Scalar.String };

    private static bool IsInteger(MethodParameter argument) => argument.Type is ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 };
}
