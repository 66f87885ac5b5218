using System.Net;

namespace Truto.Generated;

/// <summary>
/// The exception that is thrown if a token endpoint issues no usable token (RFC 6749, section 5.2). The API request that requires the token is not
/// sent.
/// </summary>
public sealed class OAuthTokenException : Exception
{
    internal OAuthTokenException(string message, HttpStatusCode statusCode, string? error, TimeSpan? retryAfter)
        : base(message)
    {
        StatusCode = statusCode;
        Error = error;
        RetryAfter = retryAfter;
    }

    /// <summary>Gets the status of the token endpoint's response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the error code of the token endpoint, such as <c>invalid_client</c> or <c>invalid_scope</c>; null if it returned none.</summary>
    public string? Error { get; }

    /// <summary>The delay that the endpoint requests; null for none.</summary>
    internal TimeSpan? RetryAfter { get; }
}
