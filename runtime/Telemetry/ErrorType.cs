using System.Globalization;

namespace Truto.Generated;

/// <summary>Determines the value of <c>error.type</c>, which has few values and never contains texts of the API.</summary>
internal static class ErrorType
{
    public static string Of(Exception failure) => failure switch
    {
        ApiResponseFormatException => "invalid_response",
        ApiException refused => OfStatus((int)refused.StatusCode),
        TimeoutException => "timeout",
        OperationCanceledException => "cancelled",
#if NET
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } broken => Of(broken.HttpRequestError),
#endif
        _ => failure.GetType().FullName ?? "_OTHER",
    };

    public static string OfStatus(int status) => status.ToString(CultureInfo.InvariantCulture);

#if NET
    // The values that System.Net.Http uses in its own telemetry.
    private static string Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => "_OTHER",
    };
#endif
}
