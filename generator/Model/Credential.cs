namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A security scheme of a client.</summary>
/// <param name="Name">The name by which requirements refer to it.</param>
/// <param name="Kind">What is sent, and where.</param>
/// <param name="WireName">
/// The name of the header, query parameter or cookie; the scheme of <see cref="CredentialKind.Http"/>; empty for other kinds.
/// </param>
/// <param name="PropertyName">The property of the options that takes the credential; null if <c>Token</c> takes it, or none.</param>
/// <param name="TokenUrl">The token endpoint for OAuth client credentials; null if there is none.</param>
/// <param name="Doc">The documentation of the scheme and of the property.</param>
internal sealed record Credential(string Name, CredentialKind Kind, string WireName, string? PropertyName, string? TokenUrl, DocComment Doc);

/// <summary>What a security scheme sends, and where.</summary>
internal enum CredentialKind
{
    /// <summary><c>Authorization: Bearer</c>, for HTTP, OAuth 2 and OpenID Connect.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic</c>.</summary>
    Basic,

    /// <summary><c>Authorization</c> with another scheme.</summary>
    Http,

    /// <summary>A key in a header.</summary>
    Header,

    /// <summary>A key in the query.</summary>
    Query,

    /// <summary>A key in a cookie.</summary>
    Cookie,

    /// <summary>Nothing: the connection has a client certificate.</summary>
    Certificate,
}
