using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;
using Truto.Generated.SourceGeneration.Translation.Xml;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Translates each use of a schema to a <see cref="TypeRef"/>. For example, an array of <c>$ref: '#/components/schemas/Stage'</c> becomes
/// <c>List&lt;Stage&gt;</c>. Components are named first, in document order, then the schemas inside them, then those of operations.
/// </summary>
internal sealed class TypeTranslation
{
    // The nesting of types without a name, such as lists of maps.
    private const int MaxDepth = 100;

    private readonly TypeNames names;
    private readonly TranslationContext context;
    private readonly UnionReader unions;
    private readonly OwnTypeTranslation ownTypes;
    private readonly DeclarationTranslation declarations;
    private readonly Dictionary<SchemaExpression, TypeRef> types;
    private readonly HashSet<SchemaExpression> open = [];
    private readonly Dictionary<SchemaExpression, string> forms = [];

    public TypeTranslation(ShapeReader shapes, TypeNames names, TranslationContext context)
    {
        this.names = names;
        this.context = context;
        types = new Dictionary<SchemaExpression, TypeRef>(context.Document.Schemas.Count);
        Shapes = shapes;
        Constraints = new ConstraintTranslation(context);
        Xml = new XmlTranslation(shapes, context);
        unions = new UnionReader(shapes, context.Diagnostics);
        ownTypes = new OwnTypeTranslation(shapes, context);
        declarations = new DeclarationTranslation(this, shapes, unions, ownTypes, names, context);
    }

    /// <summary>Gets the types that are declared so far.</summary>
    public IReadOnlyList<TypeDeclaration> Declarations => declarations.Declarations;

    public ShapeReader Shapes { get; }

    public ConstraintTranslation Constraints { get; }

    /// <summary>Gets the XML bodies that are models.</summary>
    public XmlTranslation Xml { get; }

