using System.Runtime.CompilerServices;

namespace Truto.Generated;

/// <summary>
/// A list that comes in pages, each with more than its items. Enumerated, it is the items of all pages; awaited, it is the response with the
/// first page: <c>await client.Charges.ListAsync(limit: 10)</c>. Each enumeration and each await sends requests of its own.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <typeparam name="TPage">The type of a page as the API returns it.</typeparam>
public sealed class Paged<T, TPage> : Paged<T>
{
    private readonly Func<string?, CancellationToken, Task<TPage>> getFirst;

    /// <summary>Creates a list from a function that gets a page; useful in tests too.</summary>
    /// <param name="getPage">Gets the page at a cursor; the cursor is null for the first page.</param>
    /// <param name="read">Returns the items of a page, and where the next page begins.</param>
    /// <param name="cancellationToken">Ends every enumeration and await.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getPage"/> or <paramref name="read"/> is null.</exception>
    public Paged(Func<string?, CancellationToken, Task<TPage>> getPage, Func<TPage, Page<T>> read, CancellationToken cancellationToken = default)
        : this(getPage, Joined(getPage, read), cancellationToken)
    {
    }

    internal Paged(Func<string?, CancellationToken, Task<TPage>> getFirst, Func<string?, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken)
        : base(getPage, cancellationToken) => this.getFirst = getFirst;

    /// <summary>Sends the request for the first page. Makes the list awaitable.</summary>
    public TaskAwaiter<TPage> GetAwaiter() => FirstPageAsync().GetAwaiter();

    /// <summary>Sends the request for the first page.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, with whatever the API returns beside the items.</returns>
    public async Task<TPage> FirstPageAsync(CancellationToken cancellationToken = default)
    {
        using CallerTokens caller = new(CallToken, cancellationToken);
        caller.ThrowIfCancelled();
        return await caller.WaitAsync(new ValueTask<TPage>(getFirst(null, caller.Token))).ConfigureAwait(false);
    }

    private static Func<string?, CancellationToken, Task<Page<T>>> Joined(Func<string?, CancellationToken, Task<TPage>> getPage, Func<TPage, Page<T>> read)
    {
        _ = getPage ?? throw new ArgumentNullException(nameof(getPage));
        _ = read ?? throw new ArgumentNullException(nameof(read));
        return async (cursor, stop) => read(await getPage(cursor, stop).ConfigureAwait(false));
    }
}
