namespace Truto.Generated;

/// <summary>Where a credential is sent.</summary>
internal enum CredentialPlace
{
    /// <summary>The <c>Authorization</c> header, after a word.</summary>
    Authorization,

    /// <summary>Another header.</summary>
    Header,
    Query,
    Cookie,

    /// <summary>Not in the request: the connection has it.</summary>
    Connection,
}
