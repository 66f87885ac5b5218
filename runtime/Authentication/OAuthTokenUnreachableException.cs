namespace Truto.Generated;

/// <summary>
/// The exception for a token endpoint that sent no complete response in any attempt. The call that requires the token is not retried for it, because
/// the attempts would multiply.
/// </summary>
internal sealed class OAuthTokenUnreachableException(Uri address, string problem, Exception inner) : HttpRequestException(
    address.GetLeftPart(UriPartial.Path) + " issued no token: " + problem, inner);
