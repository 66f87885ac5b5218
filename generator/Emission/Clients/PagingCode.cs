using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The expression that returns a paged list.</summary>
internal static class PagingCode
{
    /// <summary>The call of the transport that sends a request for each page.</summary>
    /// <param name="emitted">The method.</param>
    /// <param name="paging">The paging of the method.</param>
    /// <param name="call">The expression that builds the request for a page.</param>
    public static string Send(EmittedMethod emitted, MethodPaging paging, string call)
    {
        JsonResult result = emitted.Method.Result as JsonResult
            ?? throw new InvalidOperationException($"{emitted.Method.Name} is paged, but its result is not JSON.");
        string item = emitted.Context.Types.Of(paging.ItemType);
        TypeRef page = result.IsOptional ? result.Type with { IsNullable = true } : result.Type;
        string types = $"<{ResultCode.TypeOf(emitted.Context, result)}, {item}>";
        string read = emitted.Context.Json.Reader(page);
        return paging.Next switch
        {
            NextByParameter next => WrappedCode.Call(
                "this.transport.PagesBy" + types,
                [
                    call,
                    CSharpText.Literal(next.WireName),
                    read,
                    AwaitablePage(emitted.Context.Names, paging, item),
                    "options",
                    "cancellationToken",
                ]),
            NextByPageLink => WrappedCode.Call(
                "this.transport.PagesByLink" + types,
                [call, read, AwaitablePage(emitted.Context.Names, paging, item), "options", "cancellationToken"]),
            _ => WrappedCode.Call(
                $"this.transport.{(NeedsHeaders(paging) ? "PagesByHeaders" : "Pages")}{types}",
                [
                    $"{CSharpText.Identifier(Cursor(paging.Next))} => {call}",
                    read,
                    Page(emitted.Context.Names, paging, item, page.IsNullable),
                    "options",
                    "cancellationToken",
                ]),
        };
    }

    private static string Cursor(NextPage next) => next switch
    {
        NextByCursor cursor => cursor.Argument,
        NextByLink link => link.ParameterName,
        NoNextPage none => none.ParameterName,
        _ => throw new InvalidOperationException("Unsupported next page: " + next.GetType().Name),
    };

    private static string Page(LibraryNames names, MethodPaging paging, string item, bool isNullable)
    {
        string items = paging.Items is { } list ? Member(list, isNullable) : "page";
        string next = paging.Next switch
        {
            NextByCursor cursor => Member(cursor.Member, isNullable),
            NextByLink { Member: { } link, IsUri: var isUri } => Member(link, isNullable) + (isUri ? "?.OriginalString" : ""),
            NextByLink => $"{names.LinkHeader}.Next(headers)",
            _ => "null",
        };
        string parameters = NeedsHeaders(paging) ? "(page, headers)" : "page";
        return WrappedCode.Call($"static {parameters} => new {names.Page}<{item}>", [items, next]);
    }

    // All page functions of a parameter receive the value that was sent, though only offsets and page numbers use it.
    private static string AwaitablePage(LibraryNames names, MethodPaging paging, string item)
    {
        string items = paging.Items is { } list ? Member(list, isNullable: false) : "page";
        string next = paging.Next switch
        {
            NextByPageLink { IsUri: var isUri } link => Member(link.Member, isNullable: false) + (isUri ? "?.OriginalString" : ""),
            NextByValue value => Call(names, "Cursor", Member(value.Member, isNullable: false), ("hasMore", value.HasMore)),
            NextByLastItem last => Call(names, "LastItem", $"{items}, {KeyOf(last, paging.ItemType)}", ("hasMore", last.HasMore)),
            NextByOffset offset => Call(
                names,
                "Offset",
                $"{items}, sent{First(offset.First)}",
                ("echo", offset.Echo),
                ("total", offset.Total),
                ("hasMore", offset.HasMore)),
            NextByNumber number => Call(
                names,
                "Number",
                $"{items}, sent{First(number.First)}",
                ("echo", number.Echo),
                ("pages", number.Pages),
                ("total", number.Total),
                ("size", number.Size),
                ("hasMore", number.HasMore)),
            _ => throw new InvalidOperationException("Unsupported next page: " + paging.Next.GetType().Name),
        };
        string parameters = paging.Next is NextByOffset or NextByNumber ? "(page, sent)" : paging.Next is NextByParameter ? "(page, _)" : "page";
        return WrappedCode.Call($"static {parameters} => new {names.Page}<{item}>", [items, next]);
    }

    private static string First(int? first) => first is { } number ? ", first: " + number.ToString(CultureInfo.InvariantCulture) : "";

    private static string KeyOf(NextByLastItem last, TypeRef item) => $"static item => item{(item.IsNullable ? "?" : "")}.{Member(last.Key)}";

    private static string Call(LibraryNames names, string method, string values, params (string Name, PageProperty? Property)[] optional)
    {
        IEnumerable<string> named = optional.Where(one => one.Property is not null)
            .Select(one => $", {one.Name}: {Member(one.Property!, isNullable: false)}");
        return $"{names.NextPage}.{method}({values}{string.Concat(named)})";
    }

    private static bool NeedsHeaders(MethodPaging paging) => paging.Next is NextByLink { Member: null };

    private static string Member(PageProperty member, bool isNullable) => $"page{(isNullable ? "?" : "")}.{Member(member)}";

    private static string Member(PageProperty member)
    {
        string value = CSharpText.Identifier(member.Name) + (member.IsOptionalWrapper ? ".GetValueOrDefault()" : "");
        return value + (member.Inner is { } inner ? "?." + Member(inner) : "");
    }
}
