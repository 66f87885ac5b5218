using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Security;

/// <summary>
/// Security schemes to credentials. For example, <c>{ type: apiKey, in: header, name: X-Key }</c> becomes a credential that is sent as the header
/// <c>X-Key</c>.
/// </summary>
internal static class SecuritySchemes
{
    private const string ClientCredentialsFlow = "clientCredentials";

    /// <summary>Returns the credentials for the required schemes that are supported, in document order.</summary>
    /// <param name="requirements">The security requirements of each operation.</param>
    /// <param name="context">Receives required schemes that are not supported.</param>
    public static IReadOnlyList<Credential> Of(IReadOnlyList<IReadOnlyList<SecurityRequirement>> requirements, TranslationContext context)
    {
        List<SecurityRequirement> alternatives = [.. requirements.SelectMany(operation => operation).Distinct()];
        var names = new HashSet<string>(
            alternatives.SelectMany(alternative => alternative.Schemes).Select(scheme => scheme.Name), StringComparer.Ordinal);
        var used = new List<SecurityScheme>();
        foreach (SecurityScheme scheme in context.Document.Components.SecuritySchemes.Where(scheme => names.Contains(scheme.Name)))
        {
            if (ReasonNotSupported(scheme) is { } reason)
            {
                context.Report(DiagnosticCatalog.SchemeNotSupported(scheme.Location, scheme.Name, reason));
            }
            else
            {
                used.Add(scheme);
            }
        }

        ReportUndeclared(alternatives, context);

        // A single bearer token is ApiClientOptions.Token, so it needs no property.
        bool isToken = used.TrueForAll(scheme => KindOf(scheme) is CredentialKind.Bearer or CredentialKind.Certificate)
            && used.Count(scheme => KindOf(scheme) == CredentialKind.Bearer) == 1;
        Scope properties = Scope.Exact(reservedSuffix: "Credential");
        properties.Reserve(ReservedNames.OfClientOptions);
        return [.. used.Select(scheme => Translate(scheme, isToken ? null : properties, context))];
    }

    private static Credential Translate(SecurityScheme scheme, Scope? properties, TranslationContext context)
    {
        CredentialKind kind = KindOf(scheme);
        string? tokenUrl = scheme.Flows.FirstOrDefault(flow => flow.Kind == ClientCredentialsFlow)?.TokenUrl;
        return new Credential(
            scheme.Name,
            kind,
            kind is CredentialKind.Bearer or CredentialKind.Basic or CredentialKind.Certificate ? "" : scheme.ParameterName ?? scheme.HttpScheme!,
            PropertyOf(scheme, kind == CredentialKind.Certificate ? null : properties, context),
            Uri.TryCreate(tokenUrl, UriKind.RelativeOrAbsolute, out _) ? tokenUrl : null,
            new DocComment(DocTranslation.TextOf(scheme.Description), RemarksOf(scheme), scheme.Pointer));
    }

    private static string? PropertyOf(SecurityScheme scheme, Scope? properties, TranslationContext context)
    {
        DeclaredName? declared = DeclaredName.Of(scheme, context);
        if (properties is not null)
        {
            return declared?.Give(properties, context) ?? properties.Give(Identifier.Pascal(scheme.Name), Identifier.SpelledPascal, scheme.Name);
        }

        if (declared?.At is { } at)
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(
                at.Location, DeclaredName.Extension, "a single token is 'ApiClientOptions.Token', and a certificate has no property"));
        }

        return null;
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

    private static string? ReasonNotSupported(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Http when scheme.HttpScheme is not { } name || !ParameterTranslation.IsToken(name) =>
            "its 'scheme' is not a valid HTTP authentication scheme",
        SecuritySchemeKind.ApiKey when scheme.In is not (ParameterLocation.Header or ParameterLocation.Query or ParameterLocation.Cookie) =>
            "its 'in' is neither 'header', 'query' nor 'cookie'",
        SecuritySchemeKind.ApiKey when string.IsNullOrEmpty(scheme.ParameterName) => "it has no 'name'",
        SecuritySchemeKind.ApiKey when scheme.In != ParameterLocation.Query && !ParameterTranslation.IsToken(scheme.ParameterName!) =>
            "its 'name' is not a valid header or cookie name",
        _ => null,
    };

    private static void ReportUndeclared(IReadOnlyList<SecurityRequirement> alternatives, TranslationContext context)
    {
        IEnumerable<string> declared = context.Document.Components.SecuritySchemes.Select(scheme => scheme.Name);
        var known = new HashSet<string>(declared, StringComparer.Ordinal);
        foreach (SecurityRequirement alternative in alternatives)
        {
            foreach (RequiredScheme scheme in alternative.Schemes.Where(scheme => known.Add(scheme.Name)))
            {
                string suggestion = NearestName.Of(scheme.Name, declared) is { } name ? "; did you mean '" + name + "'?" : "";
                context.Report(DiagnosticCatalog.SchemeNotSupported(alternative.Location, scheme.Name, "it is not declared" + suggestion));
            }
        }
    }

    private static string? RemarksOf(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.OAuth2 => "OAuth 2 (" + string.Join(", ", scheme.Flows.Select(flow => flow.Kind)) + "): an access token, or "
            + (scheme.Flows.Any(flow => flow.Kind == ClientCredentialsFlow)
                ? "a source of access tokens such as `OAuthClientCredentials`."
                : "a source of access tokens (`ApiCredential.From`)."),
        SecuritySchemeKind.OpenIdConnect => "OpenID Connect" + (scheme.OpenIdConnectUrl is { } url ? " (`" + url + "`)" : "")
            + ": an access token, or a source of access tokens (`ApiCredential.From`).",
        _ => null,
    };
}
