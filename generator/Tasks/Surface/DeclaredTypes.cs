using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Reads the types that schemas declare.</summary>
internal static class DeclaredTypes
{
    /// <summary>Returns a type with its members.</summary>
    public static SurfaceType Of(EmissionContext context, TypeDeclaration type, Flow flow) =>
        new(type.Name, KindOf(type), OriginOf(type.Doc), flow, type.Doc.IsDeprecated, [.. Members(context, type)])
        {
            Base = (type as ObjectType)?.Hierarchy?.Base,
        };

    /// <summary>Returns the C# type of a value that callers read.</summary>
    public static CSharpType TypeOf(EmissionContext context, TypeRef type) =>
        CSharpType.Of(context.Types.Of(type), TypeText.IsValueType(type));

    /// <summary>Returns where a declaration comes from.</summary>
    public static Origin OriginOf(DocComment doc) => new(doc.Origin ?? "");

    private static Origin OriginOf(Property property, TypeDeclaration owner) =>
        property.Doc.Origin is null && owner.Doc.Origin is { } origin
            ? new Origin($"{origin}/properties/{JsonPointer.Escape(property.WireName)}")
            : OriginOf(property.Doc);

    private static string KindOf(TypeDeclaration type) => type switch
    {
        EnumType { Underlying: EnumUnderlying.String } => "enum",
        EnumType { Underlying: EnumUnderlying.Int64 } => "enum of long",
        EnumType => "enum of decimal",
        UnionType => "union",
        TupleType => "tuple",
        _ => "class",
    };

    private static IEnumerable<SurfaceMember> Members(EmissionContext context, TypeDeclaration type) => type switch
    {
        ObjectType found => found.Properties.Select(property => Property(context, property, type))
            .Concat(found.Patterns.Select(pattern => Dictionary(context, pattern.PropertyName, pattern.Written, pattern.Value, type)))
            .Append(Extra(context, found)),
        EnumType found => found.Values.Select(value => new SurfaceMember(
            value.Name,
            value.WireValue,
            MemberKind.Value,
            new CSharpType(type.Name, IsNullable: false, IsValueType: true),
            OriginOf(value.Doc.Origin is null ? type.Doc : value.Doc),
            IsRequired: false,
            value.Doc.IsDeprecated)),
        UnionType found => found.Cases.Select(one => new SurfaceMember(
            one.Name,
            one.Name,
            MemberKind.Case,
            TypeOf(context, one.Type),
            OriginOf(one.Doc.Origin is null ? type.Doc : one.Doc),
            IsRequired: false,
            one.Doc.IsDeprecated)),
        TupleType found => found.Items.Select(item => Property(context, item, type)),
        MultipartType found => found.Properties.Select(property => Property(context, property, type)),
        _ => [],
    };

    private static SurfaceMember Property(EmissionContext context, Property property, TypeDeclaration owner) => new(
        property.Name,
        property.WireName,
        MemberKind.Property,
        CSharpType.Of(PropertyNullability.Type(context, property), property.IsOptionalWrapper || TypeText.IsValueType(property.Type)),
        OriginOf(property, owner),
        PropertyNullability.IsRequiredByCompiler(property),
        property.Doc.IsDeprecated)
    {
        Constraints = property.Constraints,
    };

    private static SurfaceMember Extra(EmissionContext context, ObjectType type) => type.Extra is TypedExtra typed
        ? Dictionary(context, typed.PropertyName, "", typed.Value, type)
        : new SurfaceMember(
            type.Extra.PropertyName, "", MemberKind.Property, new CSharpType("JsonObject", IsNullable: true, IsValueType: false), OriginOf(type.Doc),
            IsRequired: false, IsDeprecated: false);

    private static SurfaceMember Dictionary(EmissionContext context, string name, string wireName, TypeRef value, TypeDeclaration owner) => new(
        name,
        wireName,
        MemberKind.Property,
        TypeOf(context, new MapType(value, IsNullable: true)),
        OriginOf(owner.Doc),
        IsRequired: false,
        IsDeprecated: false);
}
