using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Translates the requests with JSON bodies that the API sends. A webhook is named as in the description, a callback after its operation too.
/// If one has several HTTP methods, the method is appended. A declared name replaces all that.
/// </summary>
internal static class WebhookTranslation
{
    /// <summary>Returns whether a description declares any.</summary>
    public static bool HasAny(Document document) =>
        Requests(document, static operation => operation.Method, static content => content.FirstOrDefault(MediaTypes.IsJson)).Any();

    /// <summary>
    /// Translates the requests that the project's filter selects: a webhook like an operation, a callback with its operation.
    /// </summary>
    /// <param name="plan">The names of the class and of the operations that have callbacks.</param>
    /// <param name="types">The types of the API.</param>
    /// <param name="context">The translation.</param>
    /// <param name="unselected">The types of the requests that are not selected.</param>
    /// <returns>Null if there are none.</returns>
    public static WebhooksType? Translate(
        ClientPlan plan, TypeTranslation types, TranslationContext context, out IReadOnlyList<TypeRef> unselected)
    {
        Scope names = Scope.Exact(reservedSuffix: "Webhook");
        names.Reserve(ReservedNames.OfObjects);
        names.Reserve(plan.Names.Webhooks);
        var webhooks = new List<Webhook>();
        var others = new List<TypeRef>();
        foreach (Request request in Requests(context.Document, plan.TypeNameOf, content => BodyContent.Json(content, types.Shapes)))
        {
            // Requests that are not selected get names and types too, so that a filter changes none.
            string name = DeclaredFor(request, context)?.Give(names, context) ?? names.Give(request.Name);
            TypeRef type = types.Use(request.Body.Schema, name + "Payload");
            if (context.Options.Filter is not { } filter || (filter.Selects(request.Selector) && !filter.Ignores(request.Operation)))
            {
                webhooks.Add(new Webhook(name, request.WireName, request.Operation.Method, type, DocTranslation.Of(request.Operation)));
            }
            else
            {
                others.Add(type);
            }
        }

        unselected = others;
        return webhooks.Count == 0 ? null : new WebhooksType(plan.Names.Webhooks, webhooks.ToEquatableArray());
    }

    private static IEnumerable<Request> Requests(
        Document document, Func<Operation, string> nameOf, Func<IReadOnlyList<MediaType>, MediaType?> jsonOf)
    {
        IEnumerable<Request> webhooks = document.Webhooks
            .SelectMany(item => Of(item, item.Operations, Identifier.Pascal(item.Path), item.Path, selector: null));
        IEnumerable<Request> callbacks = document.Paths
            .SelectMany(item => item.Operations)
            .SelectMany(operation => operation.Callbacks.SelectMany(callback =>
                Of(callback, callback.Operations, Identifier.Inside(nameOf(operation), callback.Name), callback.Name, operation)));
        return webhooks.Concat(callbacks);

        IEnumerable<Request> Of(
            DescriptionObject item, IReadOnlyList<Operation> operations, string name, string wireName, Operation? selector)
        {
            foreach (Operation operation in operations)
            {
                if (operation.RequestBody is { } body && jsonOf(body.Content) is { } json)
                {
                    string suffix = operations.Count == 1 ? "" : operation.Method.ToLowerInvariant();
                    yield return new Request(item, name, suffix, wireName, operation, json, selector ?? operation);
                }
            }
        }
    }

    private static DeclaredName? DeclaredFor(Request request, TranslationContext context)
    {
        DeclaredName? own = DeclaredName.Of(request.Operation, context);
        return own is null && DeclaredName.Of(request.Item, context) is { } name
            ? request.Suffix.Length == 0 ? name : new DeclaredName(Identifier.Inside(name.Text, request.Suffix), At: null)
            : own;
    }

    /// <summary>A request.</summary>
    /// <param name="Item">The webhook or callback.</param>
    /// <param name="ItemName">The name that it has by default.</param>
    /// <param name="Suffix">The suffix that distinguishes the requests of the item.</param>
    /// <param name="WireName">The name in the description.</param>
    /// <param name="Operation">The request.</param>
    /// <param name="Body">Its JSON body.</param>
    /// <param name="Selector">The operation by which a filter selects it.</param>
    private sealed record Request(
        DescriptionObject Item, string ItemName, string Suffix, string WireName, Operation Operation, MediaType Body, Operation Selector)
    {
        public string Name => Suffix.Length == 0 ? ItemName : Identifier.Inside(ItemName, Suffix);
    }
}
