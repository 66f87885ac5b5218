using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The state of a call across its attempts.</summary>
internal sealed class CallExecution : IDisposable
{
    private readonly CallSettings client;
    private readonly Deadline deadline;
    private TimeSpan attemptTimeout;
    private AttemptTrace trace;
    private bool canSendAgain;
    private bool hasCachedCredentials;
    private bool hasRenewedCredentials;

    public CallExecution(ApiCall call, RequestOptions? options, CallSettings client, CancellationToken cancellationToken)
    {
        this.client = client;
        Call = call;
        Options = options;
        Retry = options?.Retry ?? client.Retry;
        attemptTimeout = options?.AttemptTimeout ?? client.AttemptTimeout ?? Timeout.InfiniteTimeSpan;
        (IdempotencyKey, IdempotencyHeader) = Generated.IdempotencyKey.Choose(call, options, client);
        canSendAgain = call.Body?.CanRepeat != false;
        IsRepeatable = Retry.MaxRetries > 0 && canSendAgain;
        deadline = new Deadline(call.Operation, nameof(client.Timeout), options?.Timeout ?? client.Timeout, client.Clock, cancellationToken);
    }

    public ApiCall Call { get; }

    public RequestOptions? Options { get; }

    /// <summary>The user's function for differences between responses and the description; null for none.</summary>
    public Action<ApiMismatch>? OnMismatch => client.OnMismatch;

    /// <summary>The time limit of the whole call.</summary>
    public ref readonly Deadline Deadline => ref deadline;

    public RetryOptions Retry { get; }

    public string? IdempotencyKey { get; }

    /// <summary>The header to which the key is added; null if there is no key, or the request already has it.</summary>
    public string? IdempotencyHeader { get; }

    /// <summary>The secrets of the last attempt, which are redacted in every text.</summary>
    public Secrets Secrets { get; private set; } = Secrets.None;

    /// <summary>The body of the last attempt; null for none.</summary>
    public PayloadContent? Sent { get; set; }

    /// <summary>The URL of the last attempt with its query; null until its request is complete.</summary>
    public Uri? SentTo { get; set; }

    /// <summary>The URL of the last attempt as messages show it; null until its request is complete.</summary>
    public Uri? ShownUrl => RequestUrl.Redacted(SentTo, Secrets);

    /// <summary>Whether the call may be sent more than once, and its body can be.</summary>
    public bool IsRepeatable { get; private set; }

    /// <summary>Whether sending the call more than once has no second effect, even if the API has processed it.</summary>
    public bool IsSafeToRepeat => IsRepeatable
        && (IdempotencyKey is not null || Retry.Methods.Any(method => method.Method.Equals(Call.HttpMethod, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the time limit of the attempt ended it, so that the next attempt has a longer one.</summary>
    public bool HasLongerLimit { get; private set; }

    /// <summary>Whether a function of the user threw.</summary>
    public bool IsEndedByUser { get; private set; }

    /// <summary>The number of attempts.</summary>
    public int Attempts { get; private set; }

    /// <summary>The failure of the previous attempt; null during the first.</summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>The last response, which may be disposed; null before the first.</summary>
    public OpenResponse? LastResponse { get; private set; }

    /// <summary>Begins the next attempt.</summary>
    /// <returns>The time limit of the attempt.</returns>
    public TimeSpan BeginAttempt()
    {
        Attempts++;
        SentTo = null;
        HasLongerLimit = false;
        return attemptTimeout;
    }

    /// <summary>Doubles the time limit of the next attempt, because the same time would probably not suffice.</summary>
    public void ExtendTimeLimit()
    {
        attemptTimeout = CallTimeout.Twice(attemptTimeout);
        HasLongerLimit = true;
    }

    /// <summary>Records that an attempt is about to be sent.</summary>
    /// <param name="address">The URL without credentials.</param>
    public void BeginSending(Uri address)
    {
        LastResponse = null;
        trace = AttemptTrace.Begin(Call, address, Attempts);
    }

    /// <summary>Records that the headers of a response have arrived.</summary>
    public void ReceivedResponse(OpenResponse response)
    {
        LastResponse = response;
        Options?.OnResponse(response);
    }

    /// <summary>
    /// Stops sending the body of a failed attempt, so that the next attempt or the caller can use its streams. If a stream is still being read after
    /// that, the call is not retried.
    /// </summary>
    public async ValueTask StopSendingAsync()
    {
        if (Sent is { } sent && !await sent.StopAsync().ConfigureAwait(false))
        {
            IsRepeatable = false;
            canSendAgain = false;
        }
    }

    /// <summary>Ends an attempt.</summary>
    /// <param name="failure">The exception of the attempt; null if it succeeded.</param>
    public void EndAttempt(Exception? failure)
    {
        trace.End(LastResponse, failure);
        trace = default;
    }

    /// <summary>
    /// Records that a function of the user threw, which is no failure of the connection even if its exception could be one, and ends the call.
    /// </summary>
    public void EndByUser()
    {
        IsEndedByUser = true;
        IsRepeatable = false;
    }

    /// <summary>Returns the exception that the call throws for a failure: another one if the time limit or the caller ended the call.</summary>
    public Exception Explain(Exception failure) => deadline.Explains(failure) ? deadline.Explain(failure, ShownUrl, LastFailure) : failure;

    public void RecordFailure(Exception failure) => LastFailure = failure;

    /// <summary>Returns whether the description declares the response of a failure final.</summary>
    public bool IsFinal(ApiException failure) => client.FinalResponses.Any(one => one.Matches(failure)) || Call.IsFinal(failure);

    /// <summary>Records the credentials of an attempt.</summary>
    public void RecordCredentials(SentCredentials credentials)
    {
        Secrets = credentials.Secrets;
        hasCachedCredentials = credentials.AreCached;
    }

    /// <summary>
    /// Returns whether the call is repeated because the API rejected a cached credential (401; RFC 9110, section 15.5.2). Such a call has had no
    /// effect, so that its method does not matter, but its body must be repeatable.
    /// </summary>
    public bool RenewsCredentials(ApiException refused)
    {
        if (refused.StatusCode != HttpStatusCode.Unauthorized || !hasCachedCredentials || hasRenewedCredentials || !canSendAgain || IsEndedByUser)
        {
            return false;
        }

        hasRenewedCredentials = true;
        return true;
    }

    public void Dispose() => deadline.Dispose();
}
