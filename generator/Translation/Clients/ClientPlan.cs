using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Which clients there are, what they are called, and whose operations they have: known before any type is named, so that
/// a schema never takes a client's name.
/// </summary>
/// <param name="Name">The root client's class.</param>
/// <param name="ScopeName">What the clients can be bound to, such as <c>Account</c>; null when nothing.</param>
/// <param name="Groups">In the order of their first operations.</param>
internal sealed record ClientPlan(string Name, string? ScopeName, IReadOnlyList<OperationGroup> Groups)
{
    public const string ScopeExtension = "x-client-scope";

    /// <param name="name">The root client's name.</param>
    /// <param name="apiName">That name without <c>Client</c>.</param>
    /// <param name="types">Where the clients' names are kept from types.</param>
    /// <param name="context">Receives what is wrong with names that are given.</param>
    public static ClientPlan Of(string name, string apiName, TypeNames types, TranslationContext context)
    {
        Document document = context.Document;
        IReadOnlyList<Operation> operations = [.. document.Paths.SelectMany(path => path.Operations)];
        string? scope = operations.SelectMany(operation => operation.Parameters).Select(ScopeOf).FirstOrDefault(found => found is not null);
        string scopedName = apiName + scope + "Client";
        types.Reserve(name, "I" + name, name + "Options", name + "Services", apiName + "Servers");
        if (scope is not null)
        {
            types.Reserve(scopedName, "I" + scopedName);
        }

        // The root client's properties are members beside its own.
        Scope properties = Scope.IgnoringCase(reservedSuffix: "Operations");
        properties.Reserve(ReservedNames.OfRootClients);
        properties.Reserve(name, scopedName, "For" + scope);
        if (RequestLimitsTranslation.HasAny(document))
        {
            properties.Reserve(ReservedNames.RequestLimits);
        }

        Scope classes = Scope.IgnoringCase(reservedSuffix: "Operations");
        classes.Reserve(ReservedNames.OfLibrary);
        classes.Reserve(name, "I" + name, name + "Options", name + "Services", apiName + "Servers", scopedName, "I" + scopedName);

        IReadOnlyList<NamedOperation> named = NamedOperation.Of(operations, operation => SubjectOf(operation) ?? apiName, context);
        var groups = new List<OperationGroup>();
        foreach (IGrouping<string, NamedOperation> group in named.GroupBy(operation => Identifier.Pascal(operation.Client), StringComparer.OrdinalIgnoreCase))
        {
            string property = properties.Give(group.Key);
            string className = classes.Give(property + "Client");
            classes.Reserve("I" + className, scope + className, "I" + scope + className);
            types.Reserve(className, "I" + className, scope + className, "I" + scope + className);
            groups.Add(new OperationGroup(property, className, document.Tags.FirstOrDefault(tag => Identifier.Pascal(tag.Name) == group.Key), [.. group]));
        }

        return new ClientPlan(name, scope, groups);
    }

    /// <summary>What the types of an operation begin with.</summary>
    public string TypeNameOf(Operation operation) =>
        Groups.SelectMany(group => group.Operations).First(named => named.Operation == operation).TypeName;

    /// <summary>The scope that a parameter names; null when it names none that can be a name.</summary>
    public static string? ScopeOf(Parameter parameter) =>
        parameter.At.To(ScopeExtension)?.Text() is { } name && Identifier.IsValid(name) ? name : null;

    // An operation with several tags belongs to the first, so that there is one way to call it.
    private static string? SubjectOf(Operation operation) =>
        operation.Tags.FirstOrDefault(tag => !string.IsNullOrWhiteSpace(tag))
        ?? OperationIdGroup.Of(operation)
        ?? (ResourcePath.Of(operation.Path) is { IsAction: false } path ? path.Subject : null);
}

/// <summary>The operations of one client.</summary>
/// <param name="PropertyName">The root client's property.</param>
/// <param name="ClassName">The client's class.</param>
/// <param name="Tag">The tag's words, or null.</param>
/// <param name="Operations">In document order.</param>
internal sealed record OperationGroup(string PropertyName, string ClassName, Tag? Tag, IReadOnlyList<NamedOperation> Operations);
