namespace Truto.Generated;

/// <summary>A response whose headers have arrived, with the parts of the request that are needed to read its body.</summary>
internal sealed class OpenResponse : IDisposable
{
    private readonly PayloadContent? sent;
    private readonly Uri? sentTo;

    public OpenResponse(HttpResponseMessage response, CallExecution execution, DateTimeOffset now, Secrets secrets)
    {
        Message = response;
        Secrets = secrets;
        sent = execution.Sent;
        sentTo = execution.SentTo;
        ResponseHeaders headers = new(response);
        Info = new ResponseInfo(
            execution.Call.Operation, response.StatusCode, headers, RateLimitReader.Read(headers, now), execution.Attempts, execution.IdempotencyKey);
    }

    public HttpResponseMessage Message { get; }

    public ResponseInfo Info { get; }

    /// <summary>Whether the response cannot have a body, or has an empty one.</summary>
    public bool HasNoContent => (int)Info.Status is 204 or 205 or 304 || Message.Content is null or { Headers.ContentLength: 0 };

    /// <summary>The secrets of the request, which are redacted in every text.</summary>
    public Secrets Secrets { get; }

    /// <summary>The URL of the request with its query; after redirects, the last URL.</summary>
    public Uri? RequestUri => Message.RequestMessage?.RequestUri ?? sentTo;

    public Failure ToFailure(ResponseBody body) => new(Info, body, Secrets, RequestUri);

    /// <summary>Reads the body of a successful response, and waits until the request is completely sent.</summary>
    /// <exception cref="ApiResponseFormatException">The body cannot be decompressed, or exceeds the limit.</exception>
    public async Task<ResponseBody> ReadAsync(BodyLimit limit, CancellationToken cancellationToken)
    {
        // If Content-Length exceeds the limit, only the part is read that the exception shows.
        bool isAnnounced = Message.Content?.Headers.ContentLength > limit.Length;
        long maxLength = isAnnounced ? Math.Min(limit.Length, Failure.MaxRawBodyLength) : limit.Length;
        ResponseBody body = await ResponseBody.ReadToLimitAsync(Message.Content, maxLength, cancellationToken).ConfigureAwait(false);
        if (body.IsTruncated)
        {
            Failure failure = ToFailure(body.Excerpt());
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
    public Task WaitUntilSentAsync(CancellationToken cancellationToken) => sent?.WaitUntilWrittenAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Aborts the response and the rest of the request.</summary>
    public void Stop()
    {
        sent?.Stop();
        Dispose();
    }

    public void Dispose() => Message.Dispose();
}
