using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>A recorded request.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        IEnumerable<KeyValuePair<string, HeaderStringValues>> headers = request.Headers.NonValidated;
        return new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            headers
                .Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
                .ToDictionary(one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase),
            body);
    }
}

/// <summary>Replaces the network: records the request, and returns the scenario's response.</summary>
internal sealed class RecordingHandler(Scenario scenario) : HttpMessageHandler
{
    public SentRequest? Sent { get; private set; }

    /// <summary>Gets the number of requests.</summary>
    public int Count { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Count++;
        Sent = await SentRequest.OfAsync(request, cancellationToken);
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)scenario.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(scenario.ResponseBody ?? []),
        };
        if (scenario.ResponseType is { } type)
        {
            response.Content.Headers.TryAddWithoutValidation("content-type", type);
        }

        foreach ((string name, JsonElement value) in scenario.ResponseHeaders)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value.ToString()))
            {
                response.Content.Headers.Remove(name);
                response.Content.Headers.TryAddWithoutValidation(name, value.ToString());
            }
        }

        return response;
    }
}
