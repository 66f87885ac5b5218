using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Finds the names that emitted code must qualify. The imports of an emitted file win over everything outside its namespace, so only the types and
/// members of the API and what the project declares in that namespace matter.
/// </summary>
internal static class NameConflicts
{
    // The names of the library that emitted code uses: all, those in expressions, and those in the expressions of models.
    private static readonly HashSet<string> UsedNames = [.. LibraryNames.All.Select(name => name.Name)];
    private static readonly HashSet<string> NamesInExpressions = [.. LibraryNames.All.Where(name => name.IsInExpressions).Select(name => name.Name)];
    private static readonly HashSet<string> NamesInModels = [.. LibraryNames.All.Where(name => name.IsInModels).Select(name => name.Name)];

    /// <summary>Returns the names that an API qualifies.</summary>
    /// <param name="api">The API.</param>
    /// <param name="types">The types and namespaces that the project declares in the namespace of the API.</param>
    /// <param name="nested">The types that it nests in types of the API.</param>
    /// <param name="members">The members that it adds to types of the API.</param>
    public static QualifiedNames Of(Api api, IEnumerable<string> types, IReadOnlyCollection<string> nested, IReadOnlyCollection<string> members)
    {
        HashSet<string> own = [.. Types(api)];
        HashSet<string> everywhere = [.. own.Concat(types).Concat(nested).Where(UsedNames.Contains), .. nested.Where(own.Contains)];
        HashSet<string> inExpressions =
        [
            .. Members(api).Concat(members).Where(NamesInExpressions.Contains),
            .. api.Types.SelectMany(Members).Where(NamesInModels.Contains),
            .. members.Concat(RenamedMembers(api)).Where(own.Contains),
        ];
        return everywhere.Count + inExpressions.Count == 0 ? QualifiedNames.None : new QualifiedNames(Sorted(everywhere), Sorted(inExpressions));
    }

    // Properties that a derived class redefines under another name: it inherits them too.
    private static IEnumerable<string> RenamedMembers(Api api)
    {
        HashSet<string> redefined =
        [
            .. api.Types.SelectMany(PropertiesOf)
                .Where(property => property.Role == PropertyRole.Redefinition)
                .Select(property => property.WireName),
        ];
        return redefined.Count == 0
            ? []
            : api.Types.SelectMany(PropertiesOf).Where(property => redefined.Contains(property.WireName)).Select(property => property.Name);
    }

    private static IEnumerable<Property> PropertiesOf(TypeDeclaration type) => (type as ObjectType)?.Properties.AsEnumerable() ?? [];

    /// <summary>The members of a type that its description names.</summary>
    public static IEnumerable<string> Members(TypeDeclaration type) => type switch
    {
        ObjectType one =>
        [
            .. one.Properties.Select(property => property.Name),
            .. one.Hierarchy?.Inherited.Select(property => property.Name) ?? [],
            .. one.Patterns.Select(pattern => pattern.PropertyName),
            one.Extra.PropertyName,
        ],
        TupleType one => [.. one.Items.Select(item => item.Name), one.RestName],
        UnionType one => one.Cases.SelectMany(one => Members(one.Name)),
        EnumType one => one.Values.Select(value => value.Name),
        MultipartType one => [.. one.Properties.Select(property => property.Name), one.ExtraName],
        _ => [],
    };

    /// <summary>The members for a case of a class that holds one of several values.</summary>
    public static IEnumerable<string> Members(string caseName) => ["From" + caseName, "Is" + caseName, "TryGet" + caseName];

    private static EquatableArray<string> Sorted(IEnumerable<string> names) => names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    private static IEnumerable<string> Types(Api api) =>
    [
        .. api.Types.Select(type => type.Name),
        api.Header.JsonName,
        .. api.Xml is { } xml ? [xml.Name] : Array.Empty<string>(),
        .. api.Webhooks is { } webhooks ? [webhooks.Name] : Array.Empty<string>(),
        .. api.Client is { } client ? Types(client) : [],
    ];

    private static IEnumerable<string> Types(RootClient client) =>
    [
        client.Names.Class,
        client.Names.Interface,
        client.OptionsName,
        client.ServicesName,
        .. client.Servers is { } servers ? [servers.Name] : Array.Empty<string>(),
        .. client.Scope is { } scope ? [scope.Names.Class, scope.Names.Interface] : Array.Empty<string>(),
        .. client.Clients.SelectMany(Types),
    ];

    private static IEnumerable<string> Types(Client client)
    {
        ClientName[] names = client.BoundNames is { } bound ? [client.Names, bound] : [client.Names];
        return
        [
            .. names.Select(name => name.Class),
            .. names.Select(name => name.Interface),
            .. client.ExtensionsName is { } extensions ? [extensions] : Array.Empty<string>(),
            .. client.Operations.SelectMany(Types),
        ];
    }

    private static IEnumerable<string> Types(ClientOperation operation) =>
    [
        .. operation.Headers is { } headers ? [headers.Name] : Array.Empty<string>(),
        .. operation.Parameters is { } parameters ? [parameters.Name] : Array.Empty<string>(),
        .. operation.Methods.SelectMany(method => Types(method.Result)),
    ];

    private static IEnumerable<string> Types(Result result) => result switch
    {
        ChoiceResult choice => choice.Cases.SelectMany(one => Types(one.Result)).Prepend(choice.Name),
        EventsResult { Data: NamedData data } => [data.Name],
        _ => [],
    };

    private static IEnumerable<string> Members(Api api) =>
    [
        .. api.Webhooks?.Webhooks.Select(webhook => webhook.Name) ?? [],
        .. api.Client is { } client ? Members(client) : [],
    ];

    private static IEnumerable<string> Members(RootClient client) =>
    [
        .. client.Clients.Select(sub => sub.PropertyName),
        .. client.Security.Schemes.Select(scheme => scheme.PropertyName ?? ""),
        .. client.Servers?.Servers.Select(server => server.Name) ?? [],
        .. client.Scope is { } scope ? [.. scope.Arguments.Select(argument => argument.PropertyName), scope.MethodName] : Array.Empty<string>(),
        .. client.Clients.SelectMany(sub => sub.Operations).SelectMany(Members),
    ];

    private static IEnumerable<string> Members(ClientOperation operation) =>
    [
        .. operation.Methods.Select(method => method.Name),
        .. operation.Headers?.Headers.Select(header => header.Name) ?? [],
        .. operation.Parameters?.Arguments.Select(argument => argument.Name) ?? [],
    ];
}
