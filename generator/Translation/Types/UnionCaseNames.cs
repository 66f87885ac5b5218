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
            union, [.. declared.Select(i => InlineNameOf(branches[i]) is { } word ? Identifier.Pascal(word) : ((NamedType)types[i]).Name)]);
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

    private static bool IsInPlace(SchemaExpression schema, ShapeReader shapes) =>
        schema is { Reference: null, Origin.ComponentName: null } && shapes.Resolve(schema).Schema == schema;

    /// <summary>Returns what distinguishes a branch that is declared in the union; null where it has a name of its own.</summary>
    public static string? InlineNameOf(UnionBranch branch)
    {
        SchemaExpression schema = branch.Schema;
        bool isInline = schema.Reference is null || branch.Resolved == schema;
        return isInline && (schema.Origin.ComponentName is null || schema is Restricted) ? DistinctionOf(branch) : null;
    }

    // The title, the constant or the first property.
    private static string? DistinctionOf(UnionBranch branch)
    {
        Schema schema = branch.Schema.Origin;
        return (branch.Shape, branch.Schema) switch
        {
            (EnumShape or ObjectShape or TupleShape, Restricted { Type: var type }) => type == JsonTypes.String ? "option" : type.ToString(),
            (EnumShape, _) => schema.Title ?? (Constants.Of(schema) is [""] ? "empty" : "option"),
            (TupleShape, _) => schema.Title ?? "tuple",
            (ObjectShape, { Reference.Target: { } target }) when branch.Resolved == branch.Schema && SchemaStructure.Followed(target).ComponentName is { } name => name,
            (ObjectShape shape, _) => schema.Title ?? DistinctionOf(OwnProperties(shape, schema)),
            _ => null,
        };
    }

    private static string DistinctionOf(List<PropertyShape> properties) =>
        properties.Select(property => Constants.Of(property.Schema.Origin)).FirstOrDefault(values => values.Count == 1)?[0]
        ?? (properties.Find(property => property.IsRequired) ?? properties.FirstOrDefault())?.WireName ?? "object";

    // Properties that the branch shares with others do not distinguish it.
    private static List<PropertyShape> OwnProperties(ObjectShape shape, Schema schema)
    {
        List<PropertyShape> own = [.. shape.Properties.Where(property => schema.Properties.Any(one => one.Schema == property.Schema.WrittenSchema))];
        return own.Count > 0 ? own : [.. shape.Properties];
    }

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
