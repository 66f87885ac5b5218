using System.Net;
using System.Text;

namespace Truto.Generated.Tests.Runtime;

/// <summary>A handler that records requests and returns the responses of the test.</summary>
public sealed class RecordingHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond) : HttpMessageHandler
{
    public RecordingHandler(Func<HttpRequestMessage, HttpResponseMessage> respond)
        : this((request, _) => Task.FromResult(respond(request)))
    {
    }

    public List<SentRequest> Sent { get; } = [];

    public SentRequest Only => Assert.Single(Sent);

    public bool IsDisposed { get; private set; }

    public static RecordingHandler Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        new(_ => Response(body, status, "application/json", headers));

    public static RecordingHandler Text(string body, HttpStatusCode status, string mediaType) => new(_ => Response(body, status, mediaType));

    public static HttpResponseMessage Response(
        string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Dictionary<string, string> headers = request.Headers.Concat(
            request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(
                header => header.Key, header => string.Join(header.Key == "User-Agent" ? " " : ", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body));
        return await respond(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

public sealed record SentRequest(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
