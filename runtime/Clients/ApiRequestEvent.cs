namespace Truto.Generated;

/// <summary>A request that is about to be sent, for <see cref="ApiClientOptions.OnRequest"/>.</summary>
public sealed class ApiRequestEvent
{
    internal ApiRequestEvent(string operation, int attempt, HttpRequestMessage request)
    {
        Operation = operation;
        Attempt = attempt;
        Request = request;
    }

    /// <summary>Gets the operation: the HTTP method and path template of the description, such as <c>POST /pets</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the number of the attempt, from 1.</summary>
    public int Attempt { get; }

    /// <summary>
    /// Gets the request, which can be changed. It contains the credentials of the call, so do not log its headers. Reading its content buffers a body
    /// that is a stream.
    /// </summary>
    public HttpRequestMessage Request { get; }
}
