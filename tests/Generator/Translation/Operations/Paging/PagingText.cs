using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Paging;

/// <summary>Formats paging as one line.</summary>
internal static class PagingText
{
    /// <summary>
    /// Returns the kind of paging, the parameter and the properties of the page, such as <c>value cursor NextCursor more HasMore</c>; empty for
    /// one call.
    /// </summary>
    public static string Of(MethodPaging? paging) => paging?.Next switch
    {
        null => "",
        NextByValue next => $"value {next.WireName} {Name(next.Member)}{More(next)}",
        NextByLastItem next => $"last {next.WireName} {Name(next.Key)}{More(next)}",
        NextByOffset next => $"offset {next.WireName} {next.First?.ToString() ?? "-"} total {Name(next.Total)}{More(next)}",
        NextByNumber next => $"number {next.WireName} {next.First?.ToString() ?? "-"} "
            + (next.Pages is { } pages ? "pages " + Name(pages) : "total " + Name(next.Total)) + More(next),
        NextByPageLink next => "link " + Name(next.Member),
        _ => "other",
    };

    private static string More(NextByParameter next) => next.HasMore is { } more ? " more " + Name(more) : "";

    private static string Name(PageProperty? member) => member is null ? "" : member.Name + (member.Inner is null ? "" : "." + Name(member.Inner));
}
