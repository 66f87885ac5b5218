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

    /// <summary>Creates a collector of differences from the description; null if the user has set no function for them.</summary>
    public JsonDifferences? Differences() => execution.OnMismatch is null ? null : new JsonDifferences();

    /// <summary>Reports differences, with the violations of constraints in the value that was read.</summary>
    /// <param name="differences">The differences; null if they are not reported.</param>
    /// <param name="result">The value that was read.</param>
    /// <param name="item">The number of the item in a stream, from 1; null for a whole body.</param>
    public void Report<T>(JsonDifferences? differences, T result, long? item)
    {
        differences?.AddViolations(result);
        Report(differences, item);
    }

    /// <summary>Reports differences. An exception of the user's function ends the call and reaches the caller unchanged.</summary>
    /// <param name="differences">The differences; null if they are not reported.</param>
    /// <param name="item">The number of the item in a stream, from 1; null for a whole body.</param>
    public void Report(JsonDifferences? differences, long? item)
    {
        if (differences is null)
        {
            return;
        }

        try
        {
            foreach ((ApiMismatchKind kind, string path, string message) in differences.Located)
            {
                string shown = Redaction.Apply(path, Secrets);
                execution.OnMismatch!(new ApiMismatch(Call.Operation.ToString(), Message.StatusCode, item, kind, shown, message));
            }
        }
        catch
        {
            execution.EndByUser();
            throw;
        }
    }

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
