using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Sends requests over an <see cref="HttpClient"/> and waits for the headers of the response.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Func<HttpClient> connect;
    private readonly HttpClient? owned;
    private readonly BaseAddress address;
    private readonly Credentials credentials;
    private readonly string userAgent;
    private readonly TimeProvider clock;

    /// <param name="connect">Gives the client of each request; null for one with connections of its own.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="identity">The client.</param>
    /// <param name="credentials">What it is let in by.</param>
    public Exchange(Func<HttpClient>? connect, ApiClientOptions options, ClientIdentity identity, Credentials credentials)
    {
        address = BaseAddress.Choose(options, connect?.Invoke(), identity.BaseAddress, identity.ClientName);
        this.credentials = credentials;
        userAgent = UserAgent.For(options.ApplicationName);
        clock = options.TimeProvider;
        if (connect is null)
        {
            HttpClient http = OwnHttpClient.Create(options.HttpHandler);
            owned = http;
            connect = () => http;
        }

        this.connect = connect;
        MaxBodyLength = connect().MaxResponseContentBufferSize;
    }

    /// <summary>How many bytes of a body may be kept in memory.</summary>
    public long MaxBodyLength { get; }

    public async Task<Answer> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        HttpClient http = connect();
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

    public void Dispose() => owned?.Dispose();
}
