namespace Truto.Generated;

/// <summary>
/// A token endpoint gave no complete answer, after all attempts. The call that needs the token does not repeat them: the attempts of both
/// would multiply.
/// </summary>
internal sealed class OAuthTokenUnreachableException(Uri address, string problem, Exception inner) : HttpRequestException(
    address.GetLeftPart(UriPartial.Path) + " gave no token: " + problem, inner);
