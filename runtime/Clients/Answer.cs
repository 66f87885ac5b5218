namespace Truto.Generated;

/// <summary>A response whose headers are there, and what reading its body needs to know of the request.</summary>
internal sealed class Answer : IDisposable
{
    private readonly PayloadContent? sent;
    private readonly Uri? sentTo;

    public Answer(HttpResponseMessage response, Delivery delivery, DateTimeOffset now, Secrets secrets)
    {
        Response = response;
        Secrets = secrets;
        sent = delivery.Sent;
        sentTo = delivery.SentTo;
        ResponseHeaders headers = new(response);
        Facts = new ResponseFacts(
            delivery.Call.Operation, response.StatusCode, headers, RateLimitReader.Read(headers, now), delivery.Attempts, delivery.IdempotencyKey);
    }

    public HttpResponseMessage Response { get; }

    public ResponseFacts Facts { get; }

    /// <summary>Whether the response is one that has no body.</summary>
    public bool HasNoContent => (int)Facts.Status is 204 or 205 or 304 || Response.Content is null or { Headers.ContentLength: 0 };

    /// <summary>What was sent and has to be kept out of every text.</summary>
    public Secrets Secrets { get; }

    /// <summary>Where the request was sent to, with its query; after redirects, the last URL.</summary>
    public Uri? RequestUri => Response.RequestMessage?.RequestUri ?? sentTo;

    public Failure ToFailure(ResponseBody body) => new(Facts, body, Secrets, RequestUri);

    /// <summary>Reads the body of a success, and waits until the request is sent as a whole.</summary>
    /// <exception cref="ApiResponseFormatException">It cannot be decompressed, or is longer than a limit.</exception>
    public async Task<ResponseBody> ReadAsync(BodyLimit limit, CancellationToken cancellationToken)
    {
        // Of a body that announces too much, only what the exception shows is read.
        bool isAnnounced = Response.Content?.Headers.ContentLength > limit.Length;
        long maxLength = isAnnounced ? Math.Min(limit.Length, Failure.MaxRawBodyLength) : limit.Length;
        ResponseBody body = await ResponseBody.ReadBeginningAsync(Response.Content, maxLength, cancellationToken).ConfigureAwait(false);
        if (body.IsCut)
        {
            Failure failure = ToFailure(body.Beginning());
            string problem = body.Problem is { } broken ? "it cannot be decompressed: " + broken.Message : limit.Problem;
            throw new ApiResponseFormatException(failure, problem, body.Problem);
        }

        await SentAsync(cancellationToken).ConfigureAwait(false);
        return body;
    }

    /// <summary>
    /// Waits until the request is sent as a whole: over HTTP/2 a success may come before that, and a response that is disposed ends what is
    /// left of the request.
    /// </summary>
    public Task SentAsync(CancellationToken cancellationToken) => sent?.WrittenAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Ends the response and what is left of the request.</summary>
    public void Stop()
    {
        sent?.Stop();
        Dispose();
    }

    public void Dispose() => Response.Dispose();
}
