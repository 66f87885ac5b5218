using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// What is known of declared types only when all operations are: which are sent, where absent and null differ, and which
/// are bodies of failures.
/// </summary>
internal static class TypeUses
{
    public static EquatableArray<TypeDeclaration> Apply(IReadOnlyList<TypeDeclaration> types, IReadOnlyList<Client> clients)
    {
        Dictionary<string, ObjectType> objects = types.OfType<ObjectType>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        List<Model.Operation> operations = [.. clients.SelectMany(client => client.Operations)];
        HashSet<string> sent = Reached(operations.Where(operation => operation.Body is not null).Select(operation => operation.Body!.Type), objects);
        var failures = new HashSet<string>(
            operations.SelectMany(operation => operation.Errors).Select(error => error.Type).OfType<NamedType>().Select(type => type.Name), StringComparer.Ordinal);
        return types
            .Select(type => type is ObjectType found ? Apply(found, sent.Contains(found.Name), failures.Contains(found.Name)) : type)
            .ToEquatableArray();
    }

    private static ObjectType Apply(ObjectType type, bool isSent, bool isFailure) => type with
    {
        Error = isFailure ? type.Error : null,
        Properties = !isSent ? type.Properties : type.Properties
            .Select(property => property with
            {
                TellsAbsentFromNull = !property.IsRequired && property.Type.IsNullable && property.Direction != Direction.Response,
            })
            .ToEquatableArray(),
    };

    private static HashSet<string> Reached(IEnumerable<TypeRef> from, Dictionary<string, ObjectType> objects)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<TypeRef>(from);
        while (next.Count > 0)
        {
            switch (next.Pop())
            {
                case ListType list:
                    next.Push(list.Item);
                    break;
                case MapType map:
                    next.Push(map.Value);
                    break;
                case NamedType { Kind: NamedKind.Object } named when reached.Add(named.Name):
                    foreach (Property property in objects[named.Name].Properties)
                    {
                        next.Push(property.Type);
                    }

                    if (objects[named.Name].Extra is TypedExtra extra)
                    {
                        next.Push(extra.Value);
                    }

                    break;
            }
        }

        return reached;
    }
}
