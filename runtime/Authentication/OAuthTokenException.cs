using System.Net;

namespace Truto.Generated;

/// <summary>An OAuth token endpoint gave no token that can be used (RFC 6749, 5.2). The request that needed the token was not sent.</summary>
public sealed class OAuthTokenException : Exception
{
    internal OAuthTokenException(string message, HttpStatusCode statusCode, string? error, TimeSpan? retryAfter)
        : base(message)
    {
        StatusCode = statusCode;
        Error = error;
        RetryAfter = retryAfter;
    }

    /// <summary>The status of the endpoint's answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The endpoint's error code, such as <c>invalid_client</c> or <c>invalid_scope</c>; null when it gave none.</summary>
    public string? Error { get; }

    /// <summary>The wait that the endpoint asks for; null where it does not.</summary>
    internal TimeSpan? RetryAfter { get; }
}
