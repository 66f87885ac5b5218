using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// The requests that the API sends. A webhook is called as the description calls it, a callback after its operation too; where one comes
/// by several methods, each has its verb behind it. Bodies that are not JSON have no types.
/// </summary>
internal static class WebhookTranslation
{
    /// <summary>Whether there are any.</summary>
    public static bool HasAny(Document document) => Requests(document, operation => operation.Method).Any();

    /// <param name="document">The description.</param>
    /// <param name="filter">Which are wanted: a webhook like an operation, a callback with its operation. Null for all.</param>
    /// <param name="className">The class they are in.</param>
    /// <param name="plan">The names of the operations that have callbacks.</param>
    /// <param name="types">The API's types.</param>
    public static IReadOnlyList<Webhook> Translate(Document document, OperationFilter? filter, string className, ClientPlan plan, TypeTranslation types)
    {
        Scope names = Scope.Exact(reservedSuffix: "Webhook");
        names.Reserve(ReservedNames.OfObjects);
        names.Reserve(className);
        var webhooks = new List<Webhook>();
        foreach (Request request in Requests(document, plan.TypeNameOf))
        {
            // Names and types are given to all, so that a filter changes none.
            MediaType body = MediaTypes.Json(request.Operation.RequestBody!.Content)!;
            string name = names.Give(request.Name);
            TypeRef type = types.Use(body.Schema, name + "Payload");
            if (filter is null || filter.IsNone || filter.Selects(request.Selector))
            {
                webhooks.Add(new Webhook(name, request.WireName, request.Operation.Method, type, DocTranslation.Of(request.Operation)));
            }
        }

        return webhooks;
    }

    private static IEnumerable<Request> Requests(Document document, Func<Operation, string> nameOf)
    {
        IEnumerable<Request> webhooks = document.Webhooks.SelectMany(item => Of(item.Operations, Identifier.Pascal(item.Path), item.Path, selector: null));
        IEnumerable<Request> callbacks = document.Paths
            .SelectMany(item => item.Operations)
            .SelectMany(operation => operation.Callbacks.SelectMany(callback =>
                Of(callback.Operations, Identifier.Inside(nameOf(operation), callback.Name), callback.Name, operation)));
        return webhooks.Concat(callbacks);
    }

    private static IEnumerable<Request> Of(IReadOnlyList<Operation> operations, string name, string wireName, Operation? selector) => operations
        .Where(operation => operation.RequestBody is { } body && MediaTypes.Json(body.Content) is not null)
        .Select(operation => new Request(operations.Count == 1 ? name : Identifier.Inside(name, operation.Method.ToLowerInvariant()), wireName, operation, selector ?? operation));

    /// <summary>A request and the operation by which a filter selects it.</summary>
    private sealed record Request(string Name, string WireName, Operation Operation, Operation Selector);
}
