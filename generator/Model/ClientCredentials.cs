using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A way in which requests prove who sends them.</summary>
/// <param name="Name">The name that requirements know it by.</param>
/// <param name="Kind">What is sent, and where.</param>
/// <param name="WireName">The name of the header, query parameter or cookie; of another scheme of HTTP its word; else empty.</param>
/// <param name="PropertyName">The property of the options that takes the credential; null where <c>Token</c> takes it, or none does.</param>
/// <param name="TokenUrl">Where OAuth client credentials get a token; null where they get none.</param>
/// <param name="Doc">The description's words, and what the property takes.</param>
internal sealed record Credential(string Name, CredentialKind Kind, string WireName, string? PropertyName, string? TokenUrl, DocComment Doc);

/// <summary>What a scheme sends, and where.</summary>
internal enum CredentialKind
{
    /// <summary><c>Authorization: Bearer</c>: of HTTP, OAuth 2 and OpenID Connect.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic</c>.</summary>
    Basic,

    /// <summary><c>Authorization</c> with another word.</summary>
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

/// <summary>Schemes that let a request in together; with none, anybody may send it.</summary>
internal sealed record CredentialSet(EquatableArray<RequiredCredential> Schemes);

/// <summary>A scheme, by name, and the scopes that are needed of it.</summary>
internal sealed record RequiredCredential(string Name, EquatableArray<string> Scopes);

/// <summary>What a client is let in by.</summary>
/// <param name="Schemes">Those that operations ask for, in document order.</param>
/// <param name="Requirements">What operations ask for that do not say otherwise: any one of these. Empty where nothing is asked for.</param>
/// <param name="IsTokenEnough">Whether a bearer token alone lets in to every operation that asks for something.</param>
internal sealed record ClientCredentials(EquatableArray<Credential> Schemes, EquatableArray<CredentialSet> Requirements, bool IsTokenEnough)
{
    public static readonly ClientCredentials None = new(EquatableArray<Credential>.Empty, EquatableArray<CredentialSet>.Empty, IsTokenEnough: false);

    /// <summary>Whether requests carry credentials.</summary>
    public bool HasCredentials => Schemes.Any(scheme => scheme.Kind != CredentialKind.Certificate);

    /// <summary>Whether the options need a class of their own, with a property for each scheme.</summary>
    public bool HasOptions => Schemes.Any(scheme => scheme.PropertyName is not null);
}
