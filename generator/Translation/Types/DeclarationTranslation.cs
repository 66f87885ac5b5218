using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;
using Truto.Generated.SourceGeneration.Translation.Reuse;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Translates each schema of an object, enum, tuple or union to one declared type. A type is named at its first use and translated later,
/// because its properties may refer back to it.
/// </summary>
internal sealed class DeclarationTranslation(
    TypeTranslation types,
    ShapeReader shapes,
    UnionReader unions,
    OwnTypeTranslation ownTypes,
    TypeNames names,
    UnitTranslation units,
    TranslationContext context)
{
    private readonly ObjectTranslation objectTranslation = new(types, shapes, context);
    private readonly SharedEnums sharedEnums = new(names, context);
    private readonly SharedUnions sharedUnions = new(names, types);
    private readonly Queue<Action> pending = new();
    private readonly Dictionary<SchemaExpression, string> namedAhead = [];
    private readonly Dictionary<string, ObjectType> objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumType> enums = new(StringComparer.Ordinal);
    private readonly List<TypeDeclaration> declarations = [];

    /// <summary>Gets the types that were translated so far.</summary>
    /// <remarks>The documentation of an enum or a union depends on all of its uses.</remarks>
    public IReadOnlyList<TypeDeclaration> Declarations =>
        [.. declarations.Select(type => type is EnumType ? enums[type.Name] : sharedUnions.Documented(type))];

    /// <summary>Returns whether a schema becomes a declared type.</summary>
    public bool IsDeclared(SchemaExpression schema) =>
        units.KnownClass(schema) is not null || (ownTypes.Of(schema) is null && !IsIgnored(schema) && HasType(schema));

    /// <summary>Returns whether the description leaves out the type of a schema. The classes of a hierarchy need each other.</summary>
    public bool IsIgnored(SchemaExpression schema) =>
        schema is Written { Origin.IsIgnored: true } && !shapes.Hierarchies.Contains(schema) && HasType(schema);

    private bool HasType(SchemaExpression schema) => shapes.Of(schema) switch
    {
        ObjectShape or EnumShape or TupleShape => true,
        UnionShape union => unions.Of(schema, union).Branches.Count > 1,
        _ => false,
    };

    /// <summary>Gives a schema's type its name before its first use.</summary>
    public void NameAhead(SchemaExpression schema)
    {
        if (!namedAhead.ContainsKey(schema))
        {
            namedAhead.Add(schema, units.KnownClass(schema) is null ? names.Give(schema, shapes.Of(schema)) : names.GiveClass(schema));
        }
    }

    /// <summary>Names the type of a schema, and queues its translation.</summary>
    public NamedType Declare(SchemaExpression schema)
    {
        if (units.KnownClass(schema) is { } knownClass)
        {
            return DeclareClass(schema, knownClass.IsNullable);
        }

        Shape shape = shapes.Of(schema);
        if (shape is EnumShape list && DeclareShared(schema, list) is { } shared)
        {
            return shared;
        }

        if (shape is UnionShape union && DeclareShared(schema, unions.Of(schema, union)) is { } sharedUnion)
        {
            return sharedUnion;
        }

        if (shape is ObjectShape)
        {
            return DeclareClass(schema, shape.IsNullable);
        }

        string name = namedAhead.TryGetValue(schema, out string? known) ? known : names.Give(schema, shape);
        switch (shape)
        {
            case EnumShape values:
                // An enum refers to no other type, and constants need its values.
                EnumType translated = EnumTranslation.Translate(schema, values, name, context);
                enums.Add(name, translated);
                pending.Enqueue(() => declarations.Add(translated));
                return new NamedType(name, NamedKind.Enum, shape.IsNullable);
            case TupleShape items:
                pending.Enqueue(() => declarations.Add(TupleTranslation.Translate(schema, items, name, types, context)));
                return new NamedType(name, NamedKind.Tuple, shape.IsNullable);
            default:
                UnionContent content = unions.Of(schema, (UnionShape)shape);
                pending.Enqueue(() => declarations.Add(UnionTranslation.Translate(schema, content, name, types, context)));
                return new NamedType(name, NamedKind.Union, content.IsNullable);
        }
    }

    private NamedType DeclareClass(SchemaExpression schema, bool isNullable)
    {
        string name = namedAhead.TryGetValue(schema, out string? known) ? known : names.GiveClass(schema);
        pending.Enqueue(() =>
        {
            TranslatedObject translated = schema is Written { Origin: var written }
                ? units.Translate(written, name, types, () => objectTranslation.Translate(schema, name), IsRepeatable)
                : objectTranslation.Translate(schema, name);
            objects.Add(name, translated.WithInherited);
            declarations.Add(translated.Declared);
        });
        return new NamedType(name, NamedKind.Object, isNullable);
    }

    // A class with patterns also names the schemas of its patterns.
    private static bool IsRepeatable(TranslatedObject translated) => translated.Declared.Patterns.Count == 0;

    private NamedType? DeclareShared(SchemaExpression schema, EnumShape shape)
    {
        if (sharedEnums.Of(schema, shape, name => enums[name]) is not { } type)
        {
            return null;
        }

        if (!enums.ContainsKey(type.Name))
        {
            pending.Enqueue(() => declarations.Add(type));
        }

        enums[type.Name] = type;
        return new NamedType(type.Name, NamedKind.Enum, shape.IsNullable);
    }

    private NamedType? DeclareShared(SchemaExpression schema, UnionContent content)
    {
        if (sharedUnions.Of(schema, content, out bool isFirst) is not { } name)
        {
            return null;
        }

        if (isFirst)
        {
            pending.Enqueue(() => declarations.Add(UnionTranslation.Translate(schema, content, name, types, context)));
        }

        return new NamedType(name, NamedKind.Union, content.IsNullable);
    }

    /// <summary>Adds a type that comes from no schema of its own.</summary>
    public void Add(TypeDeclaration declaration) => declarations.Add(declaration);

    /// <summary>Translates the queued types, and the types that these declare.</summary>
    public void TranslatePending()
    {
        while (pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            units.Outside(pending.Dequeue());
        }
    }

    /// <summary>Returns the class of a type, with its inherited properties; null for other types.</summary>
    public ObjectType? ObjectOf(TypeRef type) => type is NamedType named && objects.TryGetValue(named.Name, out ObjectType? found) ? found : null;

    /// <summary>Returns the enum of a type; null for other types.</summary>
    public EnumType? EnumOf(TypeRef type) => type is NamedType named && enums.TryGetValue(named.Name, out EnumType? found) ? found : null;
}
