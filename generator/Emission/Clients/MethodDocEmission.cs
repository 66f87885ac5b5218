using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the documentation of a method: the description's words, and what every call does beyond them.</summary>
internal static class MethodDocEmission
{
    public static void Write(SourceWriter writer, EmittedMethod emitted)
    {
        if (emitted.Scope is not null)
        {
            // The unbound client's method says all, of an argument more too.
            string unbound = emitted.Context.Global(emitted.Client.Names.Interface);
            writer.Line($"/// <inheritdoc cref=\"{unbound}.{CSharpText.Identifier(emitted.Method.Name)}\"/>");
            return;
        }

        Write(writer, emitted, emitted.Parameters, receiver: null);
    }

    /// <summary>The documentation in full.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="emitted">The method.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="receiver">The name and the words of what an extension method extends; null for a method of a client.</param>
    public static void Write(SourceWriter writer, EmittedMethod emitted, IEnumerable<ParameterCode> parameters, (string Name, string Words)? receiver)
    {
        string origin = XmlDoc.Code(emitted.Operation.HttpMethod + " " + emitted.Operation.Path);
        bool hasSummary = !string.IsNullOrWhiteSpace(emitted.Method.Doc.Summary);
        string scopes = Scopes(emitted.Operation);
        XmlDoc.Declaration(writer, emitted.Method.Doc, $"Calls {origin}.", hasSummary ? $"{origin} {scopes}".Trim() : scopes);
        if (receiver is { } client)
        {
            XmlDoc.Parameter(writer, client.Name, client.Words);
        }

        foreach (ParameterCode parameter in parameters)
        {
            string words = XmlDoc.Line(parameter.Doc.Summary, writer.Documentation);
            string note = parameter.Default is { } value ? "Default: " + XmlDoc.Code(value) + "." : "";
            XmlDoc.Parameter(writer, parameter.Name, $"{words} {note}".Trim());
        }

        XmlDoc.Element(writer, "returns", Returns(emitted.Method));
        WriteFailures(writer, emitted);
        writer.Line($"/// <inheritdoc cref=\"{GlobalNames.Support}{Common(emitted.Method)}\"/>");
    }

    // The library says once what is the same for every call: the options, the token, and how calls fail.
    private static string Common(Method method) => method switch
    {
        { Paging.IsAwaitable: true } => "ApiTransport.PagesBy{TPage, TItem}",
        { Paging: not null } => "ApiTransport.Pages{TPage, TItem}",
        { Result: ItemsResult or EventsResult } => "ApiCall.Items{T}",
        _ => "ApiCall.SendAsync",
    };

    private static string Scopes(ClientOperation operation) =>
        operation.Scopes.Count == 0 ? "" : "Scopes: " + string.Join(", ", operation.Scopes.Select(XmlDoc.Code)) + ".";

    private static string Returns(Method method) => method switch
    {
        { Paging.IsAwaitable: true } => "The list: enumerated, the items of all pages; awaited, the first page.",
        { Paging: not null } => "",
        _ => Words(method.Result) + (method.Result.IsOptional ? " Null where there is none." : ""),
    };

    private static string Words(Result result) => result switch
    {
        StreamResult => "The bytes of the response while they arrive. The caller disposes the stream.",
        TextResult => "The response as text.",
        ItemsResult => "The items as they arrive. The call is sent when they are enumerated, and ends with the enumeration.",
        EventsResult => "The events as they arrive. The call is sent when they are enumerated, and ends with the enumeration.",
        HeadersResult => "The status and the headers of the response.",
        LocationResult => "The address that the response points to. It is not followed.",
        ChoiceResult => "The response; its status says which of the cases it is.",
        JsonResult { IsOptional: true } => "The response.",
        _ => "",
    };

    private static void WriteFailures(SourceWriter writer, EmittedMethod emitted)
    {
        List<string> kinds = emitted.Operation.Errors
            .Where(error => error.Type is NamedType)
            .GroupBy(error => ((NamedType)error.Type).Name)
            .Select(kind => $"a <see{XmlText.FixedBlank}cref=\"{emitted.Context.Global(kind.Key)}\"/> {Statuses(kind)}")
            .ToList();
        if (kinds.Count > 0)
        {
            XmlDoc.Exception(writer, $"{GlobalNames.Runtime}ApiException{{TError}}", $"The error is {string.Join(", ", kinds)}.");
        }
    }

    private static string Statuses(IEnumerable<ErrorBody> errors) =>
        "for " + (errors.Any(error => error.Status == 0) ? "any failure" : string.Join(" or ", errors.Select(error => Status(error.Status))));

    private static string Status(int status) => status switch
    {
        4 => "400 to 499",
        5 => "500 to 599",
        _ => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
