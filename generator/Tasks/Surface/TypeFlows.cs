using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Finishing;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Whether callers create or read values of the declared types: those that requests contain, and those that responses contain.</summary>
internal sealed class TypeFlows
{
    private readonly HashSet<string> sent;
    private readonly HashSet<string> received;

    // Of an API without a client, it is unknown what its types are used for.
    private readonly bool isKnown;

    public TypeFlows(Api api)
    {
        isKnown = api.Client is not null;
        var graph = new TypeGraph(api.Types.Concat(api.Header.Shared.Select(Undeclared)));
        IEnumerable<ClientOperation> operations = api.Client?.Clients.SelectMany(client => client.Operations) ?? [];
        sent = graph.Reachable(Declared(api, operations.SelectMany(Sent)));
        received = graph.Reachable(Declared(
            api, operations.SelectMany(Received).Concat(api.Webhooks?.Webhooks.Select(webhook => webhook.Type) ?? [])));
    }

    /// <summary>Returns the directions of a type.</summary>
    public Flow Of(string name) => isKnown
        ? (sent.Contains(name) ? Flow.Sent : Flow.None) | (received.Contains(name) ? Flow.Received : Flow.None)
        : Flow.Both;

    // A type of another API, whose members are none of this one.
    private static EnumType Undeclared(SharedType type) =>
        new(type.Name, new DocComment(Summary: null, Remarks: null, Origin: null), EnumUnderlying.String, EquatableArray<EnumValue>.Empty);

    // Classes of operations, such as choices, are no declared types.
    private static IEnumerable<TypeRef> Declared(Api api, IEnumerable<TypeRef> types)
    {
        HashSet<string> names = [.. api.Types.Select(type => type.Name).Concat(api.Header.Shared.Select(type => type.Name))];
        return types.Where(type => TypeUses.NameIn(type) is not { } name || names.Contains(name));
    }

    private static IEnumerable<TypeRef> Sent(ClientOperation operation) => operation.Arguments
        .Concat(operation.Parameters?.Arguments ?? [])
        .Select(argument => argument.Type)
        .Concat(operation.Body is { } body ? [body.Type] : []);

    private static IEnumerable<TypeRef> Received(ClientOperation operation) => operation.Methods
        .SelectMany(method => Types(method.Result).Concat(method.Paging is { } paging ? [paging.ItemType] : []))
        .Concat(operation.Errors.Select(error => error.Type))
        .Concat(operation.Headers is { } headers ? headers.Headers.Select(header => header.Type) : []);

    private static IEnumerable<TypeRef> Types(Result result) => result switch
    {
        JsonResult json => [json.Type],
        ItemsResult items => [items.Item],
        EventsResult { Data: JsonData json } => [json.Type],
        EventsResult { Data: NamedData named } => named.Cases.Select(one => one.Type).OfType<TypeRef>(),
        ChoiceResult choice => choice.Cases.SelectMany(one => Types(one.Result)),
        _ => [],
    };
}
