using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Finishing;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.SourceGeneration.Translation.Operations.Security;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>From the description's nouns to C#'s.</summary>
internal static class ApiTranslation
{
    /// <param name="document">The description.</param>
    /// <param name="options">What the project says of it.</param>
    /// <param name="cancellationToken">Checked between components and operations.</param>
    /// <returns>The API, and what of the description is read otherwise than written.</returns>
    public static (Api Api, EquatableArray<DiagnosticInfo> Problems) Translate(
        Document document, TranslationOptions options, CancellationToken cancellationToken)
    {
        var context = new TranslationContext(document, options, cancellationToken);
        ApiNames names = ApiNames.Of(context);
        var typeNames = new TypeNames();
        typeNames.Reserve(names.Api + "Json");
        typeNames.Reserve(names.Api + "Converters");
        typeNames.Reserve(ReservedNames.OfTypes);
        typeNames.Reserve(ReservedNames.OfLibrary);
        if (WebhookTranslation.HasAny(document))
        {
            typeNames.Reserve(names.Api + "Webhooks");
        }

        ClientPlan plan = ClientPlan.Of(names.Client, names.Api, typeNames, context);

        var types = new TypeTranslation(
            new ShapeReader(HierarchyMap.Of(document, context.Diagnostics), context.Diagnostics), typeNames, context);
        var parts = new MultipartPlan(types.Shapes, document.Version);
        types.DeclareComponents(document.Components.Schemas, options.HasClient ? MultipartComponents.Of(document, types.Shapes, parts) : []);
        int components = types.Declarations.Count;
        var bodies = new BodyTranslation(types, new MultipartTranslation(types, parts, context), context);
        bool isFiltered = options.Filter is { IsNone: false };
        RootClient? client = options.HasClient || isFiltered ? TranslateClient(context, plan, types, bodies) : null;

        IReadOnlyList<Webhook> webhooks = WebhookTranslation.Translate(document, options.Filter, names.Api + "Webhooks", plan, types);
        HashSet<string> received = TypeUses.Reached(webhooks.Select(webhook => webhook.Type), types.Declarations.ToDictionary(type => type.Name, StringComparer.Ordinal));

        var header = new ApiHeader(names.Namespace, names.Api, $"{document.Info.Title} {document.Info.Version}".Trim(), options.IsPublic, options.HasDateOnly)
        {
            HasDefaultNamespace = names.HasDefaultNamespace,
            HasAnnotations = options.HasAnnotations,
            HasExclusiveRanges = options.HasExclusiveRanges,
            Documentation = DocTranslation.AddressOf(document),
        };
        MergePatches patches = MergePatches.Of(types.Declarations, client?.Clients ?? []);
        client = client is null ? null : client with { Clients = patches.Apply(client.Clients).ToEquatableArray() };
        EquatableArray<TypeDeclaration> declared = !options.HasClient || client is null
            ? TypeUses.Apply([.. types.Declarations.Where((type, place) => place < components || received.Contains(type.Name))])
            : TypeUses.Apply(patches.Apply(types.Declarations), client.Clients, received);
        client = client is null ? null : PagedTypes.Apply(client, declared);
        declared = CheckedTypes.Mark(declared);
        if (!isFiltered)
        {
            return (new Api(header, declared, client) { Webhooks = webhooks.ToEquatableArray() }, context.Diagnostics.ToEquatableArray());
        }

        var selection = new Selection(document, options.Filter!);
        RootClient selected = selection.Of(client!);
        HashSet<string> used = Selection.TypesOf(selected, types.Declarations);
        used.UnionWith(received);
        var api = new Api(header, declared.Where(type => used.Contains(type.Name)).ToEquatableArray(), options.HasClient ? selected : null) { Webhooks = webhooks.ToEquatableArray() };
        return (api, options.Filter!.Problems(document).Concat(context.Diagnostics.Where(selection.IsRelevant(types, used))).ToEquatableArray());
    }

    private static RootClient TranslateClient(
        TranslationContext context, ClientPlan plan, TypeTranslation types, BodyTranslation bodies)
    {
        Document document = context.Document;
        string? baseAddress = ServerTranslation.BaseAddress(document);
        var security = new SecurityTranslation(context);
        var paging = new DeclaredPaging(context.Options.Paging, document.File.Path, types);
        var translation = new OperationTranslation(types, bodies, security, plan.ScopeName, baseAddress, paging, context);
        var clients = new List<Client>();
        foreach (OperationGroup group in plan.Groups)
        {
            Scope methodNames = Scope.Exact(NamedOperation.ReservedSuffix);
            methodNames.Take([.. group.Operations.Select(operation => operation.MethodName)]);
            var operations = new List<Model.ClientOperation>();
            foreach (NamedOperation operation in group.Operations)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                operations.AddRange(translation.Translate(operation, methodNames));
            }

            if (operations.Count > 0)
            {
                var words = new DocComment(DocTranslation.Words(group.Tag?.Description), null, group.Tag?.Name);
                clients.Add(new Client(group.ClassName, group.PropertyName, words, operations.ToEquatableArray())
                {
                    ExtensionsName = operations.Exists(static operation => operation.Parameters is not null) ? types.NameFor(group.ClassName + "Extensions") : null,
                });
            }
        }

        foreach (DiagnosticInfo diagnostic in paging.Problems)
        {
            context.Report(diagnostic);
        }

        List<MethodParameter> arguments = clients.SelectMany(client => client.Operations).SelectMany(operation => operation.Arguments).ToList();
        return new RootClient(
            plan.Name,
            new DocComment(DocTranslation.Words(document.Info.Description) ?? DocTranslation.Words(document.Info.Title), null, null),
            baseAddress,
            security.Security,
            clients.ToEquatableArray(),
            arguments.Find(argument => argument.Role == ParameterRole.Scope) is { } scope ? new ClientScope(plan.ScopeName!, scope, OptionOf(scope, security.Security)) : null,
            arguments.Find(argument => argument.Role == ParameterRole.IdempotencyKey)?.WireName)
        {
            Servers = ServerTranslation.Choices(document),
            FinalResponses = FinalResponseTranslation.Of(document.At, context),
            Limits = RequestLimitsTranslation.Of(context),
            HasServices = context.Options.HasServices,
            BasePath = baseAddress is null ? ServerTranslation.BasePath(document) : null,
        };
    }

    private static string OptionOf(MethodParameter scope, ClientCredentials security)
    {
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfClientOptions);
        names.Reserve([.. security.Schemes.Select(scheme => scheme.PropertyName ?? "")]);
        return names.Give(Identifier.Pascal(scope.Name));
    }
}
