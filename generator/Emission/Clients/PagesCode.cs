using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>How the statement is written that returns a list which goes on from page to page.</summary>
internal static class PagesCode
{
    /// <summary>The call of the transport.</summary>
    /// <param name="context">The method.</param>
    /// <param name="paging">How it goes on.</param>
    /// <param name="call">What makes the call of a page.</param>
    public static string Send(MethodContext context, Paging paging, string call)
    {
        JsonResult result = context.Method.Result as JsonResult
            ?? throw new InvalidOperationException($"{context.Method.Name} goes through pages, but its result is no JSON.");
        string item = TypeText.Of(paging.ItemType, context.Header);
        TypeRef page = result.IsOptional ? result.Type with { IsNullable = true } : result.Type;
        return Signature.Call(
            $"this.transport.{(NeedsHeaders(paging) ? "PagesByHeaders" : "Pages")}<{ResultCode.TypeOf(result, context.Header)}, {item}>",
            $"{CSharpText.Identifier(Cursor(paging.Next))} => {call}",
            [new JsonCode(context.Header).Reader(page), Page(paging, item, page.IsNullable), "options", "cancellationToken"]);
    }

    private static string Cursor(NextPage next) => next switch
    {
        NextByCursor cursor => cursor.Argument,
        NextByLink link => link.ParameterName,
        NoNextPage none => none.ParameterName,
        _ => throw new InvalidOperationException("A next page of an unknown kind: " + next.GetType().Name),
    };

    private static string Page(Paging paging, string item, bool isNullable)
    {
        string items = paging.Items is { } list ? Member(list, isNullable) : "page";
        string next = paging.Next switch
        {
            NextByCursor cursor => Member(cursor.Member, isNullable),
            NextByLink { Member: { } link, IsUri: var isUri } => Member(link, isNullable) + (isUri ? "?.OriginalString" : ""),
            NextByLink => $"{Names.Support}LinkHeader.Next(headers)",
            _ => "null",
        };
        string parameters = NeedsHeaders(paging) ? "(page, headers)" : "page";
        return $"static {parameters} => new {Names.Runtime}Page<{item}>({items}, {next})";
    }

    private static bool NeedsHeaders(Paging paging) => paging.Next is NextByLink { Member: null };

    private static string Member(PageMember member, bool isNullable) =>
        $"page{(isNullable ? "?" : "")}.{CSharpText.Identifier(member.Name)}{(member.TellsAbsentFromNull ? ".GetValueOrDefault()" : "")}";
}
