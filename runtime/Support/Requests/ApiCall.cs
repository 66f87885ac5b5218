using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// A request that is being put together by a chain of calls; sent once or several times by <see cref="ApiTransport"/>. Values that are
/// null are not sent. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiCall
{
    private readonly PathWriter path;
    private readonly QueryWriter query = new();
    private List<KeyValuePair<string, string>>? headers;
    private CookieWriter? cookies;
    private string? serverUrl;
    private string? link;

    /// <summary>Begins a request.</summary>
    /// <param name="httpMethod">The HTTP method in capitals.</param>
    /// <param name="path">The path as the description has it, such as <c>/pets/{id}</c>; <see cref="Path(string, string)"/> fills its braces in turn.</param>
    public ApiCall(string httpMethod, string path)
        : this(httpMethod, path, [])
    {
    }

    /// <summary>Begins a request.</summary>
    /// <param name="httpMethod">The HTTP method in capitals.</param>
    /// <param name="path">The path as the description has it.</param>
    /// <param name="errors">Read failures.</param>
    /// <param name="route">The path as it is sent, where it cannot be sent as the description has it.</param>
    public ApiCall(string httpMethod, string path, ErrorReader[]? errors = null, string? route = null)
        : this(httpMethod, path, errors ?? [], route ?? path, path)
    {
    }

    private ApiCall(string httpMethod, string path, ErrorReader[] errors, string route, string? template)
    {
        HttpMethod = httpMethod;
        Operation = new OperationName(httpMethod, path);
        Errors = errors;
        this.path = new PathWriter(route);
        Template = template;
    }

    internal string HttpMethod { get; private set; }

    internal OperationName Operation { get; }

    /// <summary>The path as the description has it; null for a call that it does not have, whose paths may be any number.</summary>
    internal string? Template { get; }

    internal ErrorReader[] Errors { get; }

    /// <summary>The account that the call is about; null where it does not name one.</summary>
    internal string? Account { get; private set; }

    /// <summary>The header that the description declares for an idempotency key; null where it declares none.</summary>
    internal string? IdempotencyHeaderName { get; private set; }

    internal bool IsAnonymous { get; private set; }

    /// <summary>The ways to be let in; null where the client's hold.</summary>
    internal IReadOnlyList<SecurityRequirement>? Security { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>The <c>Cookie</c> header; null or empty where there is none.</summary>
    internal string? Cookies => cookies?.ToString();

    /// <summary>A call that the description does not have.</summary>
    /// <param name="httpMethod">The HTTP method.</param>
    /// <param name="path">The path, already encoded; may have a query.</param>
    /// <param name="errors">Read failures.</param>
    internal static ApiCall Undescribed(string httpMethod, string path, ErrorReader[] errors) => new(httpMethod, path.Split('?')[0], errors, path, template: null);

    /// <summary>Puts a value in the next place of the path, encoded so that it stays within its segment.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ApiCall Path(string name, string? value) => Path(name, value, ArgumentStyle.Simple);

    /// <inheritdoc cref="Path(string, string)"/>
    public ApiCall Path(string name, WireValue value) => Path(name, value, ArgumentStyle.Simple);

    /// <inheritdoc cref="Path(string, string)"/>
    public ApiCall Path(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        path.Value(name, value, style, explode, allowReserved);
        return this;
    }

    /// <summary>Puts a value in the next place of the path, which is a segment of its own; without a value, there is no such segment.</summary>
    public ApiCall Segment(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        path.Segment(name, value, style, explode, allowReserved);
        return this;
    }

    /// <summary>Demands an argument, before anything is made of it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public ApiCall Require(object? value, string name)
    {
        ApiArgument.Require(value, name);
        return this;
    }

    /// <summary>Demands text that is not blank, before anything is made of it.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">There is none, or only blanks.</exception>
    public ApiCall RequireText(string? value, string name)
    {
        ApiArgument.RequireText(value, name);
        return this;
    }

    /// <summary>Adds a query parameter; one for each item of a list or member of an object, unless the style joins them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="required">The argument that must be given for it; null where it may be left out.</param>
    /// <exception cref="ArgumentNullException">A required one is missing.</exception>
    public ApiCall Query(string name, string? value, string? required = null) => Query(name, value, ArgumentStyle.Form, required: required);

    /// <inheritdoc cref="Query(string, string, string)"/>
    public ApiCall Query(string name, WireValue value) => Query(name, value, ArgumentStyle.Form);

    /// <inheritdoc cref="Query(string, string, string)"/>
    public ApiCall Query(
        string name, WireValue value, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, bool allowReserved = false, string? required = null)
    {
        query.Value(name, Given(value, required), style, explode, allowReserved);
        return this;
    }

    /// <summary>Adds a query parameter unless one of that name was added before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public ApiCall QueryDefault(string name, string value)
    {
        if (!query.Has(name))
        {
            query.Value(name, value);
        }

        return this;
    }

    /// <summary>Requests the page at a cursor, in place of the one that the arguments request. Null changes nothing.</summary>
    internal ApiCall AtPage(string parameter, string? cursor)
    {
        if (cursor is not null)
        {
            query.Replace(parameter, cursor);
        }

        return this;
    }

    /// <summary>The first value of a query parameter; null where there is none.</summary>
    internal string? QueryValue(string name) => query.ValueOf(name);

    /// <summary>Adds text that is the query as a whole.</summary>
    public ApiCall QueryString(WireValue value)
    {
        if (value.Text is { } text)
        {
            query.Whole(text);
        }

        return this;
    }

    /// <summary>Adds a header; the items of a list, or the names and values of an object, are joined by commas.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="required">The argument that must be given for it; null where it may be left out.</param>
    /// <exception cref="ArgumentNullException">A required one is missing.</exception>
    /// <exception cref="ArgumentException">No header can carry the value.</exception>
    public ApiCall Header(string name, string? value, string? required = null) => Header(name, value, ArgumentStyle.Simple, required: required);

    /// <inheritdoc cref="Header(string, string, string)"/>
    public ApiCall Header(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, string? required = null)
    {
        if (HeaderWriter.Write(name, Given(value, required), style, explode) is { } text)
        {
            (headers ??= []).Add(new(name, text));
        }

        return this;
    }

    /// <summary>Adds a cookie; one for each item of a list or member of an object, unless the style joins them.</summary>
    /// <exception cref="ArgumentNullException">A required one is missing.</exception>
    /// <exception cref="ArgumentException">No cookie can carry the value.</exception>
    public ApiCall Cookie(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, string? required = null)
    {
        (cookies ??= new()).Value(name, Given(value, required), style, explode);
        return this;
    }

    /// <summary>Names the header that <see cref="RequestOptions.IdempotencyKey"/> is sent in.</summary>
    public ApiCall IdempotencyHeader(string name)
    {
        IdempotencyHeaderName = name;
        return this;
    }

    /// <summary>Says which account the call is about: what <c>x-client-scope</c> marks.</summary>
    public ApiCall ForAccount(string? value)
    {
        Account = value;
        return this;
    }

    /// <summary>Sends to a server of the operation's own, maybe relative to the client's, unless the user gave an address.</summary>
    public ApiCall Server(string url)
    {
        serverUrl = url;
        return this;
    }

    /// <summary>
    /// Goes to where an answer leads in place of the path and query: by GET and without a body. The headers stay. Null changes nothing.
    /// </summary>
    public ApiCall FollowLink(string? target)
    {
        if (target is not null)
        {
            link = target;
            HttpMethod = "GET";
            Body = null;
            given = null;
        }

        return this;
    }

    /// <summary>Sends no credential: the operation asks for none.</summary>
    public ApiCall Anonymous()
    {
        IsAnonymous = true;
        return this;
    }

    /// <summary>Says by which credentials the operation lets a request in, where these are not the client's usual ones.</summary>
    /// <param name="ways">Any one of them suffices.</param>
    public ApiCall Authorize(params SecurityRequirement[] ways)
    {
        Security = ways;
        return this;
    }

    /// <summary>The address of the request.</summary>
    /// <exception cref="InvalidDataException">A link leads to another host.</exception>
    internal Uri ToUri(BaseAddress address, JsonObject? extraQuery)
    {
        BaseAddress own = address.For(serverUrl);
        if (link is not null)
        {
            return NextLink.Resolve(link, own.Join(path.ToString(), query.ToString()), Operation.ToString());
        }

        if (extraQuery is not { Count: > 0 })
        {
            return own.Join(path.ToString(), query.ToString());
        }

        QueryWriter extra = new();
        extra.Value(string.Empty, WireValue.Json(extraQuery, JsonWrite.Node));
        string separator = query.IsEmpty || extra.IsEmpty ? string.Empty : "&";
        return own.Join(path.ToString(), query + separator + extra);
    }

    private static WireValue Given(WireValue value, string? required) =>
        required is not null && value.IsNone ? throw new ArgumentNullException(required) : value;
}
