using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>A call on its way: what is the same for all its attempts, and how many there were.</summary>
internal sealed class Delivery
{
    private readonly IReadOnlyList<FinalResponse> finalResponses;
    private TimeSpan attemptTimeout;
    private AttemptTrace trace;
    private Version? protocol;
    private bool canSendAgain;
    private bool hasCachedCredentials;
    private bool hasRenewedCredentials;

    public Delivery(ApiCall call, RequestOptions? options, CallSettings client, Deadline deadline)
    {
        Call = call;
        Options = options;
        Deadline = deadline;
        Retry = options?.Retry ?? client.Retry;
        attemptTimeout = options?.AttemptTimeout ?? client.AttemptTimeout ?? Timeout.InfiniteTimeSpan;
        finalResponses = client.FinalResponses;
        (IdempotencyKey, IdempotencyHeader) = Generated.IdempotencyKey.Choose(call, options, client);
        canSendAgain = call.Body?.CanSendAgain != false;
        IsRepeatable = Retry.MaxRetries > 0 && canSendAgain;
        IsHarmless = IsRepeatable
            && (IdempotencyKey is not null || Retry.Methods.Any(method => method.Method.Equals(call.HttpMethod, StringComparison.OrdinalIgnoreCase)));
    }

    public ApiCall Call { get; }

    public RequestOptions? Options { get; }

    /// <summary>The end of the call as a whole.</summary>
    public Deadline Deadline { get; }

    public RetryOptions Retry { get; }

    public string? IdempotencyKey { get; }

    /// <summary>The header that the key is added in; null where there is no key, or the request has it already.</summary>
    public string? IdempotencyHeader { get; }

    /// <summary>What the last attempt carried and has to be kept out of every text.</summary>
    public Secrets Secrets { get; set; } = Secrets.None;

    /// <summary>The body of the last attempt; null where it has none.</summary>
    public PayloadContent? Sent { get; set; }

    /// <summary>The URL of the last attempt, with its query; null until its request is complete.</summary>
    public Uri? SentTo { get; set; }

    /// <summary>The URL of the last attempt as messages show it; null until its request is complete.</summary>
    public Uri? ShownUrl => RequestUrl.Shown(SentTo, Secrets);

    /// <summary>Whether sending it more than once is wanted and possible.</summary>
    public bool IsRepeatable { get; private set; }

    /// <summary>Whether sending it more than once has no second effect, even if the API has carried it out.</summary>
    public bool IsHarmless { get; }

    /// <summary>Whether the last attempt was ended by its time limit, so that the next one has more time.</summary>
    public bool HasLongerLimit { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the attempt before failed; null during the first.</summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>What is known of the last response; null before one came.</summary>
    public ResponseFacts? Answered { get; private set; }

    /// <summary>Begins the next attempt.</summary>
    /// <returns>How long it may take.</returns>
    public TimeSpan Begin()
    {
        Attempts++;
        SentTo = null;
        HasLongerLimit = false;
        return attemptTimeout;
    }

    /// <summary>The attempt was ended by its time limit: the next one has twice the time, as the same would not suffice again.</summary>
    public void TimedOut()
    {
        attemptTimeout = CallTimeout.Twice(attemptTimeout);
        HasLongerLimit = true;
    }

    /// <summary>The attempt is about to be sent.</summary>
    /// <param name="address">Where to, without credentials.</param>
    public void Sending(Uri address)
    {
        Answered = null;
        protocol = null;
        trace = AttemptTrace.Begin(Call, address, Attempts);
    }

    /// <summary>The headers of a response are there.</summary>
    public void Received(Answer answer)
    {
        Answered = answer.Facts;
        protocol = answer.Response.Version;
        Options?.OnResponse(answer.Facts);
    }

    /// <summary>
    /// Ends sending the body of an attempt that failed: the next one, or the caller, has its streams for itself. One whose stream is still
    /// read after that is not repeated.
    /// </summary>
    public async ValueTask StopSendingAsync()
    {
        if (Sent is { } sent && !await sent.StopAsync().ConfigureAwait(false))
        {
            IsRepeatable = false;
            canSendAgain = false;
        }
    }

    /// <summary>The attempt is over.</summary>
    /// <param name="failure">What it throws; null when it succeeded.</param>
    public void Attempted(Exception? failure)
    {
        trace.End(Answered, protocol, failure);
        trace = default;
    }

    public void Failed(Exception failure) => LastFailure = failure;

    /// <summary>Whether the description declares a failure final.</summary>
    public bool IsFinal(ApiException failure) => finalResponses.Any(one => one.Matches(failure)) || Call.IsFinal(failure);

    /// <summary>Notes what an attempt is sent with.</summary>
    public void SentWith(SentCredentials credentials) => hasCachedCredentials = credentials.AreCached;

    /// <summary>
    /// Whether the call is retried because the API did not accept a cached credential (401, RFC 9110, 15.5.2). It has had no effect, so
    /// whether its method may be repeated does not matter; whether its body can be, does.
    /// </summary>
    public bool RenewsCredentials(ApiException refused)
    {
        if (refused.StatusCode != HttpStatusCode.Unauthorized || !hasCachedCredentials || hasRenewedCredentials || !canSendAgain)
        {
            return false;
        }

        hasRenewedCredentials = true;
        return true;
    }
}
