using System.Globalization;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// Recognizes lists that go on from page to page where the description does not declare it. Both sides must be there, the parameter and the
/// member of the page, and enough of them that no item is left out or read twice; otherwise the method makes one call. Recognized methods keep
/// their parameters and can be awaited for one page.
/// </summary>
/// <param name="page">What the operation returns.</param>
/// <param name="arguments">The operation's arguments.</param>
/// <param name="isGet">Whether the operation is a GET: only then a link can take the place of the whole request.</param>
/// <param name="types">The API's types.</param>
internal sealed class PagingRecognition(ObjectType page, IReadOnlyList<MethodParameter> arguments, bool isGet, TypeTranslation types)
{
    private static readonly string[] SearchWords = ["search", "query", "list", "find", "filter"];

    private readonly IReadOnlyList<PageField> fields = PageFields.Of(page, types);

    /// <summary>Whether an operation only reads, so that it may be called again and again.</summary>
    public static bool IsCandidate(Operation operation) =>
        operation.Method == "GET" || (operation.Method == "POST" && SearchWords.Contains(LastWord(operation.Path), StringComparer.OrdinalIgnoreCase));

    /// <summary>How the list goes on; null where it is not recognized.</summary>
    public MethodPaging? Find()
    {
        if (Items() is not { } items)
        {
            return null;
        }

        TypeRef item = ((ListType)items.Type).Item;
        PageField? hasMore = About(PagingNames.HasMore, static field => field.IsBoolean);
        NextPage? next = (NextPage?)Cursor(hasMore)
            ?? (NextPage?)LastItem(item, hasMore)
            ?? (NextPage?)(isGet ? Link() : null)
            ?? (NextPage?)Offset(hasMore)
            ?? Number(hasMore);
        return next is null ? null : new MethodPaging(item, items.Member, next);
    }

    private PageField? Items()
    {
        List<PageField> all = fields.Where(static field => field.IsList && !PagingNames.Beside.Contains(field.Name)).ToList();
        List<PageField> lists = all.FindAll(static field => field.Member.Inner is null);
        if (lists.Count == 0)
        {
            lists = all.FindAll(static field => field.Member.Inner is { Inner: null } && PagingNames.Holders.Contains(Outer(field)));
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
            bool isCursor = (IsAbout(field) || field.Path is "paging.next.after")
                && (field.Name != "after" || field.Member.Inner is not null)
                && (field.Name != "endcursor" || hasMore is not null);
            if (!isCursor || !(field.IsText || field.IsInteger))
            {
                continue;
            }

            foreach (string name in PagingNames.ParametersOf(field.Path.EndsWith("cursors.next", StringComparison.Ordinal) ? "nextcursor" : field.Name))
            {
                // A number leads to a number, and a text to a text.
                Func<MethodParameter, bool> fits = field.IsText ? IsText : IsInteger;
                if (arguments.FirstOrDefault(argument => IsQuery(argument, name) && fits(argument)) is { } argument)
                {
                    return new NextByValue(argument.WireName, hasMore?.Member, field.Member);
                }
            }
        }

        return null;
    }

    private NextByParameter? LastItem(TypeRef item, PageField? hasMore)
    {
        if (hasMore is null || arguments.FirstOrDefault(argument => IsText(argument) && IsQuery(argument, PagingNames.LastItem)) is not { } argument)
        {
            return null;
        }

        if (About(PagingNames.LastId, static field => field.IsText) is { } last)
        {
            return new NextByValue(argument.WireName, hasMore.Member, last.Member);
        }

        return types.ObjectOf(item) is { } type
            && type.Properties.FirstOrDefault(static property => property is { WireName: "id", Type: ScalarType { Scalar: Scalar.String } }) is { } key
            ? new NextByLastItem(argument.WireName, hasMore.Member, type.Name, new PageProperty(key.Name))
            : null;
    }

    // A text is taken for an address only where its name or its format says that it is one.
    private NextByPageLink? Link() =>
        fields.FirstOrDefault(static field => field.IsAddress && (IsLink(field) || (IsAbout(field) && IsNamedAsAddress(field)))) is { } link
            ? new NextByPageLink(link.Member, link.IsUri)
            : null;

