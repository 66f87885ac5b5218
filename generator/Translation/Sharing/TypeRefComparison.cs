using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>Compares uses of types. Declared types count as equal and are collected, because they are compared themselves.</summary>
internal sealed class TypeRefComparison
{
    private readonly List<(string Own, string Source)> uses = [];

    /// <summary>Gets the pairs of declared types at the same places.</summary>
    public IReadOnlyList<(string Own, string Source)> Uses => uses;

    public void Use(string name, string counterpart) => uses.Add((name, counterpart));

    public bool AreEqual(TypeRef one, TypeRef other)
    {
        if (one.IsNullable != other.IsNullable)
        {
            return false;
        }

        switch (one, other)
        {
            case (NamedType a, NamedType b):
                Use(a.Name, b.Name);
                return a.Kind == b.Kind;
            case (ListType a, ListType b):
                return AreEqual(a.Item, b.Item);
            case (MapType a, MapType b):
                return AreEqual(a.Value, b.Value);
            default:
                return one == other;
        }
    }

    /// <summary>The text of a type in a message.</summary>
    public static string TextOf(TypeRef type) => (type switch
    {
        NamedType named => named.Name,
        ListType list => $"list of {TextOf(list.Item)}",
        MapType map => $"map of {TextOf(map.Value)}",
        ScalarType scalar => scalar.Scalar.ToString(),
        OwnType own => own.Name,
        _ => "JSON",
    }) + (type.IsNullable ? " or null" : "");
}
