using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the public constructors of a root client; each makes a transport and hands it on.</summary>
internal static class ConstructorEmission
{
    private const string Transport = GlobalNames.Support + "ApiTransport";
    private const string BaseOptions = GlobalNames.Runtime + "ApiClientOptions";
    private const string OAuth = GlobalNames.Runtime + "OAuthClientCredentials";

    /// <param name="writer">Where to write.</param>
    /// <param name="client">The client.</param>
    /// <param name="context">The API.</param>
    /// <param name="name">The class.</param>
    /// <param name="next">The constructor that takes the transport: <c>base</c> or <c>this</c>.</param>
    /// <param name="more">What that takes beside the transport.</param>
    public static void Write(EmissionContext context, SourceWriter writer, RootClient client, string name, string next, string more)
    {
        ClientCredentials security = client.Security;
        string options = security.HasOptions ? context.Global(client.OptionsName) : BaseOptions;
        foreach (Shortcut shortcut in Shortcuts(security))
        {
            WriteShortcut(writer, shortcut, options, name, next, more);
        }

        bool needsOptions = security.HasCredentials || client.BaseAddress is null;
        string parameter = options + (needsOptions ? " options" : "? options = null");
        string given = needsOptions ? "options" : $"options ?? new {options}()";
        string words = !security.HasCredentials ? "" : security.HasOptions ? ", and by which credentials" : ", with <c>Token</c> or <c>TokenProvider</c>";
        writer.Line($$"""
            /// <summary>A client by its options.</summary>
            /// <param name="options">How it connects{{words}}.</param>
            /// <exception cref="global::System.InvalidOperationException">The options lack what every call needs.</exception>
            public {{name}}({{parameter}})
                : {{next}}(new {{Transport}}({{given}}, identity){{more}}) { }

            /// <summary>A client over an <c>HttpClient</c>, which stays the caller's: it is not disposed.</summary>
            /// <remarks>
            /// Set <c>AllowAutoRedirect</c> of its handler to false. A handler that follows redirects itself sends headers such as API keys, and cookies,
            /// to whatever host a redirect names. The client cannot see the handlers of an <c>HttpClient</c>, so it cannot prevent this.
            /// </remarks>
            /// <param name="httpClient">Sends the requests.</param>
            /// <param name="options">How it connects{{words}}.</param>
            /// <exception cref="global::System.InvalidOperationException">The options lack what every call needs.</exception>
            public {{name}}(global::System.Net.Http.HttpClient httpClient, {{parameter}})
                : {{next}}(new {{Transport}}(httpClient, {{given}}, identity){{more}}) { }
            """);
    }

    private static void WriteShortcut(SourceWriter writer, Shortcut shortcut, string options, string name, string next, string more)
    {
        writer.Line($"/// <summary>A client with {shortcut.Words}.</summary>");
        foreach ((string parameter, _, string words) in shortcut.Parameters)
        {
            XmlDoc.Parameter(writer, parameter, words);
        }

        string parameters = string.Join(", ", shortcut.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        writer.Line($$"""
            /// <param name="options">How it connects.</param>
            /// <exception cref="global::System.ArgumentException">The credential is empty or cannot be sent.</exception>
            public {{name}}({{parameters}}, {{options}}? options = null)
                : {{next}}(new {{Transport}}({{shortcut.Value}}, options, identity){{more}}) { }
            """);
        writer.BlankLine();
    }

    // What suffices for all operations can be given without options.
    private static IEnumerable<Shortcut> Shortcuts(ClientCredentials security)
    {
        List<Credential> schemes = security.Schemes.Where(scheme => scheme.Kind != CredentialKind.Certificate).ToList();
        if (security.IsTokenEnough)
        {
            yield return new("a fixed bearer token", "token", ("token", "string", "The token, without the word <c>Bearer</c>."));
            if (schemes.Exists(scheme => scheme.TokenUrl is not null))
            {
                yield return new("OAuth client credentials", "credentials", ("credentials", OAuth, "Fetch a token, and another before it expires."));
            }
        }
        else if (schemes.Count == 1)
        {
            yield return schemes[0].Kind switch
            {
                CredentialKind.Basic => new(
                    "a user name and password",
                    $"new {GlobalNames.Runtime}BasicCredential(userName, password)",
                    ("userName", "string", "The user name."),
                    ("password", "string", "The password; may be empty.")),
                CredentialKind.Http => new("a fixed credential", "credential", ("credential", "string", $"What follows the word {XmlDoc.Code(schemes[0].WireName)} in the header.")),
                _ => new("a fixed API key", "apiKey", ("apiKey", "string", "The key.")),
            };
        }
    }

    /// <summary>A constructor that takes credentials.</summary>
    private sealed record Shortcut(string Words, string Value, params (string Name, string Type, string Words)[] Parameters);
}
