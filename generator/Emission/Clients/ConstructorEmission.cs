using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes the public constructors of a root client; each makes a transport and hands it to the private one.</summary>
internal static class ConstructorEmission
{
    private const string Transport = Names.Support + "ApiTransport";
    private const string Options = Names.Runtime + "ApiClientOptions";

    /// <param name="writer">Where to write.</param>
    /// <param name="client">The client.</param>
    /// <param name="name">The class.</param>
    /// <param name="more">What the private constructor takes beside the transport.</param>
    public static void Write(SourceWriter writer, RootClient client, string name, string more)
    {
        bool needsToken = client.Credential is BearerCredential;
        bool needsOptions = needsToken || client.BaseAddress is null;
        string optional = needsOptions ? "" : "? options = null";
        string given = needsOptions ? "options" : $"options ?? new {Options}()";
        if (needsToken)
        {
            writer.Line($$"""
                /// <summary>A client with a fixed bearer token.</summary>
                /// <param name="token">The token, without the word <c>Bearer</c>.</param>
                /// <param name="options">How it connects.</param>
                /// <exception cref="global::System.ArgumentException">The token is empty or cannot be sent.</exception>
                public {{name}}(string token, {{Options}}? options = null)
                    : this(new {{Transport}}(token, options, identity){{more}})
                {
                }
                """);
            writer.BlankLine();
        }

        writer.Line($$"""
            /// <summary>A client by its options.</summary>
            /// <param name="options">How it connects{{(needsToken ? ", with <c>Token</c> or <c>TokenProvider</c>" : "")}}.</param>
            /// <exception cref="global::System.InvalidOperationException">The options lack what every call needs.</exception>
            public {{name}}({{Options}}{{(needsOptions ? " options" : optional)}})
                : this(new {{Transport}}({{given}}, identity){{more}})
            {
            }

            /// <summary>A client over an <c>HttpClient</c>, which stays the caller's: it is not disposed.</summary>
            /// <param name="httpClient">Sends the requests.</param>
            /// <param name="options">How it connects{{(needsToken ? ", with <c>Token</c> or <c>TokenProvider</c>" : "")}}.</param>
            /// <exception cref="global::System.InvalidOperationException">The options lack what every call needs.</exception>
            public {{name}}(global::System.Net.Http.HttpClient httpClient, {{Options}}{{(needsOptions ? " options" : optional)}})
                : this(new {{Transport}}(httpClient, {{given}}, identity){{more}})
            {
            }
            """);
    }
}
