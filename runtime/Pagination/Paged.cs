using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// A paged list. Pages are requested while the list is enumerated, each one when its first item is needed; each enumeration requests them anew. A
/// cancelled enumeration throws <see cref="OperationCanceledException"/> with the token that the caller cancelled.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
public class Paged<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> getPage;
    private readonly CancellationToken cancellationToken;

    /// <summary>Creates a list from a function that gets a page, for example in tests.</summary>
    /// <param name="getPage">Gets the page at a cursor, or the first page if the cursor is null.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getPage"/> is null.</exception>
    public Paged(Func<string?, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken = default)
    {
        this.getPage = getPage ?? throw new ArgumentNullException(nameof(getPage));
        this.cancellationToken = cancellationToken;
    }

    private protected CancellationToken CallToken => cancellationToken;

    /// <summary>
    /// Returns the pages of the list. An empty page with a cursor is returned and followed by the next one; a page without a cursor is the last.
    /// </summary>
    /// <param name="resumeFrom">The <see cref="Page{T}.NextCursor"/> of the page to start at; null, the default, or empty for the first page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="InvalidDataException">
    /// During the enumeration, the API returned a cursor for the second time, so that the list would never end; or the link to the next page leads to
    /// another host and is not followed, because the client's credentials are not intended for it. The pages before it have been returned.
    /// </exception>
    public IAsyncEnumerable<Page<T>> AsPages(string? resumeFrom = null, CancellationToken cancellationToken = default) =>
        new PageSequence(this, resumeFrom, cancellationToken);

    /// <summary>Returns an enumerator over the items of all pages.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
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

    /// <summary>Returns the first item, without requesting pages after the one that contains it.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The item; the default of its type if the list is empty.</returns>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (T item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            return item;
        }

        return default;
    }

    /// <summary>Returns the items of all pages as a list in memory.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The items.</returns>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        List<T> items = [];
        await foreach (Page<T> page in AsPages(resumeFrom: null, cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items);
        }

        return items;
    }

    // An async iterator would link its token to that of the enumeration, and exceptions would have a token that the caller does not know.
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
                    throw new InvalidDataException(
                        "The API returned the same cursor twice, so the list would never end; stopped after " + count + " cursors.");
                }

                Page<T> page = await caller.WaitAsync(new ValueTask<Page<T>>(list.getPage(cursor, caller.Token))).ConfigureAwait(false);
                yield return page;
                cursor = page.NextCursor;
            }
            while (cursor is not null);
        }
    }
}
