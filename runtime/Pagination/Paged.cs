using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// A list that comes in pages. Nothing is sent until it is enumerated; a page is fetched when its first item is asked for, and each
/// enumeration fetches anew. A cancelled enumeration throws <see cref="OperationCanceledException"/> with the token that the caller cancelled.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
public class Paged<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> getPage;
    private readonly CancellationToken cancellationToken;

    /// <summary>Makes a list from a way to get a page; useful in tests too.</summary>
    /// <param name="getPage">Gets the page at a cursor; the cursor is null for the first page.</param>
    /// <param name="cancellationToken">Ends every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getPage"/> is null.</exception>
    public Paged(Func<string?, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken = default)
    {
        this.getPage = getPage ?? throw new ArgumentNullException(nameof(getPage));
        this.cancellationToken = cancellationToken;
    }

    private protected CancellationToken CallToken => cancellationToken;

    /// <summary>
    /// The list page by page. An empty page with a cursor is passed on and followed by the next; a page without a cursor is the last.
    /// </summary>
    /// <param name="resumeFrom">The <see cref="Page{T}.NextCursor"/> to begin at; null or empty begins at the first page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="InvalidDataException">
    /// The API gives a cursor for the second time, so that the list would never end; or the next page is at a link to another host, which is not
    /// followed, as the client's credentials are not meant for it. The pages before it have been given.
    /// </exception>
    public IAsyncEnumerable<Page<T>> AsPages(string? resumeFrom = null, CancellationToken cancellationToken = default) =>
        new PageSequence(this, resumeFrom, cancellationToken);

    /// <summary>The items of all pages, one after the other.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages(resumeFrom: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>The first item; pages after the one it is on are not fetched.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The item; the default of its type where the list is empty.</returns>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (T item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            return item;
        }

        return default;
    }

    /// <summary>All items of all pages, in memory.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        List<T> items = [];
        await foreach (Page<T> page in AsPages(resumeFrom: null, cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items);
        }

        return items;
    }

    // An iterator with a token would join it with that of the enumeration, and exceptions would carry a token that no caller knows.
    private sealed class PageSequence(Paged<T> list, string? resumeFrom, CancellationToken sequenceToken) : IAsyncEnumerable<Page<T>>
    {
        public async IAsyncEnumerator<Page<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            using CallerTokens caller = new(list.cancellationToken, sequenceToken, cancellationToken);
            string? cursor = string.IsNullOrEmpty(resumeFrom) ? null : resumeFrom;
            HashSet<string> seen = new(StringComparer.Ordinal);
            do
            {
                caller.ThrowIfCancelled();
                if (cursor is not null && !seen.Add(cursor))
                {
                    string count = seen.Count.ToString(CultureInfo.InvariantCulture);
                    throw new InvalidDataException("The API gave the same cursor twice: the list would never end. It was left after " + count + " cursors.");
                }

                Page<T> page = await caller.WaitAsync(new ValueTask<Page<T>>(list.getPage(cursor, caller.Token))).ConfigureAwait(false);
                yield return page;
                cursor = page.NextCursor;
            }
            while (cursor is not null);
        }
    }
}
