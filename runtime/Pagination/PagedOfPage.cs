using System.Runtime.CompilerServices;

namespace Truto.Generated;

/// <summary>
/// A paged list whose pages contain more than items. Enumerating it returns the items of all pages; awaiting it returns the response with the first
/// page: <c>await client.Charges.ListAsync(limit: 10)</c>. Each enumeration and each await sends its own requests.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <typeparam name="TPage">The type of a page as the API returns it.</typeparam>
public sealed class Paged<T, TPage> : Paged<T>
{
    private readonly Func<string?, CancellationToken, Task<TPage>> getFirst;

    /// <summary>Creates a list from a function that gets a page, for example in tests.</summary>
    /// <param name="getPage">Gets the page at a cursor, or the first page if the cursor is null.</param>
    /// <param name="read">Returns the items of a page and the cursor of the next one.</param>
    /// <param name="cancellationToken">Cancels every enumeration and await.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getPage"/> or <paramref name="read"/> is null.</exception>
    public Paged(Func<string?, CancellationToken, Task<TPage>> getPage, Func<TPage, Page<T>> read, CancellationToken cancellationToken = default)
        : this(getPage, Joined(getPage, read), cancellationToken)
    {
    }

    internal Paged(
        Func<string?, CancellationToken, Task<TPage>> getFirst,
        Func<string?, CancellationToken, Task<Page<T>>> getPage,
        CancellationToken cancellationToken)
        : base(getPage, cancellationToken) => this.getFirst = getFirst;

    /// <summary>Sends the request for the first page; makes the list awaitable.</summary>
    public TaskAwaiter<TPage> GetAwaiter() => FirstPageAsync().GetAwaiter();

    /// <summary>Sends the request for the first page.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, with everything that the API returns in addition to the items.</returns>
    public async Task<TPage> FirstPageAsync(CancellationToken cancellationToken = default)
    {
        using CallerTokens caller = new(CallToken, cancellationToken);
        caller.ThrowIfCancelled();
        return await caller.WaitAsync(new ValueTask<TPage>(getFirst(null, caller.Token))).ConfigureAwait(false);
    }

    private static Func<string?, CancellationToken, Task<Page<T>>> Joined(
        Func<string?, CancellationToken, Task<TPage>> getPage, Func<TPage, Page<T>> read)
    {
        _ = getPage ?? throw new ArgumentNullException(nameof(getPage));
        _ = read ?? throw new ArgumentNullException(nameof(read));
        return async (cursor, stop) => read(await getPage(cursor, stop).ConfigureAwait(false));
    }
}
