namespace Truto.Generated;

/// <summary>How an OAuth client proves itself to the token endpoint (RFC 6749, 2.3.1).</summary>
public enum OAuthClientAuthentication
{
    /// <summary>By HTTP Basic, which every server of the specification takes.</summary>
    Basic,

    /// <summary>By <c>client_id</c> and <c>client_secret</c> in the body.</summary>
    Body,
}
