using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// What the cases of a union are called: as their types are, without words that they share; those declared in place as they are told apart.
/// </summary>
internal static class UnionCaseNames
{
    /// <param name="union">The union's name.</param>
    /// <param name="branches">Its branches.</param>
    /// <param name="types">Their types.</param>
    /// <param name="shapes">What schemas mean.</param>
    /// <param name="names">Where the names must differ.</param>
    public static IReadOnlyList<string> Of(
        string union, IReadOnlyList<UnionBranch> branches, IReadOnlyList<TypeRef> types, ShapeReader shapes, Scope names)
    {
        int[] declared = [.. Enumerable.Range(0, types.Count).Where(i => types[i] is NamedType)];
        IReadOnlyList<string> own = CaseNames.Of(
            union, [.. declared.Select(i => branches[i].InlineWord is { } word ? Identifier.Pascal(word) : ((NamedType)types[i]).Name)]);
        return [.. types.Select((type, i) => Array.IndexOf(declared, i) is >= 0 and var place
            ? names.Give(own[place], ((NamedType)type).Name)
            : names.Give(InPlace(branches[i].Shape, type, shapes) ?? NameOf(type, union), NameOf(type, union)))];
    }

    // What is declared in place has the place's name, which a long one of the union is no part of.
    private static string? InPlace(Shape shape, TypeRef type, ShapeReader shapes) => (shape, type) switch
    {
        (ListShape { Item: { } item }, ListType { Item: NamedType }) when IsInPlace(item, shapes) => "ItemList",
        (MapShape { Value: var value }, MapType { Value: NamedType }) when IsInPlace(value, shapes) => "ValueMap",
        _ => null,
    };

    private static bool IsInPlace(Schema schema, ShapeReader shapes) =>
        schema is { Reference: null, ComponentName: null } && shapes.Resolve(schema).Schema == schema;

    private static string NameOf(TypeRef type, string union) => type switch
    {
        NamedType named => CaseNames.WithoutUnion(union, named.Name),
        ListType list => NameOf(list.Item, union) + "List",
        MapType map => NameOf(map.Value, union) + "Map",
        AnyJsonType { Shape: AnyJson.Object } => "JsonObject",
        ScalarType { Scalar: Scalar.BytesBase64 or Scalar.BytesBase64Url } => "Bytes",
        ScalarType { Scalar: Scalar.DateTimeOffsetUnixSeconds or Scalar.DateTimeOffsetHttp } => nameof(Scalar.DateTimeOffset),
        ScalarType { Scalar: Scalar.Int64String } => nameof(Scalar.Int64),
        ScalarType { Scalar: Scalar.UInt64String } => nameof(Scalar.UInt64),
        ScalarType { Scalar: Scalar.DecimalString } => nameof(Scalar.Decimal),
        ScalarType scalar => scalar.Scalar.ToString(),
        _ => "Json",
    };
}
