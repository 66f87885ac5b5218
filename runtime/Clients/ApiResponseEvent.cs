namespace Truto.Generated;

/// <summary>A response whose headers have arrived, for <see cref="ApiClientOptions.OnResponse"/>.</summary>
public sealed class ApiResponseEvent
{
    internal ApiResponseEvent(string operation, int attempt, HttpResponseMessage response)
    {
        Operation = operation;
        Attempt = attempt;
        Response = response;
    }

    /// <summary>Gets the operation: the HTTP method and path template of the description, such as <c>POST /pets</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the number of the attempt, from 1.</summary>
    public int Attempt { get; }

    /// <summary>
    /// Gets the response. Its body has not been read: call <see cref="HttpContent.LoadIntoBufferAsync()"/> before you read it as a stream. Methods
    /// that read the whole content, such as <see cref="HttpContent.ReadAsStringAsync()"/>, buffer it themselves. The client disposes the response.
    /// </summary>
    public HttpResponseMessage Response { get; }
}
