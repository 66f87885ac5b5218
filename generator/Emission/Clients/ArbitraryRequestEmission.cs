using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>
/// Writes the methods that send requests that the description does not declare. The unbound client inherits them. A bound client has its own if the
/// scope is a string in the query, which they add.
/// </summary>
internal static class ArbitraryRequestEmission
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

    /// <summary>Whether a client has the methods.</summary>
    /// <param name="scope">The scope of a bound client; null for the unbound one.</param>
    public static bool IsSupported(ClientScope? scope) =>
        scope is null or { Argument: { Location: MethodParameterLocation.Query, Type: ScalarType { Scalar: Scalar.String } } };

    /// <summary>The interface with the methods, after a colon; empty if the client does not have them.</summary>
    public static string Base(ClientScope? scope) => IsSupported(scope) ? $" : {GlobalNames.Runtime}IApiClient" : "";

    /// <summary>The documentation of the methods of a bound client, or empty.</summary>
    public static string Note(ClientScope? scope) => scope is not null && IsSupported(scope)
        ? $"<c>SendAsync</c> and <c>SendForStreamAsync</c> add {XmlDoc.Code(scope.Argument.WireName)} to queries that lack it."
        : "";

    /// <summary>Writes the methods of a bound client.</summary>
    public static void Implement(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        if (IsSupported(scope))
        {
            Implement(
                writer,
                unit.Errors.Count > 0
                    ? CSharpText.Identifier(unit.Client.Name) + ".errors"
                    : $"global::System.Array.Empty<{GlobalNames.Support}ErrorReader>()",
                $"{GlobalNames.Support}ApiArgument.InQuery(query, {CSharpText.Literal(scope.Argument.WireName)}, this.scope)");
        }
    }

    private static void Implement(SourceWriter writer, string errors, string query)
    {
        foreach ((string method, string name) in new[] { (Json, "SendAsync"), (Stream, "SendForStreamAsync") })
        {
            writer.BlankLine();
            writer.Line("/// <inheritdoc/>");
            WrappedCode.Write(writer, "public " + method, Parameters, " =>");
            writer.Indent();
            writer.Line($"this.transport.{name}(method, path, body, {query}, {errors}, options, cancellationToken);");
            writer.Outdent();
        }
    }
}
