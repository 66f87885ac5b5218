using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the documentation of a method: the texts of the description, and what applies to every call.</summary>
internal static class MethodDocEmission
{
    public static void Write(SourceWriter writer, EmittedMethod emitted)
    {
        if (emitted.Scope is not null)
        {
            // The method of the unbound client has the complete documentation.
            string unbound = emitted.Context.InExpression(emitted.Client.Names.Interface);
            writer.Line($"/// <inheritdoc cref=\"{unbound}.{CSharpText.Identifier(emitted.Method.Name)}\"/>");
            return;
        }

        Write(writer, emitted, emitted.Parameters, receiver: null);
    }

    /// <summary>Writes the complete documentation.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="emitted">The method.</param>
    /// <param name="parameters">The parameters of the method.</param>
    /// <param name="receiver">The receiver of an extension method; null for a method of a client.</param>
    public static void Write(
        SourceWriter writer, EmittedMethod emitted, IEnumerable<EmittedParameter> parameters, (string Name, string Description)? receiver)
    {
        string origin = XmlDoc.Code(emitted.Operation.HttpMethod + " " + emitted.Operation.Path);
        bool hasSummary = !string.IsNullOrWhiteSpace(emitted.Method.Doc.Summary);
        string scopes = Scopes(emitted.Operation);
        XmlDoc.Declaration(writer, emitted.Method.Doc, $"Calls {origin}.", hasSummary ? $"{origin} {scopes}".Trim() : scopes);
        if (receiver is { } client)
        {
            XmlDoc.Parameter(writer, client.Name, client.Description);
        }

        foreach (EmittedParameter parameter in parameters)
        {
            XmlDoc.Parameter(writer, parameter.Name, Text(parameter, writer.Documentation));
        }

        XmlDoc.Element(writer, "returns", Returns(emitted.Method));
        WriteFailures(writer, emitted);
        writer.Line($"/// <inheritdoc cref=\"{Common(emitted.Context, emitted.Method)}\"/>");
    }

    private static string Text(EmittedParameter parameter, string? documentation)
    {
        string text = XmlDoc.Line(parameter.Doc.Summary, documentation);
        string[] parts =
        [
            IsName(text, parameter.Name) ? "" : text,
            DeprecationText.Note(parameter.Doc),
            parameter.Default is { } value ? "Default: " + XmlDoc.Code(value) + "." : "",
        ];
        return string.Join(" ", parts.Where(static part => part.Length > 0));
    }

    // Whether a text contains nothing but the name, such as "The customer ID." for customerId.
    private static bool IsName(string text, string name) =>
        text.Length <= (2 * name.Length) + 4
        && text.ToUpperInvariant() is var upper
        && Letters(upper.StartsWith("THE ", StringComparison.Ordinal) ? upper.Substring(4) : upper) == Letters(name.ToUpperInvariant());

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // The library documents the options, the cancellation token and the exceptions of every call.
    private static string Common(EmissionContext context, Method method) => method switch
    {
        { Paging.IsAwaitable: true } => context.Names.ApiTransport + ".PagesBy{TPage, TItem}",
        { Paging: not null } => context.Names.ApiTransport + ".Pages{TPage, TItem}",
        { Result: ItemsResult or EventsResult } => context.Names.ApiCall + ".Items{T}",
        _ => context.Names.ApiCall + ".SendAsync",
    };

    private static string Scopes(ClientOperation operation) =>
        operation.Scopes.Count == 0 ? "" : "Scopes: " + string.Join(", ", operation.Scopes.Select(XmlDoc.Code)) + ".";

    private static string Returns(Method method) => method switch
    {
        { Paging.IsAwaitable: true } => "The items of all pages. Await it to get the first page.",
        { Paging: not null } => "",
        _ => Description(method.Result) + (method.Result.IsOptional ? " Null if the response has no body." : ""),
    };

    private static string Description(Result result) => result switch
    {
        StreamResult => "The response body, which is read while it arrives. The caller disposes the stream.",
        TextResult => "The response body as text.",
        ItemsResult => "The items as they arrive. Enumerating them sends the request; ending the enumeration ends the call.",
        EventsResult => "The events as they arrive. Enumerating them sends the request; ending the enumeration ends the call.",
        HeadersResult => "The status and headers of the response.",
        LocationResult => "The URL that the response redirects to, which is not followed.",
        ChoiceResult => "The response, whose status determines the case.",
        JsonResult { IsOptional: true } => "The response.",
        _ => "",
    };

    private static void WriteFailures(SourceWriter writer, EmittedMethod emitted)
    {
        List<IGrouping<string, ErrorBody>> types = emitted.Operation.Errors
            .Where(error => error.Type is NamedType)
            .GroupBy(error => ((NamedType)error.Type).Name)
            .ToList();
        if (types.Count > 0)
        {
            IEnumerable<string> texts = types.Select(type =>
                $"<see{XmlText.NoBreakSpace}cref=\"{emitted.Context.InExpression(type.Key)}\"/>{Statuses(type, types.Count == 1)}");
            XmlDoc.Exception(writer, $"{emitted.Context.Names.ApiException}{{TError}}", $"The error has the type {string.Join(", ", texts)}.");
        }
    }

    private static string Statuses(IEnumerable<ErrorBody> errors, bool isOnlyType)
    {
        bool isDefault = errors.Any(error => error.Status == 0);
        return isDefault ? isOnlyType ? "" : " for other failures"
            : " for " + string.Join(" or ", errors.Select(error => Status(error.Status)));
    }

    private static string Status(int status) => status switch
    {
        4 => "400 to 499",
        5 => "500 to 599",
        _ => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
