using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>A handler that reads the request's body and returns a stage, without a connection.</summary>
/// <param name="isAsynchronous">Whether the response arrives later, as over a network.</param>
internal sealed class PreparedHandler(bool isAsynchronous) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json");

    private static readonly byte[] Stage =
        """
        {"id":"58","name":"Proposal sent","position":3,"status":"active","pipeline":{"id":"2","name":"Sales"},"created_at":"2026-03-02T09:14:27Z"}
        """u8.ToArray();

    public static ReadOnlyMemory<byte> Json => Stage;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (isAsynchronous)
        {
            await Task.Yield();
        }

        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(Stage) { Headers = { ContentType = MediaType } },
            RequestMessage = request,
        };
    }
}
