namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A security scheme, which authenticates requests.</summary>
internal sealed class SecurityScheme(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the name by which requirements refer to the scheme.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>Gets the HTTP scheme as written, such as <c>bearer</c> or <c>basic</c>. It is compared without case.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>Gets the location of an API key.</summary>
    public ParameterLocation? In { get; init; }

    /// <summary>Gets the name of the header, query parameter or cookie with an API key.</summary>
    public string? ParameterName { get; init; }

    public string? OpenIdConnectUrl { get; init; }

    public required IReadOnlyList<OAuthFlow> Flows { get; init; }
}

/// <summary>The <c>type</c> of a security scheme; the <c>basic</c> of 2.0 is <see cref="Http"/>.</summary>
internal enum SecuritySchemeKind
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <summary>An OAuth flow.</summary>
/// <param name="Kind">
/// The name of the flow in 3.x: <c>implicit</c>, <c>password</c>, <c>clientCredentials</c>, <c>authorizationCode</c> or
/// <c>deviceAuthorization</c>.
/// </param>
/// <param name="TokenUrl">The URL of the token endpoint.</param>
/// <param name="Scopes">The names of the scopes.</param>
internal sealed record OAuthFlow(string Kind, string? TokenUrl, IReadOnlyList<string> Scopes);
