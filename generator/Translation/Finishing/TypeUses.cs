using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// What is known of declared types only when all operations are: which are sent, where absent and null differ, what only responses carry, and which
/// are bodies of failures.
/// </summary>
internal static class TypeUses
{
    /// <param name="types">All types.</param>
    /// <param name="clients">The operations.</param>
    /// <param name="ofWebhooks">The names of types that come in by webhooks.</param>
    public static EquatableArray<TypeDeclaration> Apply(IReadOnlyList<TypeDeclaration> types, IReadOnlyList<Client> clients, IEnumerable<string> ofWebhooks)
    {
        Dictionary<string, TypeDeclaration> declared = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        List<Model.ClientOperation> operations = [.. clients.SelectMany(client => client.Operations)];
        HashSet<string> sent = Reached(operations.Where(operation => operation.Body is not null).Select(operation => operation.Body!.Type), declared);
        var failures = new HashSet<string>(
            operations.SelectMany(operation => operation.Errors).Select(error => error.Type).OfType<NamedType>().Select(type => type.Name), StringComparer.Ordinal);
        ReceivedProperties received = ReceivedProperties.Of(declared, operations, ofWebhooks);
        return Inheritance.Complete(types
            .Select(type => type is ObjectType found ? received.Mark(Apply(found, sent.Contains(found.Name), failures.Contains(found.Name))) : type));
    }

    /// <summary>
    /// The types by themselves. Whether they go or come is not known, so nothing is lost either way: absent and null differ, and what only
    /// a response carries may be missing.
    /// </summary>
    public static EquatableArray<TypeDeclaration> Apply(IReadOnlyList<TypeDeclaration> types) => Inheritance.Complete(types
        .Select(type => type is not ObjectType found ? type : found with
        {
            Error = null,
            Properties = found.Properties
                .Select(property => property.Direction == Direction.Response ? property with { IsRequired = false, Constant = null } : property)
                .Select(property => property with { IsOptionalWrapper = !property.IsRequired && property.Type.IsNullable })
                .ToEquatableArray(),
        }));

    private static ObjectType Apply(ObjectType type, bool isSent, bool isFailure) => type with
    {
        Error = isFailure ? type.Error : null,
        Properties = !isSent ? type.Properties : type.Properties
            .Select(property => property with
            {
                IsOptionalWrapper = !property.IsRequired && property.Type.IsNullable && property.Direction != Direction.Response,
            })
            .ToEquatableArray(),
    };

    /// <summary>The types that an operation uses by itself.</summary>
    public static IEnumerable<TypeRef> Of(Model.ClientOperation operation) => OfRequest(operation).Concat(OfResponses(operation));

    /// <summary>The types that an operation sends.</summary>
    public static IEnumerable<TypeRef> OfRequest(Model.ClientOperation operation) =>
    [
        .. operation.Arguments.Select(argument => argument.Type),
        .. operation.Parameters is { } parameters ? parameters.Arguments.Select(argument => argument.Type) : [],
        .. operation.Body is { } body ? [body.Type] : Array.Empty<TypeRef>(),
    ];

    /// <summary>The types that an operation receives.</summary>
    public static IEnumerable<TypeRef> OfResponses(Model.ClientOperation operation) =>
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
        _ => throw new InvalidOperationException("A result of an unknown kind: " + result.GetType().Name),
    };

    /// <summary>The names of the types that others are made of, these included.</summary>
    /// <param name="from">The others.</param>
    /// <param name="declared">Every type by its name.</param>
    /// <param name="throughArrays">Whether what arrays hold counts.</param>
    public static HashSet<string> Reached(IEnumerable<TypeRef> from, Dictionary<string, TypeDeclaration> declared, bool throughArrays = true)
    {
        ILookup<string, string> extending = declared.Values.OfType<ObjectType>()
            .Where(type => type.Hierarchy?.Base is not null)
            .ToLookup(type => type.Hierarchy!.Base!, type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<TypeRef>(from);
        while (next.Count > 0)
        {
            switch (next.Pop())
            {
                case ListType list when throughArrays:
                    next.Push(list.Item);
                    break;
                case MapType map:
                    next.Push(map.Value);
                    break;
                case NamedType { Kind: NamedKind.Tuple } when !throughArrays:
                    break;
                case NamedType named when reached.Add(named.Name):
                    foreach (TypeRef part in Parts(declared[named.Name]).Concat(Relatives(named.Name, declared, extending)))
                    {
                        next.Push(part);
                    }

                    break;
            }
        }

        return reached;
    }

    // Where a class goes, those go that extend it; and what it has of its base is part of it.
    private static IEnumerable<TypeRef> Relatives(string name, Dictionary<string, TypeDeclaration> declared, ILookup<string, string> extending) =>
        extending[name]
            .Concat(declared[name] is ObjectType { Hierarchy.Base: { } extended } ? [extended] : [])
            .Select(relative => new NamedType(relative, NamedKind.Object));

    private static IEnumerable<TypeRef> Parts(TypeDeclaration type) => type switch
    {
        ObjectType found => found.Properties.Select(property => property.Type)
            .Concat(found.Patterns.Select(pattern => pattern.Value))
            .Concat(found.Extra is TypedExtra extra ? [extra.Value] : []),
        TupleType tuple => tuple.Items.Select(item => item.Type).Append(tuple.Rest),
        MultipartType parts => parts.Properties.Select(property => property.Type),
        UnionType union => union.Cases.Select(one => one.Type),
        _ => [],
    };
}
