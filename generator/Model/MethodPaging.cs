namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// How a list continues from page to page. The method returns <c>Paged&lt;TItem&gt;</c>, or <c>Paged&lt;TItem, TPage&gt;</c> if
/// <see cref="IsAwaitable"/>.
/// </summary>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Items">The list property of the page; null if the page is the list.</param>
/// <param name="Next">How the next page is found.</param>
internal sealed record MethodPaging(TypeRef ItemType, PageProperty? Items, NextPage Next)
{
    /// <summary>Gets the C# name of the cursor argument, which the emitted method does not have; null if there is none.</summary>
    public string? CursorArgument => (Next as NextByCursor)?.Argument;

    /// <summary>
    /// Gets whether awaiting the list returns the first page. This is the case if the description does not declare the paging: the method keeps
    /// all its parameters, and callers that want one page keep theirs.
    /// </summary>
    public bool IsAwaitable => Next is NextByParameter or NextByPageLink;
}

/// <summary>A property of a page.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="IsOptionalWrapper">Whether it is an <c>Optional&lt;T&gt;</c>, because pages are sent too.</param>
internal sealed record PageProperty(string Name, bool IsOptionalWrapper = false)
{
    /// <summary>Gets the nested property that is meant; null for this property.</summary>
    public PageProperty? Inner { get; init; }

    /// <summary>Gets the type that declares <see cref="Inner"/>.</summary>
    public string? InnerType { get; init; }
}
