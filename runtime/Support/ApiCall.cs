using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// A request that is being put together; sent once or several times by <see cref="ApiTransport"/>. Values that are null are not sent.
/// For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCall
{
    private readonly PathWriter path = new();
    private readonly QueryWriter query = new();
    private List<KeyValuePair<string, string>>? headers;

    /// <summary>Begins a request.</summary>
    /// <param name="httpMethod">The HTTP method in capitals.</param>
    /// <param name="operation">The operation's name in messages, such as <c>POST /unified/crm/stages</c>.</param>
    public ApiCall(string httpMethod, string operation)
    {
        HttpMethod = httpMethod;
        Operation = operation;
    }

    internal string HttpMethod { get; }

    internal string Operation { get; }

    internal string? AcceptType { get; private set; }

    internal string? IdempotencyHeaderName { get; private set; }

    internal bool IsAnonymous { get; private set; }

    internal bool HasListResult { get; private set; }

    internal IReadOnlyList<string>? ExcludedMembers { get; private set; }

    internal Payload? Body { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>Appends text of the route, already encoded.</summary>
    public void Literal(string text) => path.Literal(text);

    /// <summary>Appends a value to the path, encoded so that it stays within its segment.</summary>
    /// <exception cref="ArgumentException">The value is null or empty.</exception>
    public void Path(string name, WireValue value) => path.Value(name, value.Text);

    /// <summary>Appends a list to the path, joined by commas.</summary>
    /// <exception cref="ArgumentException">The list is null or empty.</exception>
    public void PathJoined(string name, IReadOnlyList<string>? values) => path.Values(name, values ?? []);

    /// <summary>Appends a list to the path, joined by commas.</summary>
    /// <exception cref="ArgumentException">The list is null or empty.</exception>
    public void PathJoined<T>(string name, IReadOnlyList<T>? values, Func<T, WireValue> text) => path.Values(name, Texts(values, text));

    /// <summary>Adds a query parameter.</summary>
    public void Query(string name, WireValue value)
    {
        if (value.Text is { } text)
        {
            query.Pair(name, text);
        }
    }

    /// <summary>Adds a query parameter once for each item: <c>id=1&amp;id=2</c>.</summary>
    public void QueryExploded(string name, IReadOnlyList<string>? values) => QueryExploded(name, values, static value => value);

    /// <summary>Adds a query parameter once for each item: <c>id=1&amp;id=2</c>.</summary>
    public void QueryExploded<T>(string name, IReadOnlyList<T>? values, Func<T, WireValue> text)
    {
        foreach (string value in Texts(values, text))
        {
            query.Pair(name, value);
        }
    }

    /// <summary>Adds a query parameter with the items joined by commas: <c>id=1,2</c>.</summary>
    public void QueryJoined(string name, IReadOnlyList<string>? values) => QueryJoined(name, values, static value => value);

    /// <summary>Adds a query parameter with the items joined by commas: <c>id=1,2</c>.</summary>
    public void QueryJoined<T>(string name, IReadOnlyList<T>? values, Func<T, WireValue> text) => query.Joined(name, Texts(values, text));

    /// <summary>Adds JSON nested by brackets to any depth: <c>filter[owner][]=1</c>. A JSON null within is sent as an empty value.</summary>
    public void QueryDeep(string name, JsonNode? value) => QueryDeep(name, value, static (writer, node) => node.WriteTo(writer));

    /// <summary>Adds a value, by its JSON, nested by brackets to any depth.</summary>
    public void QueryDeep<T>(string name, T? value, JsonWriter<T> write)
    {
        if (value is not null)
        {
            using JsonDocument document = Payload.Write(value, write, mediaType: null).Parse();
            query.Nested(name, document.RootElement);
        }
    }

    /// <summary>Adds each member of a JSON object as a query parameter of its own, nested by brackets.</summary>
    public void QueryMembers(JsonObject? members)
    {
        if (members is not null)
        {
            using JsonDocument document = Payload.Write(members, static (writer, node) => node.WriteTo(writer), mediaType: null).Parse();
            query.Members(document.RootElement);
        }
    }

    /// <summary>Adds a header.</summary>
    /// <exception cref="ArgumentException">No header can carry the value.</exception>
    public void Header(string name, WireValue value)
    {
        if (value.Text is { } text)
        {
            (headers ??= []).Add(new(name, HeaderText.CheckedValue(name, text)));
        }
    }

    /// <summary>Adds a header with the items joined by commas.</summary>
    /// <exception cref="ArgumentException">No header can carry the value.</exception>
    public void HeaderJoined(string name, IReadOnlyList<string>? values) => HeaderJoined(name, values, static value => value);

    /// <summary>Adds a header with the items joined by commas.</summary>
    /// <exception cref="ArgumentException">No header can carry the value.</exception>
    public void HeaderJoined<T>(string name, IReadOnlyList<T>? values, Func<T, WireValue> text) =>
        Header(name, values is null ? null : string.Join(",", Texts(values, text)));

    /// <summary>Names the header that <see cref="RequestOptions.IdempotencyKey"/> is sent in.</summary>
    public void IdempotencyHeader(string name) => IdempotencyHeaderName = name;

    /// <summary>Sets the <c>Accept</c> header.</summary>
    public void Accept(string mediaTypes) => AcceptType = mediaTypes;

    /// <summary>Sends no credential: the operation asks for none.</summary>
    public void Anonymous() => IsAnonymous = true;

    /// <summary>Says that the JSON of the result is an array, so that an empty body is an empty list.</summary>
    public void ListResult() => HasListResult = true;

    /// <summary>Names members that the response may lack although they are required.</summary>
    public void Excludes(IReadOnlyList<string>? members) => ExcludedMembers = members;

    /// <summary>Sets the body; null sends none.</summary>
    public void JsonBody<T>(T? value, JsonWriter<T> write, string mediaType = "application/json")
    {
        if (value is not null)
        {
            Body = Payload.Write(value, write, mediaType);
        }
    }

    /// <summary>Sets the body; null sends none.</summary>
    public void JsonBody<T>(T? value, JsonWriter<T> write, string mediaType = "application/json")
        where T : struct
    {
        if (value is { } given)
        {
            Body = Payload.Write(given, write, mediaType);
        }
    }

    /// <summary>The address of the request.</summary>
    internal Uri ToUri(BaseAddress address, JsonObject? extraQuery)
    {
        if (extraQuery is not { Count: > 0 })
        {
            return address.Join(path.ToString(), query.ToString());
        }

        ApiCall extra = new(HttpMethod, Operation);
        extra.QueryMembers(extraQuery);
        string separator = query.IsEmpty || extra.query.IsEmpty ? string.Empty : "&";
        return address.Join(path.ToString(), query + separator + extra.query);
    }

    private static IEnumerable<string> Texts<T>(IReadOnlyList<T>? values, Func<T, WireValue> text) =>
        (values ?? []).Select(value => text(value).Text).OfType<string>();
}
