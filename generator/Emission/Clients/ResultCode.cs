using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>How what a call returns is written: its type, and what reads it.</summary>
internal static class ResultCode
{
    private const string Readers = Names.Support + "ResultReader";
    private const string ItemReaders = Names.Support + "ItemReader";
    private const string Sequence = Names.Collections + "IAsyncEnumerable";

    /// <summary>The C# type of a method's result.</summary>
    public static string Returned(Result result, ApiHeader header) => result switch
    {
        NoResult => "global::System.Threading.Tasks.Task",
        ItemsResult or EventsResult => TypeOf(result, header),
        _ => "global::System.Threading.Tasks.Task<" + TypeOf(result, header) + ">",
    };

    /// <summary>The type of the value.</summary>
    public static string TypeOf(Result result, ApiHeader header) => result switch
    {
        JsonResult json => json.IsOptional ? TypeText.Nullable(json.Type, header) : TypeText.Of(json.Type, header),
        _ => NotNull(result, header) + (result.IsOptional ? "?" : ""),
    };

    /// <summary>The type of the value without <c>?</c>.</summary>
    public static string NotNull(Result result, ApiHeader header) => result switch
    {
        JsonResult json => TypeText.NotNull(json.Type, header),
        TextResult => "string",
        StreamResult => "global::System.IO.Stream",
        LocationResult => "global::System.Uri",
        HeadersResult { TypeName: null } => Names.Runtime + "ResponseHeaders",
        HeadersResult headers => Names.Global(header, headers.TypeName!),
        ChoiceResult choice => Names.Global(header, choice.Name),
        ItemsResult items => $"{Sequence}<{TypeText.Of(items.Item, header)}>",
        EventsResult events => $"{Sequence}<{Names.Runtime}ServerSentEvent<{DataOf(events.Data, header)}>>",
        _ => throw new InvalidOperationException("A result of an unknown kind: " + result.GetType().Name),
    };

    /// <summary>The last link of the chain: it sends the call by the client's transport.</summary>
    /// <param name="result">What is returned.</param>
    /// <param name="header">The API.</param>
    public static string Send(Result result, ApiHeader header) => result switch
    {
        NoResult => Link("SendAsync"),
        JsonResult { IsOptional: false, Type: NamedType { IsNullable: false } } json => Link("ReadAsync", new JsonCode(header).Reader(json.Type)),
        JsonResult { IsOptional: false, Type: ListType { IsNullable: false } list } => Link(
            $"ReadListAsync<{TypeText.Of(list.Item, header)}>", new JsonCode(header).Reader(list.Item)),
        JsonResult json => Link(
            $"ReadAsync<{TypeOf(json, header)}>", new JsonCode(header).Reader(json.IsOptional ? json.Type with { IsNullable = true } : json.Type)),
        ItemsResult or EventsResult => Link("Items", Items(result, header)),
        _ => Link("ReadAsync", Reader(result, header)),
    };

    /// <summary>The <c>ResultReader&lt;T&gt;</c> of a result that has a value.</summary>
    public static string Reader(Result result, ApiHeader header) => result switch
    {
        JsonResult json => $"{Readers}.Json{(json.Type.IsNullable ? "OrNull" : "")}<{TypeOf(json, header)}>({new JsonCode(header).Reader(json.Type)})",
        ChoiceResult choice => Names.Global(header, choice.Name) + ".Reader",
        HeadersResult { TypeName: { } name } => $"{Readers}.HeadersAs(static headers => new {Names.Global(header, name)}(headers))",
        ItemsResult or EventsResult => $"{Readers}.Items({Items(result, header)})",
        _ => $"{Readers}.{Kind(result)}{(result.IsOptional ? "OrNull" : "")}",
    };

    private static string Link(string method, params string[] read) => $".{method}({string.Join(", ", ["this.transport", .. read, "options", "cancellationToken"])})";

    private static string Items(Result result, ApiHeader header) => result switch
    {
        ItemsResult items => $"{ItemReaders}.JsonLines<{TypeText.Of(items.Item, header)}>({new JsonCode(header).Reader(items.Item)})",
        EventsResult { Data: JsonData json } => $"{ItemReaders}.JsonEvents<{TypeText.Of(json.Type, header)}>({new JsonCode(header).Reader(json.Type)})",
        EventsResult { Data: NamedData named } => $"{ItemReaders}.NamedEvents({Names.Global(header, named.Name)}.Read)",
        _ => ItemReaders + ".TextEvents",
    };

    private static string DataOf(EventData data, ApiHeader header) => data switch
    {
        JsonData json => TypeText.Of(json.Type, header),
        NamedData named => Names.Global(header, named.Name),
        _ => "string",
    };

    private static string Kind(Result result) => result switch
    {
        TextResult => "Text",
        StreamResult => "Stream",
        LocationResult => "Location",
        HeadersResult => "Headers",
        _ => throw new InvalidOperationException("A result of an unknown kind: " + result.GetType().Name),
    };
}
