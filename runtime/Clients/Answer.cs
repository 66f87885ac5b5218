namespace Truto.Generated;

/// <summary>A response whose headers are there, and what reading its body needs to know of the request.</summary>
internal sealed class Answer : IDisposable
{
    public Answer(HttpResponseMessage response, Delivery delivery, DateTimeOffset now, Secrets secrets)
    {
        Response = response;
        Secrets = secrets;
        ResponseHeaders headers = new(response);
        Facts = new ResponseFacts(
            delivery.Call.Operation, response.StatusCode, headers, RateLimit.Read(headers, now), delivery.Attempts, delivery.IdempotencyKey);
    }

    public HttpResponseMessage Response { get; }

    public ResponseFacts Facts { get; }

    /// <summary>Whether the response is one that has no body.</summary>
    public bool HasNoContent => (int)Facts.Status is 204 or 205 or 304 || Response.Content is null or { Headers.ContentLength: 0 };

    /// <summary>What was sent and has to be kept out of every text.</summary>
    public Secrets Secrets { get; }

    public Failure ToFailure(ResponseBody body) => new(Facts, body, Secrets);

    public void Dispose() => Response.Dispose();
}
