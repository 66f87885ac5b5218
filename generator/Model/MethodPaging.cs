namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How a list goes on from page to page. The method returns <c>Paged&lt;TItem&gt;</c>, or <c>Paged&lt;TItem, TPage&gt;</c> where <see cref="IsAwaitable"/>.</summary>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Items">The page's list; null where the page is the list.</param>
/// <param name="Next">Where the next page is.</param>
internal sealed record MethodPaging(TypeRef ItemType, PageProperty? Items, NextPage Next)
{
    /// <summary>The C# name of the argument that takes a cursor, which is no parameter of the emitted method; null where none does.</summary>
    public string? CursorArgument => (Next as NextByCursor)?.Argument;

    /// <summary>
    /// Whether the list can be awaited too, which gives the first page as it is. So it is where nobody declared the paging in the description: the
    /// method keeps all its parameters, and callers who want one page keep theirs.
    /// </summary>
    public bool IsAwaitable => Next is NextByParameter or NextByPageLink;
}

/// <summary>A member of a page.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="IsOptionalWrapper">Whether it is an <c>Optional&lt;T&gt;</c>, as pages are sent too.</param>
internal sealed record PageProperty(string Name, bool IsOptionalWrapper = false)
{
    /// <summary>The member of this member that is meant; null for this one.</summary>
    public PageProperty? Inner { get; init; }

    /// <summary>The type that declares <see cref="Inner"/>.</summary>
    public string? InnerType { get; init; }
}

/// <summary>Where the page after a page is.</summary>
internal abstract record NextPage;

/// <summary>The page has a cursor, and an argument takes it.</summary>
/// <param name="Member">The page's string with the cursor; null or empty means the last page.</param>
/// <param name="Argument">The C# name of the argument.</param>
internal sealed record NextByCursor(PageProperty Member, string Argument) : NextPage;

/// <summary>The page has a link to the next one.</summary>
/// <param name="Member">The page's string or address; null or empty means the last page. Null where the link is in the <c>Link</c> header (RFC 8288).</param>
/// <param name="IsUri">Whether the member is a <c>Uri</c>.</param>
/// <param name="ParameterName">What emitted code calls the link; unique among the method's arguments.</param>
internal sealed record NextByLink(PageProperty? Member, bool IsUri, string ParameterName) : NextPage;

/// <summary>There is one page only.</summary>
/// <param name="ParameterName">What emitted code calls the cursor that never comes; unique among the method's arguments.</param>
internal sealed record NoNextPage(string ParameterName) : NextPage;

/// <summary>The page has a link to the next one, and the method is awaitable.</summary>
/// <param name="Member">The page's string or address; null or empty means the last page.</param>
/// <param name="IsUri">Whether the member is a <c>Uri</c>.</param>
internal sealed record NextByPageLink(PageProperty Member, bool IsUri) : NextPage;

/// <summary>A query parameter takes what leads to the next page.</summary>
/// <param name="WireName">The parameter's name on the wire.</param>
/// <param name="HasMore">The page's boolean that says whether more follow, or null.</param>
internal abstract record NextByParameter(string WireName, PageProperty? HasMore) : NextPage;

/// <summary>The page has the value.</summary>
/// <param name="WireName">The parameter's name on the wire.</param>
/// <param name="HasMore">The page's boolean that says whether more follow, or null.</param>
/// <param name="Member">The page's string or integer with the value; null or empty means the last page.</param>
internal sealed record NextByValue(string WireName, PageProperty? HasMore, PageProperty Member) : NextByParameter(WireName, HasMore);

/// <summary>The page's last item has the value.</summary>
/// <param name="WireName">The parameter's name on the wire.</param>
/// <param name="HasMore">The page's boolean that says whether more follow.</param>
/// <param name="ItemType">The name of the item's type.</param>
/// <param name="Key">The item's string with the value.</param>
internal sealed record NextByLastItem(string WireName, PageProperty? HasMore, string ItemType, PageProperty Key) : NextByParameter(WireName, HasMore);

/// <summary>The parameter takes how many items come before the page.</summary>
/// <param name="WireName">The parameter's name on the wire.</param>
/// <param name="HasMore">The page's boolean that says whether more follow, or null.</param>
/// <param name="First">The number of the first item; null where only the page says it.</param>
/// <param name="Echo">The page's integer with the number, or null.</param>
/// <param name="Total">The page's integer with the number of all items, or null.</param>
internal sealed record NextByOffset(string WireName, PageProperty? HasMore, int? First, PageProperty? Echo, PageProperty? Total) : NextByParameter(WireName, HasMore);

/// <summary>The parameter takes the number of the page.</summary>
/// <param name="WireName">The parameter's name on the wire.</param>
/// <param name="HasMore">The page's boolean that says whether more follow, or null.</param>
/// <param name="First">The number of the first page; null where only the page says it.</param>
/// <param name="Echo">The page's integer with its number, or null.</param>
/// <param name="Pages">The page's integer with the number of pages, or null.</param>
/// <param name="Total">The page's integer with the number of all items, or null.</param>
/// <param name="Size">The page's integer with the number of items of a full page, or null.</param>
internal sealed record NextByNumber(string WireName, PageProperty? HasMore, int? First, PageProperty? Echo, PageProperty? Pages, PageProperty? Total, PageProperty? Size)
    : NextByParameter(WireName, HasMore);
