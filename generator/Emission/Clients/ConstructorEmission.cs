using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the public constructors of a root client. Each creates a transport and passes it to another constructor.</summary>
internal static class ConstructorEmission
{

    /// <summary>Writes the constructors.</summary>
    /// <param name="context">The API.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the class.</param>
    /// <param name="next">The constructor that accepts the transport: <c>base</c> or <c>this</c>.</param>
    /// <param name="more">The further arguments of that constructor.</param>
    public static void Write(EmissionContext context, SourceWriter writer, RootClient client, string name, string next, string more)
    {
        ClientCredentials security = client.Security;
        string options = security.HasOptions ? context.Type(client.OptionsName) : context.Names.ApiClientOptions;
        foreach (Shortcut shortcut in Shortcuts(context.Names, security))
        {
            WriteShortcut(context, writer, shortcut, options, name, next, more);
        }

        bool needsOptions = security.HasCredentials || client.BaseAddress is null;
        string parameter = options + (needsOptions ? " options" : "? options = null");
        string value = needsOptions ? "options" : $"options ?? new {options}()";
        string description = !security.HasCredentials ? "The connection options."
            : security.HasOptions ? "The connection options and credentials."
            : "The connection options, with <c>Token</c> or <c>TokenProvider</c>.";
        writer.Line($$"""
            /// <summary>Creates a client with the given options.</summary>
            /// <param name="options">{{description}}</param>
            /// <exception cref="{{context.Names.InvalidOperationException}}">The options lack a value that every call needs.</exception>
            public {{name}}({{parameter}})
                : {{next}}(new {{context.Names.ApiTransport}}({{value}}, identity){{more}}) { }

            /// <summary>
            /// Creates a client that sends requests with an <c>HttpClient</c>, which the caller owns and disposes.
            /// </summary>
            /// <remarks>
            /// Set <c>AllowAutoRedirect</c> of its handler to false. A handler that follows redirects sends cookies and headers
            /// such as API keys to any host that a redirect names. The client cannot inspect the handlers of an
            /// <c>HttpClient</c>, so it cannot prevent this.
            /// </remarks>
            /// <param name="httpClient">The client that sends the requests.</param>
            /// <param name="options">{{description}}</param>
            /// <exception cref="{{context.Names.InvalidOperationException}}">The options lack a value that every call needs.</exception>
            public {{name}}({{context.Names.HttpClient}} httpClient, {{parameter}})
                : {{next}}(new {{context.Names.ApiTransport}}(httpClient, {{value}}, identity){{more}}) { }
            """);
    }

    private static void WriteShortcut(
        EmissionContext context, SourceWriter writer, Shortcut shortcut, string options, string name, string next, string more)
    {
        writer.Line($"/// <summary>Creates a client with {shortcut.Credentials}.</summary>");
        foreach ((string parameter, _, string description) in shortcut.Parameters)
        {
            XmlDoc.Parameter(writer, parameter, description);
        }

        string parameters = string.Join(", ", shortcut.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        writer.Line($$"""
            /// <param name="options">The connection options.</param>
            /// <exception cref="{{context.Names.ArgumentException}}">The credential is empty or cannot be sent.</exception>
            public {{name}}({{parameters}}, {{options}}? options = null)
                : {{next}}(new {{context.Names.ApiTransport}}({{shortcut.Value}}, options, identity){{more}}) { }
            """);
        writer.BlankLine();
    }

    // Credentials that are enough for all operations can be passed without options.
    private static IEnumerable<Shortcut> Shortcuts(LibraryNames names, ClientCredentials security)
    {
        List<Credential> schemes = security.Schemes.Where(scheme => scheme.Kind != CredentialKind.Certificate).ToList();
        Credential? sufficient = schemes.Count == 1
            ? schemes[0]
            : schemes.Find(scheme => scheme.Name == security.SufficientScheme && scheme.Kind != CredentialKind.Basic);
        if (sufficient is { Kind: not CredentialKind.Bearer })
        {
            yield return Of(names, sufficient, isOnly: schemes.Count == 1);
        }
        else if (security.IsTokenEnough)
        {
            yield return new("a fixed bearer token", "token", ("token", "string", "The token, without <c>Bearer</c>."));
        }

        if (security.IsTokenEnough && schemes.Exists(scheme => scheme.TokenUrl is not null))
        {
            yield return new(
                "OAuth client credentials",
                "credentials",
                ("credentials", names.OAuthClientCredentials, "The credentials, which fetch a token and renew it before it expires."));
        }
    }

    // A text would be a bearer token if several schemes exist, so the scheme is named.
    private static Shortcut Of(LibraryNames names, Credential scheme, bool isOnly)
    {
        string named = isOnly ? "" : ", " + CSharpText.Literal(scheme.Name);
        return scheme.Kind switch
        {
            CredentialKind.Basic => new(
                "a user name and password",
                $"new {names.BasicCredential}(userName, password)",
                ("userName", "string", "The user name."),
                ("password", "string", "The password, which can be empty.")),
            CredentialKind.Http => new(
                "a fixed credential",
                "credential" + named,
                ("credential", "string", $"The value after {XmlDoc.Code(scheme.WireName)} in the header.")),
            _ => new("a fixed API key", "apiKey" + named, ("apiKey", "string", "The API key.")),
        };
    }

    /// <summary>A constructor with parameters for the credentials.</summary>
    /// <param name="Credentials">The credentials in documentation.</param>
    /// <param name="Value">The argument of the transport.</param>
    /// <param name="Parameters">The parameters.</param>
    private sealed record Shortcut(string Credentials, string Value, params (string Name, string Type, string Description)[] Parameters);
}
