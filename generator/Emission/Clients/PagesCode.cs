using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>How the statement is written that returns a list which goes on from page to page.</summary>
internal static class PagesCode
{
    private const string Cursors = GlobalNames.Support + "NextPage.";

    /// <summary>The call of the transport.</summary>
    /// <param name="emitted">The method.</param>
    /// <param name="paging">How it goes on.</param>
    /// <param name="call">What makes the call of a page.</param>
    public static string Send(EmittedMethod emitted, MethodPaging paging, string call)
    {
        JsonResult result = emitted.Method.Result as JsonResult
            ?? throw new InvalidOperationException($"{emitted.Method.Name} goes through pages, but its result is no JSON.");
        string item = emitted.Context.Types.Of(paging.ItemType);
        TypeRef page = result.IsOptional ? result.Type with { IsNullable = true } : result.Type;
        string types = $"<{ResultCode.TypeOf(emitted.Context, result)}, {item}>";
        string read = emitted.Context.Json.Reader(page);
        return paging.Next switch
        {
            NextByParameter next => Signature.Call(
                "this.transport.PagesBy" + types, $"() => {call}", [CSharpText.Literal(next.WireName), read, AwaitablePage(paging, item), "options", "cancellationToken"]),
            NextByPageLink => Signature.Call("this.transport.PagesByLink" + types, $"() => {call}", [read, AwaitablePage(paging, item), "options", "cancellationToken"]),
            _ => Signature.Call(
                $"this.transport.{(NeedsHeaders(paging) ? "PagesByHeaders" : "Pages")}{types}",
                $"{CSharpText.Identifier(Cursor(paging.Next))} => {call}",
                [read, Page(paging, item, page.IsNullable), "options", "cancellationToken"]),
        };
    }

    private static string Cursor(NextPage next) => next switch
    {
        NextByCursor cursor => cursor.Argument,
        NextByLink link => link.ParameterName,
        NoNextPage none => none.ParameterName,
        _ => throw new InvalidOperationException("A next page of an unknown kind: " + next.GetType().Name),
    };

    private static string Page(MethodPaging paging, string item, bool isNullable)
    {
        string items = paging.Items is { } list ? Member(list, isNullable) : "page";
        string next = paging.Next switch
        {
            NextByCursor cursor => Member(cursor.Member, isNullable),
            NextByLink { Member: { } link, IsUri: var isUri } => Member(link, isNullable) + (isUri ? "?.OriginalString" : ""),
            NextByLink => $"{GlobalNames.Support}LinkHeader.Next(headers)",
            _ => "null",
        };
        string parameters = NeedsHeaders(paging) ? "(page, headers)" : "page";
        return $"static {parameters} => new {GlobalNames.Runtime}Page<{item}>({items}, {next})";
    }

    // What was sent as the parameter is passed on, though not all kinds look at it.
    private static string AwaitablePage(MethodPaging paging, string item)
    {
        string items = paging.Items is { } list ? Member(list, isNullable: false) : "page";
        string next = paging.Next switch
        {
            NextByPageLink { IsUri: var isUri } link => Member(link.Member, isNullable: false) + (isUri ? "?.OriginalString" : ""),
            NextByValue value => Call("Cursor", Member(value.Member, isNullable: false), ("hasMore", value.HasMore)),
            NextByLastItem last => Call("LastItem", $"{items}, static item => item{(paging.ItemType.IsNullable ? "?" : "")}.{Member(last.Key)}", ("hasMore", last.HasMore)),
            NextByOffset offset => Call("Offset", $"{items}, sent{First(offset.First)}", ("echo", offset.Echo), ("total", offset.Total), ("hasMore", offset.HasMore)),
            NextByNumber number => Call(
                "Number",
                $"{items}, sent{First(number.First)}",
                ("echo", number.Echo),
                ("pages", number.Pages),
                ("total", number.Total),
                ("size", number.Size),
                ("hasMore", number.HasMore)),
            _ => throw new InvalidOperationException("A next page of an unknown kind: " + paging.Next.GetType().Name),
        };
        string parameters = paging.Next is NextByOffset or NextByNumber ? "(page, sent)" : paging.Next is NextByParameter ? "(page, _)" : "page";
        return $"static {parameters} => new {GlobalNames.Runtime}Page<{item}>({items}, {next})";
    }

    private static string First(int? first) => first is { } number ? ", first: " + number.ToString(CultureInfo.InvariantCulture) : "";

    private static string Call(string method, string values, params (string Name, PageProperty? Member)[] further) =>
        $"{Cursors}{method}({values}{string.Concat(further.Where(one => one.Member is not null).Select(one => $", {one.Name}: {Member(one.Member!, isNullable: false)}"))})";

    private static bool NeedsHeaders(MethodPaging paging) => paging.Next is NextByLink { Member: null };

    private static string Member(PageProperty member, bool isNullable) => $"page{(isNullable ? "?" : "")}.{Member(member)}";

    private static string Member(PageProperty member) =>
        CSharpText.Identifier(member.Name) + (member.IsOptionalWrapper ? ".GetValueOrDefault()" : "") + (member.Inner is { } inner ? "?." + Member(inner) : "");
}
