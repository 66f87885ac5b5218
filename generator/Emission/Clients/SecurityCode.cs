using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Expressions for security schemes and requirements, of a client and of operations that differ from it.</summary>
internal static class SecurityCode
{
    /// <summary>The schemes and requirements as arguments of a client's identity.</summary>
    public static IEnumerable<string> IdentityArguments(EmissionContext context, ClientCredentials security)
    {
        if (security.Schemes.Count > 0)
        {
            yield return $"schemes: new[] {{ {string.Join(", ", security.Schemes.Select(scheme => Expression(context, scheme)))} }}";
        }

        if (security.Requirements.Count > 0)
        {
            yield return $"security: new[] {{ {string.Join(", ", security.Requirements.Select(set => Expression(context, set)))} }}";
        }
    }

    /// <summary>The links of the chain that builds a request; none if the client's requirements apply.</summary>
    public static IEnumerable<string> Links(EmissionContext context, ClientOperation operation) => operation.Security switch
    {
        null => [],
        { Count: 0 } => [".Anonymous()"],
        { } alternatives => [WrappedCode.Call(".Authorize", alternatives.Select(set => Expression(context, set)))],
    };

    /// <summary>The documentation of a required client certificate, or empty.</summary>
    public static string CertificateNote(ClientCredentials security) => security.Schemes.Any(scheme => scheme.Kind == CredentialKind.Certificate)
        ? "The API requires a client certificate (mutual TLS): pass an <c>HttpClient</c> whose handler has one. "
        : "";

    private static string Expression(EmissionContext context, Credential scheme)
    {
        IEnumerable<string> arguments = scheme.Kind switch
        {
            CredentialKind.Bearer when scheme.PropertyName is null && scheme.TokenUrl is null => [],
            CredentialKind.Bearer => [Literal(scheme.PropertyName), .. scheme.TokenUrl is null ? Array.Empty<string>() : [Literal(scheme.TokenUrl)]],
            CredentialKind.Basic => [Literal(scheme.PropertyName)],
            CredentialKind.Certificate => [],
            _ => [Literal(scheme.PropertyName), Literal(scheme.WireName)],
        };
        return $"{context.Names.SecurityScheme}.{scheme.Kind}({string.Join(", ", arguments.Prepend(CSharpText.Literal(scheme.Name)))})";
    }

    private static string Expression(EmissionContext context, CredentialSet alternative)
    {
        IEnumerable<string> arguments = alternative.Schemes.Count == 1
            ? Arguments(alternative.Schemes[0])
            : alternative.Schemes.Select(scheme => $"new {context.Names.RequiredScheme}({string.Join(", ", Arguments(scheme))})");
        return $"new {context.Names.SecurityRequirement}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Arguments(RequiredCredential scheme) => scheme.Scopes.Prepend(scheme.Name).Select(CSharpText.Literal);

    private static string Literal(string? text) => text is null ? "null" : CSharpText.Literal(text);
}
