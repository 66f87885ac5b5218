using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Names the cases of a union after their types, without words that all of them share. Types that the union declares inline give the property,
/// constant or title that distinguishes them.
/// </summary>
internal static class UnionCaseNames
{
    /// <summary>Returns the names of the cases, in the order of the branches.</summary>
    /// <param name="union">The name of the union.</param>
    /// <param name="branches">The branches of the union.</param>
    /// <param name="types">The types of the branches.</param>
    /// <param name="shapes">The shapes of schemas.</param>
    /// <param name="names">The scope in which the names must be distinct.</param>
    public static IReadOnlyList<string> Of(
        string union, IReadOnlyList<UnionBranch> branches, IReadOnlyList<TypeRef> types, ShapeReader shapes, Scope names)
    {
        int[] declared = [.. Enumerable.Range(0, types.Count).Where(i => types[i] is NamedType)];
        IReadOnlyList<string> own = CaseNames.Of(
            union, [.. declared.Select(i => InlineNameOf(branches[i]) is { } inline ? Identifier.Pascal(inline) : ((NamedType)types[i]).Name)]);
        return [.. types.Select((type, i) => Array.IndexOf(declared, i) is >= 0 and var index
            ? names.Give(own[index], ((NamedType)type).Name)
            : names.Give(InlineCollectionName(branches[i].Shape, type, shapes) ?? NameOf(type, union), NameOf(type, union)))];
    }

    /// <summary>Returns what distinguishes a branch that is declared in the union; null where it has a name of its own.</summary>
    public static string? InlineNameOf(UnionBranch branch)
    {
        SchemaExpression schema = branch.Schema;
        bool isInline = schema.Reference is null || branch.Resolved == schema;
        return isInline && (schema.Origin.ComponentName is null || schema is Restricted) ? DistinctionOf(branch) : null;
    }

    // An inline item type has a name that starts with that of the union, which would only lengthen the name of the case.
    private static string? InlineCollectionName(Shape shape, TypeRef type, ShapeReader shapes) => (shape, type) switch
    {
        (ListShape { Item: { } item }, ListType { Item: NamedType }) when IsInline(item, shapes) => "ItemList",
        (MapShape { Value: var value }, MapType { Value: NamedType }) when IsInline(value, shapes) => "ValueMap",
        _ => null,
    };

    private static bool IsInline(SchemaExpression schema, ShapeReader shapes) =>
        schema is { Reference: null, Origin.ComponentName: null } && shapes.Resolve(schema).Schema == schema;

    // The title, the constant or the first property.
    private static string? DistinctionOf(UnionBranch branch)
    {
        Schema schema = branch.Schema.Origin;
        return (branch.Shape, branch.Schema) switch
        {
            (EnumShape or ObjectShape or TupleShape, Restricted { Type: var type }) => type == JsonTypes.String ? "option" : type.ToString(),
            (EnumShape, _) => schema.Title ?? (Constants.Of(schema) is [""] ? "empty" : "option"),
            (TupleShape, _) => schema.Title ?? "tuple",
            (ObjectShape, { Reference.Target: { } target })
                when branch.Resolved == branch.Schema && SchemaStructure.Followed(target).ComponentName is { } name => name,
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

    /// <summary>Returns the name of a case of a type.</summary>
    public static string NameOf(TypeRef type, string union) => type switch
    {
        NamedType named => CaseNames.WithoutUnion(union, named.Name),
        OwnType own => own.Name.Substring(own.Name.LastIndexOf('.') + 1),
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
