using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// The clients, their names and their operations. The plan is made before any type is named, so that a schema never takes the name of a client.
/// </summary>
/// <param name="Names">The names of the API.</param>
/// <param name="Scope">The scope that clients can be bound to; null if there is none.</param>
/// <param name="Groups">The sub-clients in the order of their first operations.</param>
internal sealed record ClientPlan(ApiNames Names, DeclaredScope? Scope, IReadOnlyList<OperationGroup> Groups)
{
    // A sub-client whose name is taken gets this suffix.
    private const string ReservedSuffix = "Operations";

    /// <summary>Gets the root client's method that returns the bound client, such as <c>ForAccount</c>.</summary>
    public string ScopeMethod => "For" + Scope?.Name;

    /// <summary>Plans the clients.</summary>
    /// <param name="names">The names of the API.</param>
    /// <param name="types">Where the names of clients are reserved.</param>
    /// <param name="units">Uses the names of operations again after an edit.</param>
    /// <param name="context">The translation.</param>
    public static ClientPlan Of(ApiNames names, TypeNames types, UnitTranslation units, TranslationContext context)
    {
        Document document = context.Document;
        IReadOnlyList<Operation> operations = [.. document.Paths.SelectMany(path => path.Operations)];
        DeclaredScope? scope = DeclaredScope.Of(operations.SelectMany(operation => operation.Parameters));
        var plan = new ClientPlan(names, scope, []);
        string[] rootNames = plan.RootNames();
        types.Reserve(rootNames);

        // The properties for sub-clients are declared beside the root client's own members.
        Scope properties = Naming.Scope.IgnoringCase(ReservedSuffix);
        properties.Reserve(ReservedNames.OfRootClients);
        properties.Reserve(names.Client.Class);
        if (scope is not null)
        {
            properties.Reserve(names.BoundTo(scope.Name).Class, plan.ScopeMethod);
        }

        if (RequestLimitsTranslation.HasAny(document))
        {
            properties.Reserve(ReservedNames.RequestLimits);
        }

        Scope classes = Naming.Scope.IgnoringCase(ReservedSuffix);
        classes.Reserve(ReservedNames.OfLibrary);
        classes.Reserve(rootNames);

        TagNames tags = TagNames.Of(document, context);
        IReadOnlyList<NamedOperation> named =
            NamedOperation.Of(operations, operation => SubjectOf(operation) ?? names.Api, tags.KeyOf, units, context);
        var groups = new List<OperationGroup>();
        foreach (IGrouping<string, NamedOperation> group in named.GroupBy(
            operation => tags.KeyOf(operation.Client), StringComparer.OrdinalIgnoreCase))
        {
            string property = tags.Checked(group.Key, properties.Give(group.Key), context);
            ClientName client = ApiNames.ClientOf(classes.Give(property + "Client"));
            ClientName? bound = scope is null ? null : ApiNames.ClientOf(scope.Name + client.Class);
            string[] reserved = [client.Interface, .. bound is null ? Array.Empty<string>() : [bound.Class, bound.Interface]];
            classes.Reserve(reserved);
            types.Reserve([client.Class, .. reserved]);
            Tag? tag = document.Tags.FirstOrDefault(tag => tags.KeyOf(tag.Name) == group.Key);
            groups.Add(new OperationGroup(property, client, bound, tag, [.. group]));
        }

        return plan with { Groups = groups };
    }

    /// <summary>Returns the prefix of the types of an operation.</summary>
    public string TypeNameOf(Operation operation) =>
        Groups.SelectMany(group => group.Operations).First(named => named.Operation == operation).TypeName;

    private string[] RootNames()
    {
        ClientName[] clients = Scope is null ? [Names.Client] : [Names.Client, Names.BoundTo(Scope.Name)];
        return [.. clients.SelectMany(client => new[] { client.Class, client.Interface }), Names.Options, Names.Services, Names.Servers];
    }

    // An operation with several tags belongs to the first, so that there is one way to call it.
    private static string? SubjectOf(Operation operation) =>
        operation.Tags.FirstOrDefault(tag => !string.IsNullOrWhiteSpace(tag))
        ?? OperationIdGroup.Of(operation)
        ?? (ResourcePath.Of(operation.Path) is { IsAction: false } path ? path.Subject : null);
}