    /// <summary>Declares the types of components.</summary>
    /// <param name="components">The components in document order.</param>
    /// <param name="onlyForms">The components that are only used as multipart bodies, which are not JSON.</param>
    public void DeclareComponents(IReadOnlyList<NamedSchema> components, ICollection<Schema> onlyForms)
    {
        ownTypes.ReportUnusedEntries();
        NameComponents(components, onlyForms);
        List<Schema> json = [.. components.Select(component => component.Schema).Where(schema => !onlyForms.Contains(schema))];
        foreach (Schema schema in json.Where(schema => schema.IsIgnored && !declarations.IsIgnored(schema)))
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(
                schema.Extension(DescriptionObject.IgnoreExtension)!.Value.Location,
                DescriptionObject.IgnoreExtension,
                Shapes.Hierarchies.Contains(schema) ? "the class is part of a hierarchy" : "the schema has no type of its own"));
        }

        foreach (Schema schema in json.Where(schema => declarations.IsDeclared(schema)))
        {
            TypeOf(schema);
        }

        foreach (Schema schema in json)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Use(schema);
        }
    }

    /// <summary>Adds a type that comes from no schema of its own.</summary>
    public void Declare(TypeDeclaration declaration) => declarations.Add(declaration);

    /// <summary>Gives a name to a type that comes from no schema.</summary>
    public string NameFor(string wanted) => names.Give(wanted);

    /// <summary>Returns the name of the class of a multipart body.</summary>
    /// <param name="schema">The schema of the body, with references resolved.</param>
    /// <param name="wanted">The name if the schema has none.</param>
    public string NameOfForm(SchemaExpression schema, string wanted)
    {
        if (forms.TryGetValue(schema, out string? known))
        {
            return known;
        }

        if (schema.Origin.ComponentName is { } component)
        {
            return NameFor(Identifier.Inside(Identifier.Pascal(component), "form"));
        }

        names.SetPath(schema, TypePath.Composed(wanted));
        return names.GiveForm(schema);
    }

    /// <summary>Returns the type of a schema in an operation.</summary>
    /// <param name="schema">The schema; null for any JSON.</param>
    /// <param name="name">The name if the type needs one.</param>
    public TypeRef Use(Schema? schema, string name) => Use(Written.OrNull(schema), name);

    /// <inheritdoc cref="Use(Schema?, string)"/>
    public TypeRef Use(SchemaExpression? schema, string name)
    {
        if (schema is null)
        {
            return new AnyJsonType(AnyJson.Value);
        }

        if (schema.Origin.ComponentName is null)
        {
            names.SetPath(schema, TypePath.Composed(name));
        }

        return Use(schema);
    }

    /// <summary>Returns the type of a schema, after its declaration and those that it needs are translated.</summary>
    public TypeRef Use(SchemaExpression schema)
    {
        TypeRef type = TypeOf(schema);
        if (open.Count == 0)
        {
            declarations.TranslatePending();
        }

        return type;
    }

    /// <summary>Returns the class of a type, with its inherited properties; null for other types.</summary>
    public ObjectType? ObjectOf(TypeRef type) => declarations.ObjectOf(type);

    /// <summary>Returns the enum of a type; null for other types.</summary>
    public EnumType? EnumOf(TypeRef type) => declarations.EnumOf(type);

    /// <summary>Returns the name of the type that is declared for a schema; null if none is, because only text contains its values.</summary>
    public string? DeclaredNameOf(SchemaExpression schema) => types.TryGetValue(schema, out TypeRef? type) ? (type as NamedType)?.Name : null;

    /// <summary>Returns the names of the declared types in the type of a component; none if it uses none.</summary>
    public IReadOnlyList<string> NamesIn(Schema component)
    {
        return forms.TryGetValue(component, out string? form) ? [form]
            : types.TryGetValue(component, out TypeRef? type) && TypeUses.NameIn(type) is { } name ? [name]
            : [];
    }

    /// <summary>Sets the name of a schema inside a declared type, in case its type needs one.</summary>
    internal void SetNameInside(SchemaExpression schema, string owner, string name)
    {
        if (schema.Reference is null)
        {
            names.SetPath(schema, TypePath.Composed(owner).Inside(name));
        }
    }

    /// <summary>Returns the type of a branch of a union, which is never nullable.</summary>
    internal TypeRef TypeOf(UnionBranch branch)
    {
        if (UnionCaseNames.InlineNameOf(branch) is { } name)
        {
            names.SetPathInside(branch.Schema, name);
        }

        TypeRef type = (ownTypes.Of(branch.Schema) ?? ownTypes.Of(branch.Resolved)) is { } own ? own
            : branch.Shape is ScalarShape scalar ? new ScalarType(ModelTerms.Of(scalar.Format))
            : TypeOf(branch.Schema);
        return type with { IsNullable = false };
    }

    /// <summary>Returns the type of a schema inside another that is being translated. Its declaration may follow later.</summary>
    internal TypeRef TypeOf(SchemaExpression schema)
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

        Shape shape = Shapes.Of(schema);
        TypeRef type = declarations.IsIgnored(schema) ? WithoutDeclaration(schema, shape) : Undeclared(schema, shape);
        open.Remove(schema);
        types[schema] = type;
        return type;
    }

    /// <summary>Returns the name of the declared type of a schema.</summary>
    internal string NameOf(SchemaExpression schema) => ((NamedType)TypeOf(schema)).Name;

    /// <summary>Returns the type of a property, item or map value. Free-form values may be null unless the schema declares their type.</summary>
    internal TypeRef TypeWithin(SchemaExpression schema)
    {
        TypeRef type = TypeOf(schema);
        return type is AnyJsonType any
            && (any.Shape == AnyJson.Value || Shapes.Resolve(schema).Schema is { Types: JsonTypes.None, Origin: { Enum: null, Const: null } })
            ? any with { IsNullable = true }
            : type;
    }

    /// <summary>
    /// Returns the scalar type of a required property whose own schema allows one value; null for other properties. An enum would be of no use,
    /// because nobody sets the value. The name of the enum stays taken, so that a second value renames no other type.
    /// </summary>
    internal TypeRef? ConstantTypeOf(SchemaExpression schema)
    {
        ScalarType? type = types.ContainsKey(schema) ? null : ConstantTranslation.TypeOf(schema, Shapes.Of(schema));
        if (type is not null)
        {
            declarations.NameAhead(schema);
        }

        return type;
    }

    private void NameComponents(IReadOnlyList<NamedSchema> components, ICollection<Schema> onlyForms)
    {
        foreach (Schema schema in names.SetComponentPaths(components))
        {
            if (onlyForms.Contains(schema))
            {
                forms.Add(schema, names.GiveForm(schema));
            }
            else if (declarations.IsDeclared(schema))
            {
                declarations.NameAhead(schema);
            }
        }
    }

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
                TypeRef target = TypeOf(alias.Target);
                return alias.IsNullable ? target with { IsNullable = true } : target;
            case ScalarShape scalar:
                return new ScalarType(ModelTerms.Of(scalar.Format), scalar.IsNullable);
            case ListShape list:
                return new ListType(list.Item is null ? new AnyJsonType(AnyJson.Value, IsNullable: true) : TypeWithin(list.Item), list.IsNullable);
            case MapShape map:
                TypeRef value = TypeWithin(map.Value);
                return value is AnyJsonType { Shape: AnyJson.Value }
                    ? new AnyJsonType(AnyJson.Object, map.IsNullable)
                    : new MapType(value, map.IsNullable);
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
}
