using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>
/// Writes the methods that send what the description does not have. The unbound client inherits them; a client that is bound to a scope has
/// its own where the scope is text in the query, so that it can be added.
/// </summary>
internal static class SendEmission
{
    private const string Json = "global::System.Threading.Tasks.Task<" + GlobalNames.Json + "Nodes.JsonNode> SendAsync";
    private const string Stream = "global::System.Threading.Tasks.Task<global::System.IO.Stream> SendForStreamAsync";

    private static readonly string[] Parameters =
    [
        "global::System.Net.Http.HttpMethod method",
        "string path",
        GlobalNames.Runtime + "RequestContent? body = null",
        GlobalNames.Json + "Nodes.JsonObject? query = null",
        GlobalNames.Runtime + "RequestOptions? options = null",
        "global::System.Threading.CancellationToken cancellationToken = default",
    ];

    /// <summary>Whether a client of a scope has them.</summary>
    public static bool IsIn(ClientScope? scope) =>
        scope is null or { Argument: { Place: MethodParameterLocation.Query, Type: ScalarType { Scalar: Scalar.String } } };

    /// <summary>What the interface of a client extends, so that it has them; with a colon.</summary>
    public static string Base(ClientScope? scope) => IsIn(scope) ? $" : {GlobalNames.Runtime}IApiClient" : "";

    /// <summary>What is said of them at a client of a scope.</summary>
    public static string Note(ClientScope? scope) => scope is not null && IsIn(scope)
        ? $"{XmlDoc.Code(scope.Argument.WireName)} is added to the query of requests that the description does not have, unless it is there."
        : "";

    /// <summary>Writes them into the client of a scope, whose fields have the transport and the scope's value.</summary>
    public static void Implement(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        if (IsIn(scope))
        {
            Implement(
                writer,
                unit.Errors.Count > 0 ? CSharpText.Identifier(unit.Client.Name) + ".errors" : $"global::System.Array.Empty<{GlobalNames.Support}ErrorReader>()",
                $"{GlobalNames.Support}ApiArgument.InQuery(query, {CSharpText.Literal(scope.Argument.WireName)}, this.scope)");
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