    private static bool IsNamedAsAddress(PageField field) => PagingNames.Addresses.Contains(field.Name) || (field.Name == "next" && field.IsUri);

    private NextByOffset? Offset(PageField? hasMore)
    {
        MethodParameter? argument = arguments.FirstOrDefault(one => IsInteger(one) && (IsQuery(one, PagingNames.Offsets) || IsQuery(one, PagingNames.Starts)));
        PageField? total = About(PagingNames.Totals, static field => field.IsInteger);
        if (argument is null || (total is null && hasMore is null) || !arguments.Any(one => IsInteger(one) && IsQuery(one, PagingNames.Sizes)))
        {
            return null;
        }

        string name = PageFields.Normal(argument.WireName);
        PageField? echo = fields.FirstOrDefault(field => field.IsInteger && IsAbout(field) && field.Name == name);
        int? first = FirstOf(argument) ?? (PagingNames.Starts.Contains(name) ? null : 0);
        return first is null && echo is null ? null : new NextByOffset(argument.WireName, hasMore?.Member, first, echo?.Member, total?.Member);
    }

    private NextByNumber? Number(PageField? hasMore)
    {
        MethodParameter? argument = arguments.FirstOrDefault(one => IsInteger(one) && IsQuery(one, PagingNames.Numbers));
        PageField? pages = About(PagingNames.Pages, static field => field.IsInteger);
        PageField? total = About(PagingNames.Totals, static field => field.IsInteger);
        PageField? size = About(PagingNames.SizeEchoes, static field => field.IsInteger);
        PageField? echo = About(PagingNames.NumberEchoes, static field => field.IsInteger);
        if (argument is null || (pages is null && hasMore is null && (total is null || size is null)))
        {
            return null;
        }

        // The number of all items ends the list only together with the size of a page.
        bool canCount = total is not null && size is not null;
        (PageProperty? all, PageProperty? ofPage) = canCount ? (total!.Member, size!.Member) : (null, null);
        int? first = FirstOf(argument);
        return first is null && echo is null
            ? null
            : new NextByNumber(argument.WireName, hasMore?.Member, first, echo?.Member, pages?.Member, all, ofPage);
    }

    // Only 0 and 1 are numbers of a first page or item; a least value of 1 says the same.
    private static int? FirstOf(MethodParameter argument) => argument.Default switch
    {
        "0" => 0,
        "1" => 1,
        null when argument.Constraints?.Minimum is { IsExclusive: false, Number: "1" } => 1,
        _ => null,
    };

    private PageField? About(HashSet<string> names, Func<PageField, bool> fits) =>
        fields.FirstOrDefault(field => names.Contains(field.Name) && IsAbout(field) && fits(field));

    // Of the page itself, or of an object that describes it.
    private static bool IsAbout(PageField field)
    {
        string[] steps = field.Path.Split('.');
        IEnumerable<string> outer = steps.Take(steps.Length - 1);
        return outer.Skip(PagingNames.Holders.Contains(steps[0]) ? 1 : 0).All(PagingNames.Abouts.Contains);
    }

    private static bool IsLink(PageField field)
    {
        string[] steps = field.Path.Split('.');
        int links = Array.FindIndex(steps, PagingNames.Links.Contains);
        return links >= 0 && steps.Skip(links + 1).SequenceEqual(steps.Length == links + 3 ? ["next", "href"] : ["next"]);
    }

    private static string LastWord(string path) => path.Substring(path.LastIndexOfAny(['/', ':']) + 1);

    private static string Outer(PageField field) => field.Path.Substring(0, field.Path.IndexOf('.'));

    private static bool IsQuery(MethodParameter argument, HashSet<string> names) =>
        argument.Place == MethodParameterLocation.Query && names.Contains(PageFields.Normal(argument.WireName));

    private static bool IsQuery(MethodParameter argument, string name) =>
        argument.Place == MethodParameterLocation.Query && PageFields.Normal(argument.WireName) == name;

    private static bool IsText(MethodParameter argument) => argument.Type is ScalarType { Scalar: Scalar.String };

    private static bool IsInteger(MethodParameter argument) => argument.Type is ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 };
}
