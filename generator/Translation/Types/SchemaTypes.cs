using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates each schema to a <see cref="TypeRef"/> once.</summary>
internal sealed class SchemaTypes(
    ShapeReader shapes,
    UnionReader unions,
    OwnTypeTranslation ownTypes,
    TypeNames names,
    DeclarationTranslation declarations,
    TranslationContext context)
{
    // The nesting of types without a name, such as lists of maps.
    private const int MaxDepth = 100;

    private readonly Dictionary<SchemaExpression, TypeRef> types = new(context.Document.Schemas.Count);
    private readonly HashSet<SchemaExpression> open = [];

    /// <summary>Gets whether no type is being translated.</summary>
    public bool IsIdle => open.Count == 0;

    /// <summary>Returns the type of a schema if it is translated; otherwise null.</summary>
    public TypeRef? Known(SchemaExpression schema) => types.TryGetValue(schema, out TypeRef? type) ? type : null;

    /// <summary>Returns the type of a schema. Its declaration may follow later.</summary>
    public TypeRef Of(SchemaExpression schema)
    {
        if (types.TryGetValue(schema, out TypeRef? known))
        {
            return known;
        }

        if (ownTypes.Of(schema) is { } own)
        {
            types.Add(schema, own);
            return own;
        }

        if (declarations.IsDeclared(schema))
        {
            NamedType declared = declarations.Declare(schema);
            types.Add(schema, declared);
            return declared;
        }

        if (open.Count == MaxDepth || !open.Add(schema))
        {
            context.Report(DiagnosticCatalog.Endless(schema.Origin.Location, schema.Pointer));
            return new AnyJsonType(AnyJson.Value);
        }

        Shape shape = shapes.Of(schema);
        TypeRef type = declarations.IsIgnored(schema) ? WithoutDeclaration(schema, shape) : Undeclared(schema, shape);
        open.Remove(schema);
        types[schema] = type;
        return type;
    }

    /// <summary>Returns the type of a branch of a union, which is never nullable.</summary>
    public TypeRef Of(UnionBranch branch)
    {
        if (UnionCaseNames.InlineNameOf(branch) is { } name)
        {
            names.SetPathInside(branch.Schema, name);
        }

        TypeRef type = (ownTypes.Of(branch.Schema) ?? ownTypes.Of(branch.Resolved)) is { } own ? own
            : branch.Shape is ScalarShape scalar ? new ScalarType(ModelTerms.Of(scalar.Format))
            : Of(branch.Schema);
        return type with { IsNullable = false };
    }

    /// <summary>Returns the type of a property, item or map value. Free-form values may be null unless the schema declares their type.</summary>
    public TypeRef Within(SchemaExpression schema, TypeRef type) => type is AnyJsonType any
        && (any.Shape == AnyJson.Value || shapes.Resolve(schema).Schema is { Types: JsonTypes.None, Origin: { Enum: null, Const: null } })
            ? any with { IsNullable = true }
            : type;

    // The type that is left out: JSON, or the values of an enum without their names.
    private TypeRef WithoutDeclaration(SchemaExpression schema, Shape shape) => shape switch
    {
        EnumShape values => new ScalarType(ModelTerms.ScalarOf(values.ValueType), shape.IsNullable),
        ObjectShape => new AnyJsonType(AnyJson.Object, shape.IsNullable),
        UnionShape union => new AnyJsonType(AnyJson.Value, unions.Of(schema, union).IsNullable),
        _ => new AnyJsonType(AnyJson.Value, shape.IsNullable),
    };

    private TypeRef Undeclared(SchemaExpression schema, Shape shape)
    {
        switch (shape)
        {
            case AliasShape alias:
                TypeRef target = Of(alias.Target);
                return alias.IsNullable ? target with { IsNullable = true } : target;
            case ScalarShape scalar:
                return new ScalarType(ModelTerms.Of(scalar.Format), scalar.IsNullable);
            case ListShape list:
                TypeRef item = list.Item is null ? new AnyJsonType(AnyJson.Value, IsNullable: true) : Within(list.Item, Of(list.Item));
                return new ListType(item, list.IsNullable);
            case MapShape map:
                TypeRef value = Within(map.Value, Of(map.Value));
                return value is AnyJsonType { Shape: AnyJson.Value }
                    ? new AnyJsonType(AnyJson.Object, map.IsNullable)
                    : new MapType(value, map.IsNullable);
            case UnionShape union:
                UnionContent content = unions.Of(schema, union);
                return content.Branches.Count == 0
                    ? new AnyJsonType(AnyJson.Value, content.IsNullable)
                    : Of(content.Branches[0]) with { IsNullable = content.IsNullable };
            case AnyObjectShape:
                return new AnyJsonType(AnyJson.Object, shape.IsNullable);
            case AnyShape:
                return new AnyJsonType(AnyJson.Value, shape.IsNullable);
            case NeverShape:
                return new AnyJsonType(AnyJson.Value);
            default:
                throw new InvalidOperationException(shape.GetType().Name);
        }
    }
}
