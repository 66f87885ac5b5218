namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How the next page is found. The hierarchy is closed.</summary>
internal abstract record NextPage;

/// <summary>The page has a cursor, and a parameter takes it.</summary>
/// <param name="Member">The string property with the cursor; null or an empty string ends the list.</param>
/// <param name="Argument">The C# name of the parameter.</param>
internal sealed record NextByCursor(PageProperty Member, string Argument) : NextPage;

/// <summary>The page has a link to the next one.</summary>
/// <param name="Member">
/// The string or URI property with the link; null or an empty string ends the list. Null if the link is in the <c>Link</c> header (RFC 8288).
/// </param>
/// <param name="IsUri">Whether the property is a <c>Uri</c>.</param>
/// <param name="ParameterName">The name of the link in emitted code; unique among the parameters of the method.</param>
internal sealed record NextByLink(PageProperty? Member, bool IsUri, string ParameterName) : NextPage;

/// <summary>There is one page.</summary>
/// <param name="ParameterName">The name of the unused cursor in emitted code; unique among the parameters of the method.</param>
internal sealed record NoNextPage(string ParameterName) : NextPage;

/// <summary>The page has a link to the next one, and the method is awaitable.</summary>
/// <param name="Member">The string or URI property with the link; null or an empty string ends the list.</param>
/// <param name="IsUri">Whether the property is a <c>Uri</c>.</param>
internal sealed record NextByPageLink(PageProperty Member, bool IsUri) : NextPage;

/// <summary>A query parameter takes a value that leads to the next page.</summary>
/// <param name="WireName">The serialized name of the parameter.</param>
/// <param name="HasMore">The boolean property that is true if more pages follow, or null.</param>
internal abstract record NextByParameter(string WireName, PageProperty? HasMore) : NextPage;

/// <summary>The page has the value.</summary>
/// <param name="WireName">The serialized name of the parameter.</param>
/// <param name="HasMore">The boolean property that is true if more pages follow, or null.</param>
/// <param name="Member">The string or integer property with the value; null or an empty string ends the list.</param>
internal sealed record NextByValue(string WireName, PageProperty? HasMore, PageProperty Member) : NextByParameter(WireName, HasMore);

/// <summary>The last item of the page has the value.</summary>
/// <param name="WireName">The serialized name of the parameter.</param>
/// <param name="HasMore">The boolean property that is true if more pages follow.</param>
/// <param name="ItemType">The name of the item's type.</param>
/// <param name="Key">The string property of the item with the value.</param>
internal sealed record NextByLastItem(string WireName, PageProperty? HasMore, string ItemType, PageProperty Key) : NextByParameter(WireName, HasMore);

/// <summary>The parameter takes the number of items before the page.</summary>
/// <param name="WireName">The serialized name of the parameter.</param>
/// <param name="HasMore">The boolean property that is true if more pages follow, or null.</param>
/// <param name="First">The offset of the first page; null if only the page contains it.</param>
/// <param name="Echo">The integer property with the offset, or null.</param>
/// <param name="Total">The integer property with the total number of items, or null.</param>
internal sealed record NextByOffset(string WireName, PageProperty? HasMore, int? First, PageProperty? Echo, PageProperty? Total)
    : NextByParameter(WireName, HasMore);

/// <summary>The parameter takes the number of the page.</summary>
/// <param name="WireName">The serialized name of the parameter.</param>
/// <param name="HasMore">The boolean property that is true if more pages follow, or null.</param>
/// <param name="First">The number of the first page; null if only the page contains it.</param>
/// <param name="Echo">The integer property with the page number, or null.</param>
/// <param name="Pages">The integer property with the number of pages, or null.</param>
/// <param name="Total">The integer property with the total number of items, or null.</param>
/// <param name="Size">The integer property with the number of items of a full page, or null.</param>
internal sealed record NextByNumber(
    string WireName, PageProperty? HasMore, int? First, PageProperty? Echo, PageProperty? Pages, PageProperty? Total, PageProperty? Size)
    : NextByParameter(WireName, HasMore);
