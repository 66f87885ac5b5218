namespace Truto.Generated;

/// <summary>The way in which an OAuth client authenticates to the token endpoint (RFC 6749, section 2.3.1).</summary>
public enum OAuthClientAuthentication
{
    /// <summary>HTTP Basic, which every conforming server supports.</summary>
    Basic,

    /// <summary><c>client_id</c> and <c>client_secret</c> in the request body.</summary>
    Body,
}
