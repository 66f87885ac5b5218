using System.Net;

namespace Truto.Generated;

/// <summary>Options that remember the response of the call they were given to.</summary>
internal sealed class CapturingOptions(RequestOptions? options) : RequestOptions(options)
{
    private HttpStatusCode status;
    private ResponseHeaders? headers;

    /// <summary>The status and headers of the last response.</summary>
    /// <exception cref="InvalidOperationException">There was none: the options were not passed on.</exception>
    public (HttpStatusCode Status, ResponseHeaders Headers) Result(ApiException? exception) =>
        exception is not null ? (exception.StatusCode, exception.Headers)
        : headers is not null ? (status, headers)
        : throw new InvalidOperationException("The call was not made with the options that ApiResponse.From gave it. Pass them on: o => client.CallAsync(..., options: o).");

    internal override void OnResponse(HttpStatusCode responseStatus, ResponseHeaders responseHeaders)
    {
        status = responseStatus;
        headers = responseHeaders;
    }
}
