namespace Truto.Generated.Support;

// Paged lists.
public sealed partial class ApiTransport
{
    /// <summary>Returns a list whose pages are requested while it is enumerated.</summary>
    /// <param name="call">Creates the call for a cursor, or for the first page if the cursor is null.</param>
    /// <param name="read">Reads the JSON of a page.</param>
    /// <param name="page">Returns the items and the next cursor of a page.</param>
    /// <param name="options">The options of each call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels every enumeration, in addition to the token of each one.</param>
    /// <returns>The items of all pages.</returns>
    /// <exception cref="ApiException">The response has an error status, or a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit has passed.</exception>
    public Paged<TItem> Pages<TPage, TItem>(
        Func<string?, ApiCall> call,
        JsonReader<TPage> read,
        Func<TPage, Page<TItem>> page,
        RequestOptions? options,
        CancellationToken cancellationToken) =>
        new(async (cursor, stop) => page(await SendAsync(call(cursor), read, options, stop).ConfigureAwait(false)), cancellationToken);

    /// <summary>Returns a list whose pages are requested while it is enumerated, and whose next cursor is in the response headers.</summary>
    /// <inheritdoc cref="Pages{TPage, TItem}"/>
    public Paged<TItem> PagesByHeaders<TPage, TItem>(
        Func<string?, ApiCall> call,
        JsonReader<TPage> read,
        Func<TPage, ResponseHeaders, Page<TItem>> page,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        ResultReader<Page<TItem>> reader = ResultReader.WithHeaders(read, page);
        return new((cursor, stop) => SendAsync(call(cursor), reader, options, stop), cancellationToken);
    }

    /// <summary>Returns a list whose pages are requested while it is enumerated. Awaiting it returns the response of the first page.</summary>
    /// <param name="call">The call for the first page.</param>
    /// <param name="parameter">The query parameter of the cursor. The cursor replaces the value that the call has for it.</param>
    /// <param name="read">Reads the JSON of a page.</param>
    /// <param name="page">Returns the items and the next cursor of a page. The string is the value that was sent for the parameter, or null.</param>
    /// <param name="options">The options of each call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels every enumeration and the awaited call, in addition to the token of each enumeration.</param>
    /// <inheritdoc cref="Pages{TPage, TItem}"/>
    public Paged<TItem, TPage> PagesBy<TPage, TItem>(
        ApiCall call,
        string parameter,
        JsonReader<TPage> read,
        Func<TPage, string?, Page<TItem>> page,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        call.Complete();
        return new(
            (_, stop) => SendAsync(call, read, options, stop),
            async (cursor, stop) =>
            {
                ApiCall at = call.AtPage(parameter, cursor);
                TPage body = await SendAsync(at, read, options, stop).ConfigureAwait(false);
                return page(body, at.QueryValue(parameter));
            },
            cancellationToken);
    }

    /// <summary>
    /// Returns a list whose pages are requested while it is enumerated, and contain a link to the next page. Awaiting it returns the response of the
    /// first page.
    /// </summary>
    /// <inheritdoc cref="PagesBy{TPage, TItem}"/>
    public Paged<TItem, TPage> PagesByLink<TPage, TItem>(
        ApiCall call,
        JsonReader<TPage> read,
        Func<TPage, Page<TItem>> page,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        call.Complete();
        return new(
            (_, stop) => SendAsync(call, read, options, stop),
            async (link, stop) => page(await SendAsync(call.AtLink(link), read, options, stop).ConfigureAwait(false)),
            cancellationToken);
    }
}
