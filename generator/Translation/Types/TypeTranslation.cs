using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Schemas to types: each use becomes a <see cref="TypeRef"/>, each object, enum and union is declared once. Components get their
/// names first, in document order, then the schemas inside them, then those of operations.
/// </summary>
internal sealed class TypeTranslation
{
    // Lists of maps of aliases and so on, without a named type between: nobody means more.
    private const int MaxDepth = 100;

    private readonly ShapeReader shapes;
    private readonly TypeNames names;
    private readonly TranslationContext context;
    private readonly UnionBranches unions;
    private readonly ObjectTranslation classes;
    private readonly Dictionary<Schema, TypeRef> types = [];
    private readonly HashSet<Schema> open = [];
    private readonly Queue<Action> undeclared = new();
    private readonly Dictionary<string, ObjectType> objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumType> enums = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, string> forms = [];

    // Of types that are not declared yet.
    private readonly Dictionary<Schema, string> given = [];

    public TypeTranslation(ShapeReader shapes, TypeNames names, TranslationContext context)
    {
        this.shapes = shapes;
        this.names = names;
        this.context = context;
        unions = new UnionBranches(shapes);
        classes = new ObjectTranslation(this, new HierarchyProperties(Shapes), context);
        Constraints = new ConstraintTranslation(shapes, context);
    }

    /// <summary>What is declared so far.</summary>
    public List<TypeDeclaration> Declarations { get; } = [];

    public ShapeReader Shapes => shapes;

    public ConstraintTranslation Constraints { get; }

