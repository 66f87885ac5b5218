#if !NET
using System.Diagnostics;
#endif
using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Sends requests over an <see cref="HttpClient"/> and waits for the response headers.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Func<HttpClient> connect;
    private readonly HttpClient? owned;
    private readonly BaseAddress address;
    private readonly Credentials credentials;
    private readonly string? userAgent;
    private readonly TimeProvider clock;

    /// <param name="connect">Returns the client for a request; null for a client with its own connections.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="identity">The identity of the client.</param>
    /// <param name="credentials">The credentials of the client.</param>
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
        BodyLimit = BodyLimit.Of(options, connect());
    }

    /// <summary>The limit of what is buffered of a body.</summary>
    public BodyLimit BodyLimit { get; }

    public async Task<OpenResponse> SendAsync(CallExecution execution, CancellationToken cancellationToken)
    {
        HttpClient http = connect();
        using HttpRequestMessage request = RequestMessage.Create(execution, address, userAgent);
        execution.BeginSending(request.RequestUri!);
#if NET
        request.Version = http.DefaultRequestVersion;
        request.VersionPolicy = http.DefaultVersionPolicy;
#endif
        SentCredentials sent = await credentials
            .ApplyAsync(execution.Call, request, http.DefaultRequestHeaders, address.Address, cancellationToken)
            .ConfigureAwait(false);
        execution.Secrets = sent.Secrets;
        execution.RecordCredentials(sent);
        execution.SentTo = request.RequestUri;
        HttpResponseMessage response = await SendAsync(http, request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                sent.Discard();
            }

            OpenResponse opened = new(response, execution, clock.GetUtcNow(), sent.Secrets);
            execution.ReceivedResponse(opened);
            return opened;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public void Dispose() => owned?.Dispose();

#if NET
    private static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
#else
    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (
            !cancellationToken.IsCancellationRequested && late.InnerException is not TimeoutException && watch.Elapsed >= http.Timeout)
        {
            // .NET Framework does not report that the time limit of the HttpClient ended the request.
            throw new TaskCanceledException(late.Message, new TimeoutException(late.Message, late));
        }
    }
#endif
}
