namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A way in which a request proves who sends it.</summary>
internal sealed class SecurityScheme(Cursor at) : DescriptionObject(at)
{
    /// <summary>The name requirements know it by.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>Of <see cref="SecuritySchemeKind.Http"/>: <c>bearer</c>, <c>basic</c>..., as written; case says nothing.</summary>
    public string? HttpScheme { get; init; }

    public string? BearerFormat { get; init; }

    /// <summary>Of <see cref="SecuritySchemeKind.ApiKey"/>: where the key is sent.</summary>
    public ParameterLocation? In { get; init; }

    /// <summary>Of <see cref="SecuritySchemeKind.ApiKey"/>: the header's, query parameter's or cookie's name.</summary>
    public string? ParameterName { get; init; }

    public string? OpenIdConnectUrl { get; init; }

    public required IReadOnlyList<OAuthFlow> Flows { get; init; }
}

/// <summary>OpenAPI's <c>type</c> of a security scheme; 2.0's <c>basic</c> is <see cref="Http"/>.</summary>
internal enum SecuritySchemeKind
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <summary>A way to get an OAuth token.</summary>
/// <param name="Kind">In 3.x's words: <c>implicit</c>, <c>password</c>, <c>clientCredentials</c>, <c>authorizationCode</c>, <c>deviceAuthorization</c>.</param>
/// <param name="AuthorizationUrl">Where a person consents.</param>
/// <param name="TokenUrl">Where a token is given.</param>
/// <param name="Scopes">The names of the scopes.</param>
internal sealed record OAuthFlow(string Kind, string? AuthorizationUrl, string? TokenUrl, IReadOnlyList<string> Scopes);
