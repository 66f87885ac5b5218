namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How a list goes on from page to page. The method returns <c>Paged&lt;TItem&gt;</c>.</summary>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Items">The page's list; null where the page is the list.</param>
/// <param name="Next">Where the next page is.</param>
internal sealed record Paging(TypeRef ItemType, PageMember? Items, NextPage Next)
{
    /// <summary>The C# name of the argument that takes a cursor, which is no parameter of the emitted method; null where none does.</summary>
    public string? CursorArgument => (Next as NextByCursor)?.Argument;
}

/// <summary>A member of a page.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="TellsAbsentFromNull">Whether it is an <c>Optional&lt;T&gt;</c>, as pages are sent too.</param>
internal sealed record PageMember(string Name, bool TellsAbsentFromNull = false);

/// <summary>Where the page after a page is.</summary>
internal abstract record NextPage;

/// <summary>The page has a cursor, and an argument takes it.</summary>
/// <param name="Member">The page's string with the cursor; null or empty means the last page.</param>
/// <param name="Argument">The C# name of the argument.</param>
internal sealed record NextByCursor(PageMember Member, string Argument) : NextPage;

/// <summary>The page has a link to the next one.</summary>
/// <param name="Member">The page's string or address; null or empty means the last page. Null where the link is in the <c>Link</c> header (RFC 8288).</param>
/// <param name="IsUri">Whether the member is a <c>Uri</c>.</param>
/// <param name="ParameterName">What emitted code calls the link; unique among the method's arguments.</param>
internal sealed record NextByLink(PageMember? Member, bool IsUri, string ParameterName) : NextPage;

/// <summary>There is one page only.</summary>
/// <param name="ParameterName">What emitted code calls the cursor that never comes; unique among the method's arguments.</param>
internal sealed record NoNextPage(string ParameterName) : NextPage;
