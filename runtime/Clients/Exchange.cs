using System.Net.Http.Headers;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Sends requests over an <see cref="HttpClient"/> and waits for the headers of the response.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly HttpClient http;
    private readonly bool isOwned;
    private readonly ClientIdentity identity;
    private readonly BaseAddress address;
    private readonly BearerToken bearer;
    private readonly string userAgent;
    private readonly TimeProvider clock;

    public Exchange(HttpClient? given, ApiClientOptions options, ClientIdentity identity, BearerToken bearer)
    {
        this.identity = identity;
        address = BaseAddress.Choose(options, given, identity.BaseAddress, identity.ClientName);
        this.bearer = bearer;
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
#if NET
        request.Version = http.DefaultRequestVersion;
        request.VersionPolicy = http.DefaultVersionPolicy;
#endif
        string? token = await AuthorizeAsync(delivery.Call, request, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        Answer answer = new(response, delivery, clock.GetUtcNow(), token);
        delivery.Options?.OnResponse(answer.Facts);
        return answer;
    }

    public void Dispose()
    {
        if (isOwned)
        {
            http.Dispose();
        }
    }

    /// <summary>Adds the credential, unless the operation asks for none or the caller brings one; the address is always the base address's.</summary>
    private async ValueTask<string?> AuthorizeAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (call.IsAnonymous || request.Headers.Contains("Authorization"))
        {
            return null;
        }

        bool isBrought = http.DefaultRequestHeaders.Authorization is not null;
        if (!bearer.IsGiven && (isBrought || !identity.NeedsBearer))
        {
            return null;
        }

        string token = await bearer.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }
}