    /// <param name="components">The components.</param>
    /// <param name="onlyForms">Those among them that are multipart bodies and nothing else: no JSON is made of them.</param>
    public void DeclareComponents(IReadOnlyList<NamedSchema> components, ICollection<Schema> onlyForms)
    {
        NameComponents(components, onlyForms);
        foreach (NamedSchema component in components.Where(component => !onlyForms.Contains(component.Schema) && IsDeclared(component.Schema)))
        {
            Name(component.Schema);
        }

        foreach (NamedSchema component in components.Where(component => !onlyForms.Contains(component.Schema)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Use(component.Schema);
        }
    }

    /// <summary>The name of a type that comes from no schema.</summary>
    public string NameFor(string wanted) => names.Give(wanted);

    /// <summary>The name of the class of a multipart body that is no JSON.</summary>
    /// <param name="schema">The body's schema, behind references.</param>
    /// <param name="wanted">What to call it where the schema has no name.</param>
    public string NameOfForm(Schema schema, string wanted)
    {
        if (forms.TryGetValue(schema, out string? known))
        {
            return known;
        }

        if (schema.ComponentName is { } component)
        {
            return NameFor(Identifier.Inside(Identifier.Pascal(component), "form"));
        }

        names.Place(schema, TypePath.Composed(wanted));
        return names.GiveForm(schema);
    }

    /// <summary>The type of a schema that stands in an operation.</summary>
    /// <param name="schema">Null where the description says nothing.</param>
    /// <param name="name">What to call it where it needs a name.</param>
    public TypeRef Use(Schema? schema, string name)
    {
        if (schema is null)
        {
            return new AnyJsonType(AnyJson.Value);
        }

        if (schema.ComponentName is null)
        {
            names.Place(schema, TypePath.Composed(name));
        }

        return Use(schema);
    }

    public TypeRef Use(Schema schema)
    {
        TypeRef type = TypeOf(schema);
        while (open.Count == 0 && undeclared.Count > 0)
        {
            undeclared.Dequeue()();
        }

        return type;
    }

    /// <summary>The declaration behind a use, with what it has of its bases; null where it is no object.</summary>
    public ObjectType? ObjectOf(TypeRef type) => type is NamedType named && objects.TryGetValue(named.Name, out ObjectType? found) ? found : null;

    /// <summary>The enum behind a use; null where it is none.</summary>
    public EnumType? EnumOf(TypeRef type) => type is NamedType named && enums.TryGetValue(named.Name, out EnumType? found) ? found : null;

    /// <summary>Returns the names of the declared types in the type of a component; none where it uses none.</summary>
    public IReadOnlyList<string> NamesIn(Schema component)
    {
        return forms.TryGetValue(component, out string? form) ? [form] : types.TryGetValue(component, out TypeRef? type) ? [.. In(type)] : [];

        static IEnumerable<string> In(TypeRef type) => type switch
        {
            NamedType named => [named.Name],
            ListType list => In(list.Item),
            MapType map => In(map.Value),
            _ => [],
        };
    }

    /// <summary>Says what to call a schema that stands inside a declared type, should it need a name.</summary>
    internal void PlaceInside(Schema schema, string owner, string word)
    {
        if (schema.Reference is null)
        {
            names.Place(schema, TypePath.Composed(owner).Inside(word));
        }
    }

    /// <summary>The type of a branch of a union, never null.</summary>
    internal TypeRef TypeOf(UnionBranch branch)
    {
        if (branch.InlineWord is { } word)
        {
            names.PlaceInside(branch.Schema, word);
        }

        return (branch.Shape is ScalarShape scalar ? new ScalarType(ModelTerms.Of(scalar.Format)) : TypeOf(branch.Schema)) with { IsNullable = false };
    }

    /// <summary>The type of a schema inside another that is being translated; its declaration may follow later.</summary>
    internal TypeRef TypeOf(Schema schema)
    {
        if (types.TryGetValue(schema, out TypeRef? known))
        {
            return known;
        }

        Shape shape = shapes.Of(schema);
        if (IsDeclared(schema))
        {
            return Name(schema);
        }

        if (open.Count == MaxDepth || !open.Add(schema))
        {
            context.Report(DiagnosticCatalog.Endless(schema.Location, schema.Pointer));
            return new AnyJsonType(AnyJson.Value);
        }

        TypeRef type = Unnamed(schema, shape);
        open.Remove(schema);
        types[schema] = type;
        return type;
    }

    /// <summary>The name of a type that is declared.</summary>
    internal string NameOf(Schema schema) => ((NamedType)TypeOf(schema)).Name;

    /// <summary>The type of a property, item or value. Null is a value of free-form data, unless the schema declares its type.</summary>
    internal TypeRef TypeWithin(Schema schema) =>
        TypeOf(schema) is AnyJsonType any && (any.Shape == AnyJson.Value || shapes.Resolve(schema).Schema is { Types: JsonTypes.None, Enum: null, Const: null })
            ? any with { IsNullable = true }
            : TypeOf(schema);

    /// <summary>
    /// The type of a required property that has one value only, where the value stands in the property's own schema; null for other properties. An enum
    /// would add nothing to a value that nobody writes. Its name stays taken, so that a second value renames no other type.
    /// </summary>
    internal TypeRef? TypeOfOnlyValue(Schema schema)
    {
        ScalarType? type = types.ContainsKey(schema) ? null : ConstantTranslation.TypeOf(schema, shapes.Of(schema));
        if (type is not null && !given.ContainsKey(schema))
        {
            given.Add(schema, names.Give(schema, shapes.Of(schema)));
        }

        return type;
    }

    private void NameComponents(IReadOnlyList<NamedSchema> components, ICollection<Schema> onlyForms)
    {
        foreach (Schema schema in names.PlaceComponents(components, context))
        {
            if (onlyForms.Contains(schema))
            {
                forms.Add(schema, names.GiveForm(schema));
            }
            else if (IsDeclared(schema))
            {
                given.Add(schema, names.Give(schema, shapes.Of(schema)));
            }
        }
    }

    private TypeRef Unnamed(Schema schema, Shape shape)
    {
        switch (shape)
        {
            case AliasShape alias:
                TypeRef target = TypeOf(alias.Target);
                return alias.IsNullable ? target with { IsNullable = true } : target;
            case ScalarShape scalar:
                return new ScalarType(ModelTerms.Of(scalar.Format), scalar.IsNullable);
            case ListShape list:
                return new ListType(list.Item is null ? new AnyJsonType(AnyJson.Value, IsNullable: true) : TypeWithin(list.Item), list.IsNullable);
            case MapShape map:
                TypeRef value = TypeWithin(map.Value);
                return value is AnyJsonType { Shape: AnyJson.Value } ? new AnyJsonType(AnyJson.Object, map.IsNullable) : new MapType(value, map.IsNullable);
            case UnionShape union:
                UnionContent content = unions.Of(schema, union);
                return content.Branches.Count == 0
                    ? new AnyJsonType(AnyJson.Value, content.IsNullable)
                    : TypeOf(content.Branches[0]) with { IsNullable = content.IsNullable };
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

    private bool IsDeclared(Schema schema) => shapes.Of(schema) switch
    {
        ObjectShape or EnumShape or TupleShape => true,
        UnionShape union => unions.Of(schema, union).Branches.Count > 1,
        _ => false,
    };

    // Its type is known before what it is made of is looked at: that may be itself.
    private NamedType Name(Schema schema)
    {
        Shape shape = shapes.Of(schema);
        string name = given.TryGetValue(schema, out string? known) ? known : names.Give(schema, shape);
        NamedType type;
        switch (shape)
        {
            case ObjectShape members:
                type = new NamedType(name, NamedKind.Object, shape.IsNullable);
                undeclared.Enqueue(() =>
                {
                    (ObjectType declared, ObjectType whole) = classes.Translate(schema, members, name);
                    objects.Add(name, whole);
                    Declarations.Add(declared);
                });
                break;
            case EnumShape listed:
                type = new NamedType(name, NamedKind.Enum, shape.IsNullable);

                // Nothing in it refers to another type, and constants want to know its members.
                EnumType values = EnumTranslation.Translate(schema, listed, name, context);
                enums.Add(name, values);
                undeclared.Enqueue(() => Declarations.Add(values));
                break;
            case TupleShape places:
                type = new NamedType(name, NamedKind.Tuple, shape.IsNullable);
                undeclared.Enqueue(() => Declarations.Add(TupleTranslation.Translate(schema, places, name, this, context)));
                break;
            default:
                UnionContent content = unions.Of(schema, (UnionShape)shape);
                type = new NamedType(name, NamedKind.Union, content.IsNullable);
                undeclared.Enqueue(() => Declarations.Add(UnionTranslation.Translate(schema, content, name, this, context.Diagnostics)));
                break;
        }

        types.Add(schema, type);
        return type;
    }
}
