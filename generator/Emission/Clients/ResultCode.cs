using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Xml;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The types and expressions for the result of a call.</summary>
internal static class ResultCode
{

    /// <summary>The return type of a method.</summary>
    public static string Returned(EmissionContext context, Result result) => result switch
    {
        NoResult => context.Names.Task,
        ItemsResult or EventsResult => TypeOf(context, result),
        _ => $"{context.Names.Task}<{TypeOf(context, result)}>",
    };

    /// <summary>The type of the value.</summary>
    public static string TypeOf(EmissionContext context, Result result) => result switch
    {
        JsonResult json => json.IsOptional ? context.Types.Nullable(json.Type) : context.Types.Of(json.Type),
        _ => NotNull(context, result) + (result.IsOptional ? "?" : ""),
    };

    /// <summary>The type of the value without <c>?</c>.</summary>
    public static string NotNull(EmissionContext context, Result result) => result switch
    {
        JsonResult json => context.Types.NotNull(json.Type),
        TextResult => "string",
        StreamResult => context.Names.Stream,
        LocationResult => context.Names.Uri,
        HeadersResult { TypeName: null } => context.Names.ResponseHeaders,
        HeadersResult headers => context.Type(headers.TypeName!),
        ChoiceResult choice => context.Type(choice.Name),
        ItemsResult items => $"{context.Names.IAsyncEnumerable}<{context.Types.Of(items.Item)}>",
        EventsResult events => $"{context.Names.IAsyncEnumerable}<{context.Names.ServerSentEvent}<{DataOf(context, events.Data)}>>",
        _ => throw new InvalidOperationException("Unsupported result: " + result.GetType().Name),
    };

    /// <summary>The last link of the chain, which sends the request with the client's transport.</summary>
    /// <param name="context">The API.</param>
    /// <param name="result">The result of the call.</param>
    public static string Send(EmissionContext context, Result result) => result switch
    {
        NoResult => Link("SendAsync"),
        JsonResult { IsOptional: false, Type: NamedType { Kind: NamedKind.Object, IsNullable: false } model } => Link(
            $"ReadModelAsync<{context.Type(model.Name)}>"),
        JsonResult { IsOptional: false, Type: ListType { Item: NamedType { Kind: NamedKind.Object, IsNullable: false } model, IsNullable: false } } =>
            Link($"ReadModelsAsync<{context.Type(model.Name)}>"),
        JsonResult { IsOptional: false, Type: NamedType { IsNullable: false } } json => Link("ReadAsync", context.Json.Reader(json.Type)),
        JsonResult { IsOptional: false, Type: ListType { IsNullable: false } list } => Link(
            $"ReadListAsync<{context.Types.Of(list.Item)}>", context.Json.Reader(list.Item)),
        JsonResult json => Link(
            $"ReadAsync<{TypeOf(context, json)}>", context.Json.Reader(json.IsOptional ? json.Type with { IsNullable = true } : json.Type)),
        ItemsResult or EventsResult => Link("Items", Items(context, result)),
        _ => Link("ReadAsync", Reader(context, result)),
    };

    /// <summary>The <c>ResultReader&lt;T&gt;</c> of a result with a value.</summary>
    public static string Reader(EmissionContext context, Result result) => result switch
    {
        JsonResult { XmlRoot: { } root } xml => $"{context.Names.ResultReader}.Xml<{TypeOf(context, xml)}>"
            + $"({context.Json.Reader(xml.Type)}, {XmlTypeEmission.Root(context, root)}{(xml.Type.IsNullable ? ", isOptional: true" : "")})",
        JsonResult json =>
            $"{context.Names.ResultReader}.Json{(json.Type.IsNullable ? "OrNull" : "")}<{TypeOf(context, json)}>({context.Json.Reader(json.Type)})",
        ChoiceResult choice => context.InExpression(choice.Name) + ".Reader",
        HeadersResult { TypeName: { } name } => $"{context.Names.ResultReader}.HeadersAs(static headers => new {context.Type(name)}(headers))",
        ItemsResult or EventsResult => $"{context.Names.ResultReader}.Items({Items(context, result)})",
        _ => $"{context.Names.ResultReader}.{Kind(result)}{(result.IsOptional ? "OrNull" : "")}",
    };

    private static string Link(string method, params string[] read) =>
        WrappedCode.Call("." + method, ["this.transport", .. read, "options", "cancellationToken"]);

    private static string Items(EmissionContext context, Result result) => result switch
    {
        ItemsResult items => $"{context.Names.ItemReader}.JsonLines<{context.Types.Of(items.Item)}>({context.Json.Reader(items.Item)})",
        EventsResult { Data: JsonData json } =>
            $"{context.Names.ItemReader}.JsonEvents<{context.Types.Of(json.Type)}>({context.Json.Reader(json.Type)})",
        EventsResult { Data: NamedData named } => $"{context.Names.ItemReader}.NamedEvents({context.InExpression(named.Name)}.Read)",
        _ => context.Names.ItemReader + ".TextEvents",
    };

    private static string DataOf(EmissionContext context, EventData data) => data switch
    {
        JsonData json => context.Types.Of(json.Type),
        NamedData named => context.Type(named.Name),
        _ => "string",
    };

    private static string Kind(Result result) => result switch
    {
        TextResult => "Text",
        StreamResult => "Stream",
        LocationResult => "Location",
        HeadersResult => "Headers",
        _ => throw new InvalidOperationException("Unsupported result: " + result.GetType().Name),
    };
}
