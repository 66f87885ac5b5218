using System.ComponentModel;
using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>
/// Returns the cursor of the next page from the current page, or null if that is the last one. With offsets and page numbers, an empty page is the
/// last one. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NextPage
{
    /// <summary>Returns a cursor that the page contains.</summary>
    /// <param name="next">The cursor.</param>
    /// <param name="hasMore">Whether the page reports that another one follows; null, the default, if it does not report that.</param>
    public static string? Cursor(string? next, bool? hasMore = null) => hasMore == false ? null : next;

    /// <summary>Returns a page number that the page contains.</summary>
    /// <inheritdoc cref="Cursor(string, bool?)"/>
    public static string? Cursor(long? next, bool? hasMore = null) => hasMore == false ? null : next?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the key of the page's last item; an empty page is the last one.</summary>
    /// <param name="items">The items.</param>
    /// <param name="key">Returns the key of an item.</param>
    /// <param name="hasMore">Whether the page reports that another one follows; null, the default, if it does not report that.</param>
    /// <exception cref="InvalidDataException">The last item has no key, although another page follows.</exception>
    public static string? LastItem<T>(IReadOnlyList<T>? items, Func<T, string?> key, bool? hasMore = null)
    {
        if (hasMore == false || items is not { Count: > 0 })
        {
            return null;
        }

        return key(items[items.Count - 1]) is { Length: > 0 } last
            ? last
            : throw new InvalidDataException("The last item of the page has no key, which is required to request the next page.");
    }

    /// <summary>Returns the offset of the next page.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sent">The offset that was sent; null if none was.</param>
    /// <param name="first">The offset of the first item; null, the default, if only the page reports it.</param>
    /// <param name="echo">The offset that the page reports; null, the default, if it reports none.</param>
    /// <param name="total">The number of items on all pages; null, the default, if it is unknown.</param>
    /// <param name="hasMore">Whether the page reports that another one follows; null, the default, if it does not report that.</param>
    /// <exception cref="InvalidDataException">The page is not the one that was requested.</exception>
    public static string? Offset<T>(
        IReadOnlyList<T>? items, string? sent, long? first = null, long? echo = null, long? total = null, bool? hasMore = null)
    {
        long at = Position(sent, echo, first);
        long next = at + (items?.Count ?? 0);
        bool isLast = items is not { Count: > 0 } || hasMore == false || (total > 0 && next - (first ?? 1) >= total);
        return isLast ? null : next.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the number of the next page.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sent">The number that was sent; null if none was.</param>
    /// <param name="first">The number of the first page; null, the default, if only the page reports it.</param>
    /// <param name="echo">The number that the page reports; null, the default, if it reports none.</param>
    /// <param name="pages">The number of pages; null, the default, if it is unknown.</param>
    /// <param name="total">The number of items on all pages; null, the default, if it is unknown.</param>
    /// <param name="size">The number of items of a full page, as the page reports it; null, the default, if it is unknown.</param>
    /// <param name="hasMore">Whether the page reports that another one follows; null, the default, if it does not report that.</param>
    /// <exception cref="InvalidDataException">The page is not the one that was requested.</exception>
    public static string? Number<T>(
        IReadOnlyList<T>? items,
        string? sent,
        long? first = null,
        long? echo = null,
        long? pages = null,
        long? total = null,
        long? size = null,
        bool? hasMore = null)
    {
        long at = Position(sent, echo, first);
        long count = at - (first ?? 1) + 1;
        bool isLastNumber = (pages > 0 && count >= pages) || (total > 0 && size > 0 && count * size >= total);
        bool isLast = items is not { Count: > 0 } || hasMore == false || isLastNumber;
        return isLast ? null : (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    // Numbers that differ by one are accepted: some APIs count from 0 in the request and from 1 in the response. An API that ignores the parameter
    // would return the same page forever.
    private static long Position(string? sent, long? echo, long? first)
    {
        if (sent is null)
        {
            return first
                ?? echo
                ?? throw new InvalidDataException("The page does not report its number, which is required to request the next page.");
        }

        if (!long.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long position))
        {
            throw new InvalidDataException("'" + sent + "' is not a number, so the next page cannot be requested.");
        }

        return echo is null || Math.Abs(echo.Value - position) <= 1
            ? position
            : throw new InvalidDataException(
                string.Format(CultureInfo.InvariantCulture, "The page at {0} was requested, but the API returned the one at {1}.", position, echo));
    }
}
