using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Finishing;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.SourceGeneration.Translation.Types;
using Truto.Generated.SourceGeneration.Translation.Xml;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Translates a description to a model of C# declarations: names, the plan of clients, types, operations, then finishing.</summary>
internal static class ApiTranslation
{
    /// <param name="document">The description.</param>
    /// <param name="options">The project's settings.</param>
    /// <param name="cancellationToken">Checked between schemas and between operations.</param>
    /// <returns>The model, and the diagnostics about what is skipped or widened.</returns>
    public static (Api Api, EquatableArray<DiagnosticInfo> Problems) Translate(
        Document document, TranslationOptions options, CancellationToken cancellationToken)
    {
        (Api api, EquatableArray<DiagnosticInfo> problems, _) = Translate(document, options, sections: null, last: null, cancellationToken);
        return (api, problems);
    }

    /// <summary>Translates a version of a description.</summary>
    /// <param name="document">The description.</param>
    /// <param name="options">The project's settings.</param>
    /// <param name="sections">The sections of the description; null if no other version of it is translated.</param>
    /// <param name="last">What the last translation of the description left; null if there is none. It never changes the result.</param>
    /// <param name="cancellationToken">Checked between schemas and between operations.</param>
    /// <returns>The model, the diagnostics, and what the translation leaves for the next one; null if nothing.</returns>
    public static (Api Api, EquatableArray<DiagnosticInfo> Problems, TranslationRecord? Record) Translate(
        Document document,
        TranslationOptions options,
        DocumentSections? sections,
        TranslationRecord? last,
        CancellationToken cancellationToken)
    {
        options = options with { Filter = OperationFilter.For(document, options.Filter) };
        var context = new TranslationContext(document, options, cancellationToken);
        ApiNames names = ApiNames.Of(context);
        TypeNames typeNames = ReserveNames(names, context);
        var units = new UnitTranslation(context, sections, last);
        ClientPlan plan = ClientPlan.Of(names, typeNames, units, context);

        var shapes = new ShapeReader(document, context.Diagnostics);
        var types = new TypeTranslation(shapes, typeNames, units, context);
        var parts = new MultipartPlan(shapes, document.Version);
        types.DeclareComponents(document.Components.Schemas, options.HasClient ? MultipartComponents.Of(document, shapes, parts) : []);
        int components = types.Declarations.Count;

        // A filter selects types by their operations, so it needs the operations even for types only.
        RootClient? client = null;
        if (options.HasClient || options.Filter is not null)
        {
            var bodies = new BodyTranslation(types, new MultipartTranslation(types, parts, context), context);
            client = RootClientTranslation.Translate(plan, types, bodies, units, context);
        }

        WebhooksType? webhooks = WebhookTranslation.Translate(plan, types, context, out IReadOnlyList<TypeRef> unselected);
        var draft = new Api(HeaderOf(names, context), WithElements(types), client) { Webhooks = webhooks };
        var graph = new TypeGraph(draft.Types);
        Selection? selection = options.Filter is { } filter ? new Selection(draft, unselected, graph, document, filter) : null;
        Api api = FinishingSteps.Apply(
            options.HasClient ? draft : TypesOnly(draft, components, graph), graph, selection, options.AreTypesShared);
        if (XmlBodies.HasAny(document))
        {
            api = api with { Xml = types.Xml.TypeOf(XmlBodies.RootsOf(api.Client), names.Xml) };
        }

        IEnumerable<DiagnosticInfo> diagnostics = selection?.Relevant(context.Diagnostics, types) ?? context.Diagnostics;
        return (api, diagnostics.ToEquatableArray(), units.Record(shapes.Circular));
    }

    // Elements that distinguish the cases of a union are known when all bodies are translated.
    private static EquatableArray<TypeDeclaration> WithElements(TypeTranslation types)
    {
        HashSet<string> unions = new(
            types.Xml.UnionsByElement.Select(types.DeclaredNameOf).OfType<string>(), StringComparer.Ordinal);
        return types.Declarations
            .Select(type => type is UnionType union && unions.Contains(union.Name) ? union with { IsByElement = true } : type)
            .ToEquatableArray();
    }

    private static TypeNames ReserveNames(ApiNames names, TranslationContext context)
    {
        var typeNames = new TypeNames(context);
        typeNames.Reserve(names.Json);
        typeNames.Reserve(ReservedNames.OfTypes);
        typeNames.Reserve(ReservedNames.OfLibrary);
        if (WebhookTranslation.HasAny(context.Document))
        {
            typeNames.Reserve(names.Webhooks);
        }

        if (XmlBodies.HasAny(context.Document))
        {
            typeNames.Reserve(names.Xml);
        }

        return typeNames;
    }

    private static ApiHeader HeaderOf(ApiNames names, TranslationContext context)
    {
        (Document document, TranslationOptions options) = (context.Document, context.Options);
        string title = $"{document.Info.Title} {document.Info.Version}".Trim();
        return new ApiHeader(names.Namespace, names.Api, names.Json, title, options.IsPublic, options.HasDateOnly)
        {
            HasDefaultNamespace = names.HasDefaultNamespace,
            HasReadOnlyCollections = options.HasReadOnlyCollections,
            HasValueEquality = options.HasValueEquality,
            HasAnnotations = options.HasAnnotations,
            HasExclusiveRanges = options.HasExclusiveRanges,
            Documentation = DocTranslation.AddressOf(document),
        };
    }

    // Types that only operations declare are dropped with the client.
    private static Api TypesOnly(Api draft, int components, TypeGraph graph)
    {
        HashSet<string> received = graph.Reachable(draft.Webhooks is { } found ? found.Webhooks.Select(webhook => webhook.Type) : []);
        return draft with
        {
            Types = draft.Types.Where((type, index) => index < components || received.Contains(type.Name)).ToEquatableArray(),
            Client = null,
        };
    }
}
