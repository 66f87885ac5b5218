using System.Collections;
using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated;

/// <summary>The headers of a response, those of its content included. Names ignore case.</summary>
public sealed class ResponseHeaders : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes headers, for tests of code that reads them.</summary>
    /// <param name="headers">Names and values; a name may come several times.</param>
    public ResponseHeaders(params (string Name, string Value)[] headers)
    {
        foreach (IGrouping<string, string> header in headers.GroupBy(static header => header.Name, static header => header.Value, StringComparer.OrdinalIgnoreCase))
        {
            values[header.Key] = [.. header];
        }
    }

    /// <summary>Creates headers with a status, for tests of code that reads them.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="headers">Names and values; a name may come several times.</param>
    public ResponseHeaders(HttpStatusCode statusCode, params (string Name, string Value)[] headers)
        : this(headers)
    {
        StatusCode = statusCode;
    }

    internal ResponseHeaders(HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        Add(response.Headers);

        // Null on .NET Framework where a response has no body.
        if (response.Content is { } content)
        {
            Add(content.Headers);
        }
    }

    /// <summary>
    /// Gets the status of the response; null where the headers were created without one. The result of a <c>HEAD</c> request may have any
    /// status that the description declares, such as <see cref="HttpStatusCode.NotFound"/>.
    /// </summary>
    public HttpStatusCode? StatusCode { get; }

    internal static ResponseHeaders None { get; } = new([]);

    /// <summary>The value of a header, several of them joined by <c>", "</c> (RFC 9110, 5.3); null where the response has none.</summary>
    /// <param name="name">The header's name, in any case.</param>
    public string? this[string name] => values.TryGetValue(name, out IReadOnlyList<string>? found) ? string.Join(", ", found) : null;

    /// <summary>The values of a header in the order they came; empty where the response has none.</summary>
    /// <param name="name">The header's name, in any case.</param>
    public IReadOnlyList<string> GetValues(string name) => values.TryGetValue(name, out IReadOnlyList<string>? found) ? found : [];

    /// <summary>The headers, each name once.</summary>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(HttpHeaders headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            values[header.Key] = [.. header.Value];
        }
    }
}
