#if !NET
using System.Diagnostics;
#endif
using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Sends requests over own connections or an <see cref="HttpClient"/>, and waits for the response headers.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Func<HttpClient>? connect;
    private readonly OwnConnection? own;
    private readonly BaseAddress address;
    private readonly Credentials credentials;
    private readonly string? userAgent;
    private readonly CallDefaults? defaults;
    private readonly CallHooks? hooks;
    private readonly TimeProvider clock;

    /// <param name="connect">Returns the client for a request; null for own connections.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="identity">The identity of the client.</param>
    /// <param name="credentials">The credentials of the client.</param>
    public Exchange(Func<HttpClient>? connect, ApiClientOptions options, ClientIdentity identity, Credentials credentials)
    {
        HttpClient? given = connect?.Invoke();
        address = BaseAddress.Choose(options, given, identity.BaseAddress, identity.ClientName);
        this.credentials = credentials;
        userAgent = UserAgent.For(options.ApplicationName);
        defaults = CallDefaults.Of(options, identity);
        hooks = CallHooks.Of(options);
        clock = options.TimeProvider;
        this.connect = connect;
        own = connect is null ? new OwnConnection(options.HttpHandler) : null;
        BodyLimit = BodyLimit.Of(options, given);
    }

    /// <summary>The limit of what is buffered of a body.</summary>
    public BodyLimit BodyLimit { get; }

    public async ValueTask<OpenResponse> SendAsync(CallExecution execution, CancellationToken cancellationToken)
    {
        HttpClient? http = connect?.Invoke();
        using HttpRequestMessage request = RequestMessage.Create(execution, address, userAgent, defaults);
        execution.BeginSending(request.RequestUri!);
        SentCredentials sent = await credentials
            .ApplyAsync(execution, request, http?.DefaultRequestHeaders, address.Address, cancellationToken)
            .ConfigureAwait(false);
        execution.RecordCredentials(sent);
        if (hooks is not null)
        {
            await hooks.RequestAsync(execution, request, cancellationToken).ConfigureAwait(false);
        }

        execution.SentTo = request.RequestUri;
        HttpResponseMessage response = await (http is null
            ? own!.SendAsync(request, cancellationToken)
            : SendAsync(http, request, execution, cancellationToken)).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The handler of the client returned no response.");
        if (own is not null && Redirects.IsRedirect(response) && !execution.Call.StaysAtRedirects)
        {
            response = await own.FollowAsync(request, response, sent.Secrets, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                sent.Discard();
            }

            if (hooks is not null)
            {
                await hooks.ResponseAsync(execution, response, cancellationToken).ConfigureAwait(false);
            }

            OpenResponse opened = new(response, execution, clock.GetUtcNow());
            execution.ReceivedResponse(opened);
            return opened;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public void Dispose() => own?.Dispose();

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient http, HttpRequestMessage request, CallExecution execution, CancellationToken cancellationToken)
    {
        // For the redirect handler, which may be in the pipeline of the client behind handlers that copy the request.
        execution.Secrets.Mark(request);
        if (execution.Call.StaysAtRedirects)
        {
            RedirectHandler.ReturnRedirects(request);
        }

#if NET
        request.Version = http.DefaultRequestVersion;
        request.VersionPolicy = http.DefaultVersionPolicy;
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
#else
        return SendAsync(http, request, cancellationToken);
#endif
    }

#if !NET
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
