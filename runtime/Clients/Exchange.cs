using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Sends requests over an <see cref="HttpClient"/> and waits for the headers of the response.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly HttpClient http;
    private readonly bool isOwned;
    private readonly BaseAddress address;
    private readonly Credentials credentials;
    private readonly string userAgent;
    private readonly TimeProvider clock;

    public Exchange(HttpClient? given, ApiClientOptions options, ClientIdentity identity, Credentials credentials)
    {
        address = BaseAddress.Choose(options, given, identity.BaseAddress, identity.ClientName);
        this.credentials = credentials;
        userAgent = UserAgent.For(options.ApplicationName);
        clock = options.TimeProvider;
        http = given ?? OwnHttpClient.Create(options.HttpHandler);
        isOwned = given is null;
    }

    /// <summary>How many bytes of a body may be kept in memory.</summary>
    public long MaxBodyLength => http.MaxResponseContentBufferSize;

    public async Task<Answer> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = RequestMessage.Create(delivery, address, userAgent);
        delivery.Sending(request.RequestUri!);
#if NET
        request.Version = http.DefaultRequestVersion;
        request.VersionPolicy = http.DefaultVersionPolicy;
#endif
        SentCredentials sent = await credentials.ApplyAsync(delivery.Call, request, http.DefaultRequestHeaders, address.Address, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            sent.Forget();
        }

        Answer answer = new(response, delivery, clock.GetUtcNow(), sent.Secrets);
        delivery.Received(answer);
        return answer;
    }

    public void Dispose()
    {
        if (isOwned)
        {
            http.Dispose();
        }
    }
}
