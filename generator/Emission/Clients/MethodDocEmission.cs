using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes the documentation of a method: the description's words, and what every call does beyond them.</summary>
internal static class MethodDocEmission
{
    public static void Write(SourceWriter writer, MethodContext context)
    {
        string origin = XmlDoc.Code(context.Operation.HttpMethod + " " + context.Operation.Path);
        bool hasSummary = !string.IsNullOrWhiteSpace(context.Method.Doc.Summary);
        string scopes = Scopes(context.Operation);
        XmlDoc.Declaration(writer, context.Method.Doc, $"Calls {origin}.", hasSummary ? $"{origin} {scopes}".Trim() : scopes);
        foreach (Parameter parameter in context.Parameters)
        {
            string words = XmlDoc.Line(parameter.Doc.Summary);
            string note = parameter.Default is { } value ? " Default: " + XmlDoc.Code(value) + "." : "";
            XmlDoc.Parameter(writer, parameter.Name, (words.Length > 0 ? words : XmlDoc.Code(parameter.Name) + ".") + note);
        }

        XmlDoc.Parameter(writer, "options", "What this call does differently.");
        XmlDoc.Parameter(
            writer, "cancellationToken", context.Method is { Paging: null, Result: not (ItemsResult or EventsResult) } ? "Cancels the call." : "Cancels the enumeration.");
        XmlDoc.Element(writer, "returns", Returns(context.Method));
        WriteFailures(writer, context);
        if (context.Parameters.Any(parameter => parameter.Guard is not null))
        {
            XmlDoc.Exception(writer, "global::System.ArgumentException", "A required argument is missing or cannot be sent.");
        }

        XmlDoc.Exception(writer, "global::System.TimeoutException", "The time limit is over.");
    }

    private static string Scopes(Operation operation) =>
        operation.Scopes.Count == 0 ? "" : "Scopes: " + string.Join(", ", operation.Scopes.Select(XmlDoc.Code)) + ".";

    private static string Returns(Method method) => method switch
    {
        { Paging: not null } => "The items, fetched page by page while they are enumerated.",
        { Result: NoResult } => "A task that ends when the API has answered.",
        _ => Words(method.Result) + (method.Result.IsOptional ? " Null where there is none." : ""),
    };

    private static string Words(Result result) => result switch
    {
        StreamResult => "The bytes of the response while they arrive. The caller disposes the stream.",
        TextResult => "The response as text.",
        ItemsResult => "The items as they arrive. The call is sent when they are enumerated, and ends with the enumeration.",
        EventsResult => "The events as they arrive. The call is sent when they are enumerated, and ends with the enumeration.",
        HeadersResult => "The headers of the response.",
        LocationResult => "The address that the response points to. It is not followed.",
        ChoiceResult => "The response; its status says which of the cases it is.",
        _ => "The response.",
    };

    private static void WriteFailures(SourceWriter writer, MethodContext context)
    {
        IEnumerable<IGrouping<string, ErrorBody>> kinds = context.Operation.Errors
            .Where(error => error.Type is NamedType)
            .GroupBy(error => ((NamedType)error.Type).Name);
        foreach (IGrouping<string, ErrorBody> kind in kinds)
        {
            string statuses = kind.Any(error => error.Status == 0)
                ? "A failure"
                : "Status " + string.Join(" or ", kind.Select(error => Status(error.Status)));
            XmlDoc.Exception(
                writer,
                $"{Names.Runtime}ApiException{{TError}}",
                $"{statuses}; the error is a <see cref=\"{Names.Global(context.Header, kind.Key)}\"/>.");
        }

        XmlDoc.Exception(writer, $"{Names.Runtime}ApiException", "Any other failure, or a body that cannot be read.");
    }

    private static string Status(int status) => status switch
    {
        4 => "400 to 499",
        5 => "500 to 599",
        _ => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
