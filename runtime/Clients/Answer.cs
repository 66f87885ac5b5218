using System.Net;

namespace Truto.Generated;

/// <summary>A response whose headers are there, and what reading its body needs to know of the request.</summary>
internal sealed class Answer : IDisposable
{
    public Answer(HttpResponseMessage response, string operation, string? secret)
    {
        Response = response;
        Operation = operation;
        Secret = secret;
        Headers = new ResponseHeaders(response);
        RateLimit = RateLimit.Read(Headers, DateTimeOffset.UtcNow);
    }

    public HttpResponseMessage Response { get; }

    public string Operation { get; }

    /// <summary>The token that was sent, to be kept out of every text.</summary>
    public string? Secret { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public ResponseHeaders Headers { get; }

    public RateLimit? RateLimit { get; }

    public Failure ToFailure(ResponseBody body) => new(Operation, Status, Headers, RateLimit, body, Secret);

    public void Dispose() => Response.Dispose();
}
