namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The types that operations use directly.</summary>
internal static class OperationTypes
{
    /// <summary>Returns the operations of an API; none without a client.</summary>
    public static IEnumerable<ClientOperation> OperationsOf(RootClient? client) =>
        client is null ? [] : client.Clients.SelectMany(sub => sub.Operations);

    /// <summary>Returns the types of everything that an operation sends and receives.</summary>
    public static IEnumerable<TypeRef> Of(ClientOperation operation) => OfRequest(operation).Concat(OfResponses(operation));

    /// <summary>Returns the types of the parameters and the body.</summary>
    public static IEnumerable<TypeRef> OfRequest(ClientOperation operation) =>
    [
        .. operation.Arguments.Select(argument => argument.Type),
        .. operation.Parameters is { } parameters ? parameters.Arguments.Select(argument => argument.Type) : [],
        .. operation.Body is { } body ? [body.Type] : Array.Empty<TypeRef>(),
    ];

    /// <summary>Returns the types of results, error bodies and response headers.</summary>
    public static IEnumerable<TypeRef> OfResponses(ClientOperation operation) =>
    [
        .. operation.Methods.SelectMany(method => Of(method.Result)),
        .. operation.Errors.Select(error => error.Type),
        .. operation.Headers is { } headers ? headers.Headers.Select(header => header.Type) : [],
    ];

    private static IEnumerable<TypeRef> Of(Result result) => result switch
    {
        JsonResult json => [json.Type],
        ChoiceResult choice => choice.Cases.SelectMany(one => Of(one.Result)),
        ItemsResult items => [items.Item],
        EventsResult { Data: JsonData json } => [json.Type],
        EventsResult { Data: NamedData named } => named.Cases.Select(one => one.Type).OfType<TypeRef>(),
        EventsResult or TextResult or StreamResult or HeadersResult or LocationResult or NoResult => [],
        _ => throw new InvalidOperationException("Unknown result: " + result.GetType().Name),
    };
}
