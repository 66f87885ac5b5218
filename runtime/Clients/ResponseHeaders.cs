using System.Collections;
using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated;

/// <summary>The headers of a response, including those of its content. Names are case-insensitive.</summary>
public sealed class ResponseHeaders : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates headers, for tests of code that reads them.</summary>
    /// <param name="headers">The names and values; a name may occur several times.</param>
    public ResponseHeaders(params (string Name, string Value)[] headers)
    {
        foreach (IGrouping<string, string> header in headers.GroupBy(
            static header => header.Name, static header => header.Value, StringComparer.OrdinalIgnoreCase))
        {
            values[header.Key] = [.. header];
        }
    }

    /// <summary>Creates headers with a status, for tests of code that reads them.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="headers">The names and values; a name may occur several times.</param>
    public ResponseHeaders(HttpStatusCode statusCode, params (string Name, string Value)[] headers)
        : this(headers)
    {
        StatusCode = statusCode;
    }

    internal ResponseHeaders(HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        Add(response.Headers);

        // Null on .NET Framework for a response without a body.
        if (response.Content is { } content)
        {
            Add(content.Headers);
        }
    }

    /// <summary>
    /// Gets the status of the response; null if the headers were created without one. The result of a <c>HEAD</c> request may have any status that
    /// the description declares, such as <see cref="HttpStatusCode.NotFound"/>.
    /// </summary>
    public HttpStatusCode? StatusCode { get; }

    internal static ResponseHeaders None { get; } = new([]);

    /// <summary>
    /// Gets the value of a header; several values are joined by <c>", "</c> (RFC 9110, section 5.3). Null if the response does not have the header.
    /// </summary>
    /// <param name="name">The header's name, case-insensitive.</param>
    public string? this[string name] => values.TryGetValue(name, out IReadOnlyList<string>? found) ? string.Join(", ", found) : null;

    /// <summary>Returns the values of a header in the order of the response; empty if the response does not have the header.</summary>
    /// <param name="name">The header's name, case-insensitive.</param>
    public IReadOnlyList<string> GetValues(string name) => values.TryGetValue(name, out IReadOnlyList<string>? found) ? found : [];

    /// <summary>Returns an enumerator over the headers, each name once.</summary>
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
