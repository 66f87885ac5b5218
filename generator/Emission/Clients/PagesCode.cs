using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>How the statement is written that returns a list which goes on from page to page.</summary>
internal static class PagesCode
{
    /// <summary>The call of the transport.</summary>
    /// <param name="context">The method.</param>
    /// <param name="paging">How it goes on.</param>
    /// <param name="call">What makes the call of a page.</param>
    /// <param name="last">The arguments after what takes a page apart.</param>
    public static string Send(MethodContext context, Paging paging, string call, string[] last)
    {
        JsonResult result = context.Method.Result as JsonResult
            ?? throw new InvalidOperationException($"{context.Method.Name} goes through pages, but its result is no JSON.");
        string item = TypeText.Of(paging.ItemType, context.Header);
        TypeRef page = result.IsOptional ? result.Type with { IsNullable = true } : result.Type;
        return Signature.Call(
            $"this.transport.Pages<{ResultCode.TypeOf(result, context.Header)}, {item}>",
            $"{CSharpText.Identifier(Cursor(paging.Next))} => {call}",
            [JsonCode.Outside(context.Header).Reader(page), Page(paging, item, page.IsNullable), .. last]);
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
        string dot = isNullable ? "?." : ".";
        string items = paging.ItemsProperty is { } property ? $"page{dot}{CSharpText.Identifier(property)}" : "page";
        string next = paging.Next switch
        {
            NextByCursor cursor => $"page{dot}{CSharpText.Identifier(cursor.Property)}",
            NextByLink { Property: { } link, IsUri: var isUri } => $"page{dot}{CSharpText.Identifier(link)}{(isUri ? "?.OriginalString" : "")}",
            NextByLink => $"{Names.Support}LinkHeader.Next(headers)",
            _ => "null",
        };
        string parameters = paging.Next is NextByLink { Property: null } ? "(page, headers)" : "page";
        return $"static {parameters} => new {Names.Runtime}Page<{item}>({items}, {next})";
    }
}
