using System.Net;
using Truto.Generated.Tests.Corpus.Scenarios;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Replaces the network: records the request, and returns a status that no description declares.</summary>
internal sealed class TeapotHandler : HttpMessageHandler
{
    public const HttpStatusCode Status = (HttpStatusCode)418;

    public SentRequest? Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = await SentRequest.OfAsync(request, cancellationToken);
        return new HttpResponseMessage(Status) { RequestMessage = request, Content = new ByteArrayContent([]) };
    }
}
