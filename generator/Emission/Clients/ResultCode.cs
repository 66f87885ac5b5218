using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The types and expressions for the result of a call.</summary>
internal static class ResultCode
{
    private const string Readers = GlobalNames.Support + "ResultReader";
    private const string ItemReaders = GlobalNames.Support + "ItemReader";
    private const string Sequence = GlobalNames.Collections + "IAsyncEnumerable";

    /// <summary>The return type of a method.</summary>
    public static string Returned(EmissionContext context, Result result) => result switch
    {
        NoResult => "global::System.Threading.Tasks.Task",
        ItemsResult or EventsResult => TypeOf(context, result),
        _ => "global::System.Threading.Tasks.Task<" + TypeOf(context, result) + ">",
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
        StreamResult => "global::System.IO.Stream",
        LocationResult => "global::System.Uri",
        HeadersResult { TypeName: null } => GlobalNames.Runtime + "ResponseHeaders",
        HeadersResult headers => context.Global(headers.TypeName!),
        ChoiceResult choice => context.Global(choice.Name),
        ItemsResult items => $"{Sequence}<{context.Types.Of(items.Item)}>",
        EventsResult events => $"{Sequence}<{GlobalNames.Runtime}ServerSentEvent<{DataOf(context, events.Data)}>>",
        _ => throw new InvalidOperationException("Unsupported result: " + result.GetType().Name),
    };

    /// <summary>The last link of the chain, which sends the request with the client's transport.</summary>
    /// <param name="context">The API.</param>
    /// <param name="result">The result of the call.</param>
    public static string Send(EmissionContext context, Result result) => result switch
    {
        NoResult => Link("SendAsync"),
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
        JsonResult json => $"{Readers}.Json{(json.Type.IsNullable ? "OrNull" : "")}<{TypeOf(context, json)}>({context.Json.Reader(json.Type)})",
        ChoiceResult choice => context.Global(choice.Name) + ".Reader",
        HeadersResult { TypeName: { } name } => $"{Readers}.HeadersAs(static headers => new {context.Global(name)}(headers))",
        ItemsResult or EventsResult => $"{Readers}.Items({Items(context, result)})",
        _ => $"{Readers}.{Kind(result)}{(result.IsOptional ? "OrNull" : "")}",
    };

    private static string Link(string method, params string[] read) =>
        $".{method}({string.Join(", ", ["this.transport", .. read, "options", "cancellationToken"])})";

    private static string Items(EmissionContext context, Result result) => result switch
    {
        ItemsResult items => $"{ItemReaders}.JsonLines<{context.Types.Of(items.Item)}>({context.Json.Reader(items.Item)})",
        EventsResult { Data: JsonData json } => $"{ItemReaders}.JsonEvents<{context.Types.Of(json.Type)}>({context.Json.Reader(json.Type)})",
        EventsResult { Data: NamedData named } => $"{ItemReaders}.NamedEvents({context.Global(named.Name)}.Read)",
        _ => ItemReaders + ".TextEvents",
    };

    private static string DataOf(EmissionContext context, EventData data) => data switch
    {
        JsonData json => context.Types.Of(json.Type),
        NamedData named => context.Global(named.Name),
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
