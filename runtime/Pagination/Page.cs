namespace Truto.Generated;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class Page<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">The items; null for none.</param>
    /// <param name="nextCursor">The cursor of the next page; null or empty on the last page.</param>
    public Page(IReadOnlyList<T>? items, string? nextCursor)
    {
        Items = items ?? [];
        NextCursor = string.IsNullOrEmpty(nextCursor) ? null : nextCursor;
    }

    /// <summary>Gets the items of this page, which may be empty although more pages follow.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>
    /// Gets the cursor or link of the next page, as the API returned it; null on the last page. It can be stored and passed to
    /// <see cref="Paged{T}.AsPages"/> later.
    /// </summary>
    public string? NextCursor { get; }
}
