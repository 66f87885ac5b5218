using System.ComponentModel;
using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>
/// Where the page after a page begins, by what the page says; null after the last one. A page without items is the last one of those that
/// are counted. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NextPage
{
    /// <summary>By a cursor in the page.</summary>
    /// <param name="next">The cursor.</param>
    /// <param name="hasMore">Whether the page says that more follow; null where it says nothing.</param>
    public static string? Cursor(string? next, bool? hasMore = null) => hasMore == false ? null : next;

    /// <summary>By the number of the next page in the page.</summary>
    /// <inheritdoc cref="Cursor(string, bool?)"/>
    public static string? Cursor(long? next, bool? hasMore = null) => hasMore == false ? null : next?.ToString(CultureInfo.InvariantCulture);

    /// <summary>By the key of the page's last item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="key">Returns the key of an item.</param>
    /// <param name="hasMore">Whether more follow; null where the page says nothing, and an empty page is the last.</param>
    /// <exception cref="InvalidDataException">The last item has no key.</exception>
    public static string? LastItem<T>(IReadOnlyList<T>? items, Func<T, string?> key, bool? hasMore = null)
    {
        if (hasMore == false || items is not { Count: > 0 })
        {
            return null;
        }

        return key(items[items.Count - 1]) is { Length: > 0 } last
            ? last
            : throw new InvalidDataException("The last item of the page has no key, by which the next page is requested.");
    }

    /// <summary>By the number of items before the page.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sent">The number that was sent; null where none was.</param>
    /// <param name="first">The number of the first item; null where only the page says it.</param>
    /// <param name="echo">The number in the page.</param>
    /// <param name="total">How many items there are on all pages.</param>
    /// <param name="hasMore">Whether more follow.</param>
    /// <exception cref="InvalidDataException">The page is not the one that was requested.</exception>
    public static string? Offset<T>(IReadOnlyList<T>? items, string? sent, long? first = null, long? echo = null, long? total = null, bool? hasMore = null)
    {
        long at = Position(sent, echo, first);
        long next = at + (items?.Count ?? 0);
        bool isLast = items is not { Count: > 0 } || hasMore == false || (total > 0 && next - (first ?? 1) >= total);
        return isLast ? null : next.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>By the number of the page.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sent">The number that was sent; null where none was.</param>
    /// <param name="first">The number of the first page; null where only the page says it.</param>
    /// <param name="echo">The number in the page.</param>
    /// <param name="pages">How many pages there are.</param>
    /// <param name="total">How many items there are on all pages.</param>
    /// <param name="size">How many items a full page has, as the page says.</param>
    /// <param name="hasMore">Whether more follow.</param>
    /// <exception cref="InvalidDataException">The page is not the one that was requested.</exception>
    public static string? Number<T>(
        IReadOnlyList<T>? items, string? sent, long? first = null, long? echo = null, long? pages = null, long? total = null, long? size = null, bool? hasMore = null)
    {
        long at = Position(sent, echo, first);
        long count = at - (first ?? 1) + 1;
        bool isLast = items is not { Count: > 0 } || hasMore == false || (pages > 0 && count >= pages) || (total > 0 && size > 0 && count * size >= total);
        return isLast ? null : (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    // Some APIs count from 0 in one place and from 1 in the other; one that ignores the parameter returns the same page for ever.
    private static long Position(string? sent, long? echo, long? first)
    {
        if (sent is null)
        {
            return first ?? echo ?? throw new InvalidDataException("The page does not say its number, by which the next one is requested.");
        }

        if (!long.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long position))
        {
            throw new InvalidDataException("'" + sent + "' is no number by which a page can be requested.");
        }

        return echo is null || Math.Abs(echo.Value - position) <= 1
            ? position
            : throw new InvalidDataException(string.Format(CultureInfo.InvariantCulture, "The page at {0} was requested, but the API returned the one at {1}.", position, echo));
    }
}
