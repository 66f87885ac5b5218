using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>
/// A request that a chain of method calls builds, and that <see cref="ApiTransport"/> sends once or several times. Null values are not sent. For
/// generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiCall
{
    private readonly string route;
    private PathWriter? path;
    private QueryWriter? query;
    private CookieWriter? cookies;
    private string? serverUrl;
    private string? link;

    /// <summary>Creates a request.</summary>
    /// <param name="httpMethod">The HTTP method in upper case.</param>
    /// <param name="path">
    /// The path template of the description, such as <c>/pets/{id}</c>. <see cref="Path(string, string)"/> fills its parameters in order.
    /// </param>
    public ApiCall(string httpMethod, string path)
        : this(httpMethod, path, [])
    {
    }

    /// <summary>Creates a request whose errors are typed.</summary>
    /// <param name="httpMethod">The HTTP method in upper case.</param>
    /// <param name="path">The path template of the description.</param>
    /// <param name="errors">The readers of typed errors.</param>
    /// <param name="route">The path template that is sent, if it differs from that of the description.</param>
    public ApiCall(string httpMethod, string path, ErrorReader[]? errors = null, string? route = null)
        : this(httpMethod, path, errors ?? [], route ?? path, path)
    {
    }

    private ApiCall(string httpMethod, string path, ErrorReader[] errors, string route, string? template)
    {
        HttpMethod = httpMethod;
        Operation = new OperationName(httpMethod, path);
        Errors = errors;
        this.route = route;
        Template = template;
    }

    internal string HttpMethod { get; private set; }

    internal OperationName Operation { get; }

    /// <summary>
    /// The path template of the description; null for a call that it does not declare, so that the number of templates stays bounded.
    /// </summary>
    internal string? Template { get; }

    internal ErrorReader[] Errors { get; }

    /// <summary>The account of the call; null if the call does not name one.</summary>
    internal string? Account { get; private set; }

    /// <summary>The header that the description declares for idempotency keys; null if it declares none.</summary>
    internal string? IdempotencyHeaderName { get; private set; }

    internal bool IsAnonymous { get; private set; }

    /// <summary>The security alternatives of the operation; null if those of the client apply.</summary>
    internal SecurityRequirement[]? Security { get; private set; }

    /// <summary>The headers of the call; null for none.</summary>
    internal List<KeyValuePair<string, string>>? Headers { get; private set; }

    /// <summary>The <c>Cookie</c> header; null or empty for none.</summary>
    internal string? Cookies => cookies?.ToString();

    /// <summary>Creates a call that the description does not declare.</summary>
    /// <param name="httpMethod">The HTTP method.</param>
    /// <param name="path">The encoded path, which may have a query.</param>
    /// <param name="errors">The readers of typed errors.</param>
    internal static ApiCall Undeclared(string httpMethod, string path, ErrorReader[] errors) =>
        new(httpMethod, path.Split('?')[0], errors, path, template: null);

    /// <summary>Fills the next parameter of the path template. The value is encoded so that it stays within its segment.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty.</exception>
    public ApiCall Path(string name, string? value) => Path(name, value, ArgumentStyle.Simple);

    /// <inheritdoc cref="Path(string, string)"/>
    public ApiCall Path(string name, WireValue value) => Path(name, value, ArgumentStyle.Simple);

    /// <inheritdoc cref="Path(string, string)"/>
    public ApiCall Path(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        (path ??= new PathWriter(route)).Value(name, value, style, explode, allowReserved);
        return this;
    }

    /// <summary>Fills the next parameter of the path template, which is a whole segment. A null value removes the segment.</summary>
    public ApiCall Segment(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        (path ??= new PathWriter(route)).Segment(name, value, style, explode, allowReserved);
        return this;
    }

    /// <summary>Throws if an argument is null, before the request is built.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="name">The parameter's name, used in the exception.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public ApiCall Require(object? value, string name)
    {
        ApiArgument.Require(value, name);
        return this;
    }

    /// <summary>Throws if a text argument is null, empty or white space, before the request is built.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter's name, used in the exception.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, empty or only white space.</exception>
    public ApiCall RequireText(string? value, string name)
    {
        ApiArgument.RequireText(value, name);
        return this;
    }

    /// <summary>Adds a query parameter. Unless the style joins them, each item of a list and each property of an object is a parameter.</summary>
    /// <param name="name">The parameter's wire name.</param>
    /// <param name="value">The parameter's value.</param>
    /// <param name="required">The C# parameter's name if the value is required; null, the default, if it is optional.</param>
    /// <exception cref="ArgumentNullException">The value is required and null.</exception>
    public ApiCall Query(string name, string? value, string? required = null) => Query(name, value, ArgumentStyle.Form, required: required);

    /// <inheritdoc cref="Query(string, string, string)"/>
    public ApiCall Query(string name, WireValue value) => Query(name, value, ArgumentStyle.Form);

    /// <inheritdoc cref="Query(string, string, string)"/>
    public ApiCall Query(
        string name,
        WireValue value,
        ArgumentStyle style = ArgumentStyle.Form,
        bool explode = true,
        bool allowReserved = false,
        string? required = null)
    {
        if (!RequiredValue(value, required).IsNone)
        {
            (query ??= new()).Value(name, value, style, explode, allowReserved);
        }

        return this;
    }

    /// <summary>Adds a query parameter, unless one of that name was added before.</summary>
    /// <param name="name">The parameter's wire name.</param>
    /// <param name="value">The parameter's value.</param>
    public ApiCall QueryDefault(string name, string value)
    {
        query ??= new();
        if (!query.Has(name))
        {
            query.Value(name, value);
        }

        return this;
    }

    /// <summary>Adds text that is the whole query.</summary>
    public ApiCall QueryString(WireValue value)
    {
        if (value.Text is { } text)
        {
            (query ??= new()).Whole(text);
        }

        return this;
    }

    /// <summary>Adds a header. The items of a list, or the names and values of an object, are joined by commas.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    /// <param name="required">The C# parameter's name if the value is required; null, the default, if it is optional.</param>
    /// <exception cref="ArgumentNullException">The value is required and null.</exception>
    /// <exception cref="ArgumentException">The value has a character that a header cannot contain.</exception>
    public ApiCall Header(string name, string? value, string? required = null) => Header(name, value, ArgumentStyle.Simple, required: required);

    /// <inheritdoc cref="Header(string, string, string)"/>
    public ApiCall Header(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, string? required = null)
    {
        if (HeaderWriter.Write(name, RequiredValue(value, required), style, explode) is { } text)
        {
            (Headers ??= []).Add(new(name, text));
        }

        return this;
    }

    /// <summary>Adds a cookie. Unless the style joins them, each item of a list and each property of an object is a cookie.</summary>
    /// <exception cref="ArgumentNullException">The value is required and null.</exception>
    /// <exception cref="ArgumentException">The value has a character that a cookie cannot contain.</exception>
    public ApiCall Cookie(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, string? required = null)
    {
        (cookies ??= new()).Value(name, RequiredValue(value, required), style, explode);
        return this;
    }

    /// <summary>Sets the header that carries <see cref="RequestOptions.IdempotencyKey"/>.</summary>
    public ApiCall IdempotencyHeader(string name)
    {
        IdempotencyHeaderName = name;
        return this;
    }

    /// <summary>Sets the account of the call, the value of the parameter that <c>x-client-scope</c> marks.</summary>
    public ApiCall ForAccount(string? value)
    {
        Account = value;
        return this;
    }

    /// <summary>Sets the server of the operation, which may be relative to the client's. A base address that the user set takes precedence.</summary>
    public ApiCall Server(string url)
    {
        serverUrl = url;
        return this;
    }

    /// <summary>
    /// Replaces path and query by a link of a previous response, which is requested by GET and without a body. Headers are kept. Null changes
    /// nothing.
    /// </summary>
    public ApiCall FollowLink(string? target)
    {
        if (target is not null)
        {
            link = target;
            HttpMethod = "GET";
            Body = null;
            checkedBody = null;
        }

        return this;
    }

    /// <summary>Sends no credentials, because the operation requires none.</summary>
    public ApiCall Anonymous()
    {
        IsAnonymous = true;
        return this;
    }

    /// <summary>Sets the security alternatives of the operation, if they differ from those of the client.</summary>
    /// <param name="ways">The alternatives; one suffices.</param>
    public ApiCall Authorize(params SecurityRequirement[] ways)
    {
        Security = ways;
        return this;
    }

    private static WireValue RequiredValue(WireValue value, string? required) =>
        required is not null && value.IsNone ? throw new ArgumentNullException(required) : value;
}
