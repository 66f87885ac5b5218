namespace Truto.Generated.Support;

// Lists that come in pages.
public sealed partial class ApiTransport
{
    /// <summary>A list that is fetched page by page while it is enumerated.</summary>
    /// <param name="call">Makes the call for a cursor; null for the first page.</param>
    /// <param name="read">Reads the JSON of a page.</param>
    /// <param name="page">Takes the items and the next cursor out of it.</param>
    /// <param name="options">What each of the calls does differently.</param>
    /// <param name="cancellationToken">Cancels the enumeration, beside the token of the enumeration itself.</param>
    /// <returns>The items, fetched page by page while they are enumerated.</returns>
    /// <exception cref="ApiException">The API answered with any other failure, or with a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit is over.</exception>
    public Paged<TItem> Pages<TPage, TItem>(
        Func<string?, ApiCall> call, JsonReader<TPage> read, Func<TPage, Page<TItem>> page, RequestOptions? options, CancellationToken cancellationToken) =>
        new(async (cursor, stop) => page(await SendAsync(call(cursor), read, options, stop).ConfigureAwait(false)), cancellationToken);

    /// <summary>The same for one whose next cursor is in the headers.</summary>
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

    /// <summary>A list that is fetched page by page while it is enumerated, and whose first page is the response where it is awaited.</summary>
    /// <param name="call">Makes the call for the first page.</param>
    /// <param name="parameter">The query parameter that takes the cursor; the cursor replaces the value that the call has.</param>
    /// <param name="read">Reads the JSON of a page.</param>
    /// <param name="page">Takes the items and the next cursor out of it; the text is what was sent as that parameter, null for nothing.</param>
    /// <param name="options">What each of the calls does differently.</param>
    /// <param name="cancellationToken">Cancels the enumeration and the call, beside the token of the enumeration itself.</param>
    /// <inheritdoc cref="Pages{TPage, TItem}"/>
    public Paged<TItem, TPage> PagesBy<TPage, TItem>(
        Func<ApiCall> call,
        string parameter,
        JsonReader<TPage> read,
        Func<TPage, string?, Page<TItem>> page,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        return new(
            (_, stop) => SendAsync(call(), read, options, stop),
            async (cursor, stop) =>
            {
                ApiCall at = call().AtPage(parameter, cursor);
                TPage body = await SendAsync(at, read, options, stop).ConfigureAwait(false);
                return page(body, at.QueryValue(parameter));
            },
            cancellationToken);
    }

    /// <summary>The same for one whose pages have a link to the next.</summary>
    /// <inheritdoc cref="PagesBy{TPage, TItem}"/>
    public Paged<TItem, TPage> PagesByLink<TPage, TItem>(
        Func<ApiCall> call, JsonReader<TPage> read, Func<TPage, Page<TItem>> page, RequestOptions? options, CancellationToken cancellationToken) =>
        new(
            (_, stop) => SendAsync(call(), read, options, stop),
            async (link, stop) => page(await SendAsync(call().FollowLink(link), read, options, stop).ConfigureAwait(false)),
            cancellationToken);
}
