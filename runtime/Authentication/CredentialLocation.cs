namespace Truto.Generated;

/// <summary>The part of a request that contains a credential.</summary>
internal enum CredentialLocation
{
    /// <summary>The <c>Authorization</c> header, after the authentication scheme.</summary>
    Authorization,

    /// <summary>Another header.</summary>
    Header,
    Query,
    Cookie,

    /// <summary>None: the credential belongs to the connection.</summary>
    Connection,
}
