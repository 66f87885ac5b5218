using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// The declared types and the types that each of them uses. For example, <c>Order</c> uses <c>Customer</c> through a property of type
/// <c>List&lt;Customer&gt;</c>.
/// </summary>
internal sealed class TypeGraph
{
    private readonly Dictionary<string, TypeDeclaration> declared;
    private readonly ILookup<string, string> derived;

    public TypeGraph(IEnumerable<TypeDeclaration> types)
    {
        declared = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        derived = declared.Values.OfType<ObjectType>()
            .Where(type => type.Hierarchy?.Base is not null)
            .ToLookup(type => type.Hierarchy!.Base!, type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>Returns the names of the types that some types use directly or indirectly, including their own.</summary>
    /// <param name="from">The types to start from.</param>
    /// <param name="throughArrays">Whether the items of arrays count.</param>
    public HashSet<string> Reachable(IEnumerable<TypeRef> from, bool throughArrays = true)
    {
        var reachable = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<TypeRef>(from);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ListType list when throughArrays:
                    pending.Push(list.Item);
                    break;
                case MapType map:
                    pending.Push(map.Value);
                    break;
                case NamedType { Kind: NamedKind.Tuple } when !throughArrays:
                    break;
                case NamedType named when reachable.Add(named.Name):
                    foreach (TypeRef used in TypeUses.Of(declared[named.Name]).Concat(Relatives(named.Name)))
                    {
                        pending.Push(used);
                    }

                    break;
            }
        }

        return reachable;
    }

    // A value of a class may be of any derived class, and it has the properties of the base class.
    private IEnumerable<TypeRef> Relatives(string name) => derived[name]
        .Concat(declared[name] is ObjectType { Hierarchy.Base: { } baseName } ? [baseName] : [])
        .Select(relative => new NamedType(relative, NamedKind.Object));
}
