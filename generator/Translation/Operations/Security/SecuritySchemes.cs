using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Security;

/// <summary>Security schemes of the description to those of the client.</summary>
internal static class SecuritySchemes
{
    /// <summary>The schemes that requests can be sent by, in document order.</summary>
    /// <param name="asked">The requirements of each operation.</param>
    /// <param name="context">Receives those that are asked for and cannot be used.</param>
    public static IReadOnlyList<Model.Credential> Of(
        IReadOnlyList<IReadOnlyList<SecurityRequirement>> asked, TranslationContext context)
    {
        var names = new HashSet<string>(asked.SelectMany(ways => ways).SelectMany(way => way.Schemes).Select(scheme => scheme.Name), StringComparer.Ordinal);
        List<SecurityScheme> used = [.. context.Document.Components.SecuritySchemes.Where(scheme => names.Contains(scheme.Name))];
        foreach (SecurityScheme scheme in used)
        {
            if (Obstacle(scheme) is { } obstacle)
            {
                context.Report(DiagnosticCatalog.SchemeNotSupported(scheme.Location, scheme.Name, obstacle));
            }
        }

        TellUndeclared(asked, context);
        used.RemoveAll(scheme => Obstacle(scheme) is not null);

        // One that takes a bearer token, alone, is ApiClientOptions.Token.
        bool isToken = used.TrueForAll(scheme => KindOf(scheme) is CredentialKind.Bearer or CredentialKind.Certificate) && used.Count(scheme => KindOf(scheme) == CredentialKind.Bearer) == 1;
        Scope properties = Scope.Exact(reservedSuffix: "Credential");
        properties.Reserve(ReservedNames.OfClientOptions);
        return [.. used.Select(scheme => Translate(scheme, isToken ? null : properties))];
    }

    private static Model.Credential Translate(SecurityScheme scheme, Scope? properties)
    {
        CredentialKind kind = KindOf(scheme);
        string wireName = kind is CredentialKind.Bearer or CredentialKind.Basic or CredentialKind.Certificate ? "" : scheme.ParameterName ?? scheme.HttpScheme!;
        string? tokenUrl = scheme.Flows.FirstOrDefault(flow => flow.Kind == "clientCredentials")?.TokenUrl;
        return new Model.Credential(
            scheme.Name,
            kind,
            wireName,
            kind == CredentialKind.Certificate ? null : properties?.Give(Identifier.Pascal(scheme.Name), Identifier.SpelledPascal(scheme.Name)),
            Uri.TryCreate(tokenUrl, UriKind.RelativeOrAbsolute, out _) ? tokenUrl : null,
            new DocComment(DocTranslation.Words(scheme.Description), Words(scheme), scheme.Pointer));
    }

    private static CredentialKind KindOf(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => CredentialKind.Bearer,
        SecuritySchemeKind.MutualTls => CredentialKind.Certificate,
        SecuritySchemeKind.ApiKey => scheme.In switch
        {
            ParameterLocation.Query => CredentialKind.Query,
            ParameterLocation.Cookie => CredentialKind.Cookie,
            _ => CredentialKind.Header,
        },
        _ when string.Equals(scheme.HttpScheme, "bearer", StringComparison.OrdinalIgnoreCase) => CredentialKind.Bearer,
        _ when string.Equals(scheme.HttpScheme, "basic", StringComparison.OrdinalIgnoreCase) => CredentialKind.Basic,
        _ => CredentialKind.Http,
    };

    private static string? Obstacle(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Http when scheme.HttpScheme is not { } word || !ParameterTranslation.IsToken(word) => "its 'scheme' is not a valid HTTP authentication scheme",
        SecuritySchemeKind.ApiKey when scheme.In is not (ParameterLocation.Header or ParameterLocation.Query or ParameterLocation.Cookie) => "its 'in' is neither 'header', 'query' nor 'cookie'",
        SecuritySchemeKind.ApiKey when string.IsNullOrEmpty(scheme.ParameterName) => "it has no 'name'",
        SecuritySchemeKind.ApiKey when scheme.In != ParameterLocation.Query && !ParameterTranslation.IsToken(scheme.ParameterName!) => "its 'name' is not a valid header or cookie name",
        _ => null,
    };

    private static void TellUndeclared(
        IReadOnlyList<IReadOnlyList<SecurityRequirement>> asked, TranslationContext context)
    {
        var known = new HashSet<string>(context.Document.Components.SecuritySchemes.Select(scheme => scheme.Name), StringComparer.Ordinal);
        foreach (SecurityRequirement way in asked.SelectMany(ways => ways).Distinct())
        {
            foreach (RequiredScheme scheme in way.Schemes.Where(scheme => known.Add(scheme.Name)))
            {
                string meant = NearestName.Of(scheme.Name, context.Document.Components.SecuritySchemes.Select(one => one.Name)) is { } near ? "; did you mean '" + near + "'?" : "";
                context.Report(DiagnosticCatalog.SchemeNotSupported(way.Location, scheme.Name, "it is not declared" + meant));
            }
        }
    }

    private static string? Words(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.OAuth2 => "OAuth 2 (" + string.Join(", ", scheme.Flows.Select(flow => flow.Kind)) + "): an access token, or where one comes from"
            + (scheme.Flows.Any(flow => flow.Kind == "clientCredentials") ? ", such as `OAuthClientCredentials`." : " (`ApiCredential.From`)."),
        SecuritySchemeKind.OpenIdConnect => "OpenID Connect" + (scheme.OpenIdConnectUrl is { } url ? " (`" + url + "`)" : "") + ": an access token, or where one comes from (`ApiCredential.From`).",
        _ => null,
    };
}
