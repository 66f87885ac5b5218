namespace Truto.Generated;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class Page<T>
{
    /// <summary>Makes a page.</summary>
    /// <param name="items">The items; null is none.</param>
    /// <param name="nextCursor">Where the next page begins; null or empty on the last page.</param>
    public Page(IReadOnlyList<T>? items, string? nextCursor)
    {
        Items = items ?? [];
        NextCursor = string.IsNullOrEmpty(nextCursor) ? null : nextCursor;
    }

    /// <summary>The items of this page; may be empty although more pages follow.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>
    /// Where the next page begins, a cursor or link as the API gave it, to be kept and given to <see cref="Paged{T}.AsPages"/> later; null on
    /// the last page.
    /// </summary>
    public string? NextCursor { get; }
}
