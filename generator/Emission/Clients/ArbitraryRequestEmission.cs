using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>
/// Writes the methods that send requests that the description does not declare. The unbound client inherits them. A bound client has its own if
/// all parameters of its scope are in the query, to which they add the values.
/// </summary>
internal static class ArbitraryRequestEmission
{
    /// <summary>Whether a client has the methods.</summary>
    /// <param name="scope">The scope of a bound client; null for the unbound one.</param>
    public static bool IsSupported(ClientScope? scope) =>
        scope is null || scope.Arguments.All(static argument => argument.Parameter.Location == MethodParameterLocation.Query);

    /// <summary>The interface with the methods, after a colon; empty if the client does not have them.</summary>
    public static string Base(EmissionContext context, ClientScope? scope) => IsSupported(scope) ? $" : {context.Names.IApiClient}" : "";

    /// <summary>The documentation of the methods of a bound client, or empty.</summary>
    public static string Note(ClientScope? scope) => scope is not null && IsSupported(scope)
        ? $"<c>SendAsync</c> and <c>SendForStreamAsync</c> add {Parameters(scope)} to queries that lack it."
        : "";

    /// <summary>Writes the methods of a bound client.</summary>
    public static void Implement(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        if (IsSupported(scope))
        {
            Implement(
                context.Names,
                writer,
                unit.Errors.Count > 0
                    ? context.InExpression(unit.Client.Name) + ".errors"
                    : $"{context.Names.Array}.Empty<{context.Names.ErrorReader}>()",
                scope.Arguments.Aggregate("query", (query, argument) =>
                    $"{context.Names.ApiArgument}.InQuery({query}, {CSharpText.Literal(argument.Parameter.WireName)}, {ScopeCode.Field(argument)})"));
        }
    }

    private static string Parameters(ClientScope scope) =>
        string.Join(" and ", scope.Arguments.Select(static argument => XmlDoc.Code(argument.Parameter.WireName)));

    private static void Implement(LibraryNames names, SourceWriter writer, string errors, string query)
    {
        string[] parameters =
        [
            $"{names.HttpMethod} method",
            "string path",
            $"{names.RequestContent}? body = null",
            $"{names.JsonObject}? query = null",
            $"{names.RequestOptions}? options = null",
            $"{names.CancellationToken} cancellationToken = default",
        ];
        foreach ((string result, string name) in new[] { (names.JsonNode, "SendAsync"), (names.Stream, "SendForStreamAsync") })
        {
            writer.BlankLine();
            writer.Line("/// <inheritdoc/>");
            WrappedCode.Write(writer, $"public {names.Task}<{result}> {name}", parameters, " =>");
            writer.Indent();
            WrappedCode.Write(
                writer, "this.transport." + name, ["method", "path", "body", query, errors, "options", "cancellationToken"], ";");
            writer.Outdent();
        }
    }
}
