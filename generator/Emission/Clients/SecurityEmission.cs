using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes what the runtime library needs to know of credentials: for the client, and for an operation that differs from it.</summary>
internal static class SecurityEmission
{
    private const string Scheme = GlobalNames.Support + "SecurityScheme";
    private const string Requirement = GlobalNames.Support + "SecurityRequirement";
    private const string Required = GlobalNames.Support + "RequiredScheme";

    /// <summary>The arguments of a client's identity: its schemes and requirements; none where it has none.</summary>
    public static IEnumerable<string> Facts(ClientCredentials security)
    {
        if (security.Schemes.Count > 0)
        {
            yield return $"schemes: new[] {{ {string.Join(", ", security.Schemes.Select(Expression))} }}";
        }

        if (security.Requirements.Count > 0)
        {
            yield return $"security: new[] {{ {string.Join(", ", security.Requirements.Select(Expression))} }}";
        }
    }

    /// <summary>The link for an operation in the chain that puts its call together; none where the client's usual requirements hold.</summary>
    public static IEnumerable<string> Steps(ClientOperation operation) => operation.Security switch
    {
        null => [],
        { Count: 0 } => [".Anonymous()"],
        { } ways => [$".Authorize({string.Join(", ", ways.Select(Expression))})"],
    };

    /// <summary>Words about a client certificate, or nothing.</summary>
    public static string CertificateNote(ClientCredentials security) => security.Schemes.Any(scheme => scheme.Kind == CredentialKind.Certificate)
        ? "The API asks for a client certificate (mutual TLS): give it an <c>HttpClient</c> whose handler has one. "
        : "";

    private static string Expression(Credential scheme)
    {
        IEnumerable<string> arguments = scheme.Kind switch
        {
            CredentialKind.Bearer when scheme.PropertyName is null && scheme.TokenUrl is null => [],
            CredentialKind.Bearer => [Literal(scheme.PropertyName), .. scheme.TokenUrl is null ? Array.Empty<string>() : [Literal(scheme.TokenUrl)]],
            CredentialKind.Basic => [Literal(scheme.PropertyName)],
            CredentialKind.Certificate => [],
            _ => [Literal(scheme.PropertyName), Literal(scheme.WireName)],
        };
        return $"{Scheme}.{scheme.Kind}({string.Join(", ", arguments.Prepend(CSharpText.Literal(scheme.Name)))})";
    }

    private static string Expression(CredentialSet way)
    {
        IEnumerable<string> arguments = way.Schemes.Count == 1
            ? Arguments(way.Schemes[0])
            : way.Schemes.Select(scheme => $"new {Required}({string.Join(", ", Arguments(scheme))})");
        return $"new {Requirement}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Arguments(RequiredCredential scheme) => scheme.Scopes.Prepend(scheme.Name).Select(CSharpText.Literal);

    private static string Literal(string? text) => text is null ? "null" : CSharpText.Literal(text);
}
