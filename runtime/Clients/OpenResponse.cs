using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>A response whose headers have arrived, with the parts of the request that are needed to read its body.</summary>
internal sealed class OpenResponse : IDisposable
{
    private readonly CallExecution execution;
    private readonly DateTimeOffset now;
    private ResponseInfo? info;

    /// <param name="response">The response.</param>
    /// <param name="execution">The call, during the attempt of the response.</param>
    /// <param name="now">The time of the response.</param>
    public OpenResponse(HttpResponseMessage response, CallExecution execution, DateTimeOffset now)
    {
        Message = response;
        this.execution = execution;
        this.now = now;
    }

    public HttpResponseMessage Message { get; }

    public ApiCall Call => execution.Call;

    /// <summary>The metadata, which is created on first use, because most calls never need it.</summary>
    public ResponseInfo Info => info ??= ReadInfo();

    /// <summary>Whether the response cannot have a body, or has an empty one.</summary>
    public bool HasNoContent => (int)Message.StatusCode is 204 or 205 or 304 || Message.Content is null or { Headers.ContentLength: 0 };

    /// <summary>The secrets of the request, which are redacted in every text.</summary>
    public Secrets Secrets => execution.Secrets;

    /// <summary>The URL of the request with its query; after redirects, the last URL.</summary>
    public Uri? RequestUri => Message.RequestMessage?.RequestUri ?? execution.SentTo;

    /// <summary>Creates a failure with a copy of a body.</summary>
    public Failure ToFailure(ResponseBody body) => new(Info, body.ToOwned(), Secrets, RequestUri);

    /// <summary>Reads the body of a successful response, and waits until the request is completely sent.</summary>
    /// <exception cref="ApiResponseFormatException">The body cannot be decompressed, or exceeds the limit.</exception>
    public async ValueTask<ResponseBody> ReadAsync(BodyLimit limit, CancellationToken cancellationToken)
    {
        // If Content-Length exceeds the limit, only the part is read that the exception shows.
        bool isAnnounced = Message.Content?.Headers.ContentLength > limit.Length;
        long maxLength = isAnnounced ? Math.Min(limit.Length, Failure.MaxRawBodyLength) : limit.Length;
        ResponseBody body = await ResponseBody.ReadToLimitAsync(Message.Content, maxLength, cancellationToken).ConfigureAwait(false);
        if (body.IsTruncated)
        {
            Failure failure = ToFailure(body.Excerpt());
            body.Dispose();
            string problem = body.Problem is { } broken ? "it cannot be decompressed: " + broken.Message : limit.Problem;
            throw new ApiResponseFormatException(failure, problem, body.Problem);
        }

        await WaitUntilSentAsync(cancellationToken).ConfigureAwait(false);
        return body;
    }

    /// <summary>
    /// Waits until the request is completely sent. Over HTTP/2, a successful response may arrive before that, and disposing it would abort the rest
    /// of the request.
    /// </summary>
    public Task WaitUntilSentAsync(CancellationToken cancellationToken) =>
        execution.Sent?.WaitUntilWrittenAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Aborts the response and the rest of the request.</summary>
    public void Stop()
    {
        execution.Sent?.Stop();
        Dispose();
    }

    public void Dispose() => Message.Dispose();

    private ResponseInfo ReadInfo()
    {
        ResponseHeaders headers = new(Message);
        return new ResponseInfo(
            Call.Operation, Message.StatusCode, headers, RateLimitReader.Read(headers, now), execution.Attempts, execution.IdempotencyKey);
    }
}
