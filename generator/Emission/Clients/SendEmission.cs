using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes the methods that send what the description does not have. A client that is bound to a scope has them where the scope is text in the query,
/// so that it can be added.
/// </summary>
internal static class SendEmission
{
    private const string Json = "global::System.Threading.Tasks.Task<" + Names.Json + "Nodes.JsonNode> SendAsync";
    private const string Stream = "global::System.Threading.Tasks.Task<global::System.IO.Stream> SendForStreamAsync";

    private static readonly string[] Parameters =
    [
        "global::System.Net.Http.HttpMethod method",
        "string path",
        Names.Runtime + "RequestContent? body = null",
        Names.Json + "Nodes.JsonObject? query = null",
        Names.Runtime + "RequestOptions? options = null",
        "global::System.Threading.CancellationToken cancellationToken = default",
    ];

    /// <summary>Whether a client of a scope has them.</summary>
    public static bool IsIn(ClientScope? scope) =>
        scope is null or { Argument: { Place: ArgumentPlace.Query, Type: ScalarType { Scalar: Scalar.String } } };

    /// <summary>Writes them into an interface.</summary>
    public static void Declare(SourceWriter writer, ClientScope? scope)
    {
        if (!IsIn(scope))
        {
            return;
        }

        string added = scope is null ? "" : $" {XmlDoc.Code(scope.Argument.WireName)} is added to the query unless it is there.";
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", "Sends a request that the description does not have, with this client's address, credentials, retries and errors." + added);
        writer.Line("""
            /// <param name="method">The HTTP method.</param>
            /// <param name="path">The path after the base address, already encoded; it may have a query.</param>
            /// <param name="body">JSON, bytes or parts, by assignment; null sends none.</param>
            /// <param name="query">Query parameters; objects in them are nested by brackets.</param>
            /// <param name="options">What this call does differently.</param>
            /// <param name="cancellationToken">Cancels the call.</param>
            /// <returns>The JSON of the response; an empty object where there is none.</returns>
            /// <exception cref="global::Truto.Generated.ApiException">The API answered with a failure.</exception>
            """);
        Signature.Write(writer, Json, Parameters, ";");
        writer.BlankLine();
        writer.Line("""
            /// <summary>Sends such a request for the bytes of its response, while they arrive: for what is no JSON, or large.</summary>
            /// <inheritdoc cref="SendAsync"/>
            /// <returns>The body of the response. Disposing it ends the response.</returns>
            """);
        Signature.Write(writer, Stream, Parameters, ";");
    }

    /// <summary>Writes them into the client.</summary>
    public static void Implement(SourceWriter writer) => Implement(writer, "errors", "query");

    /// <summary>Writes them into the client of a scope, whose fields have the transport and the scope's value.</summary>
    public static void Implement(SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        if (IsIn(scope))
        {
            Implement(
                writer,
                CSharpText.Identifier(unit.Client.Name) + ".errors",
                $"{Names.Support}ApiArgument.InQuery(query, {CSharpText.Literal(scope.Argument.WireName)}, this.scope)");
        }
    }

    private static void Implement(SourceWriter writer, string errors, string query)
    {
        foreach ((string method, string name) in new[] { (Json, "SendAsync"), (Stream, "SendForStreamAsync") })
        {
            writer.BlankLine();
            writer.Line("/// <inheritdoc/>");
            Signature.Write(writer, "public " + method, Parameters, " =>");
            writer.Indent();
            writer.Line($"this.transport.{name}(method, path, body, {query}, {errors}, options, cancellationToken);");
            writer.Outdent();
        }
    }
}
