using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.SourceGeneration.Translation.Xml;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Translates each use of a schema to a <see cref="TypeRef"/>. For example, an array of <c>$ref: '#/components/schemas/Stage'</c> becomes
/// <c>List&lt;Stage&gt;</c>. Components are named first, in document order, then the schemas inside them, then those of operations.
/// </summary>
internal sealed class TypeTranslation
{
    private readonly TypeNames names;
    private readonly UnitTranslation units;
    private readonly TranslationContext context;
    private readonly OwnTypeTranslation ownTypes;
    private readonly DeclarationTranslation declarations;
    private readonly SchemaTypes types;
    private readonly Dictionary<SchemaExpression, string> forms = [];

    public TypeTranslation(ShapeReader shapes, TypeNames names, UnitTranslation units, TranslationContext context)
    {
        this.names = names;
        this.units = units;
        this.context = context;
        Shapes = shapes;
        Constraints = new ConstraintTranslation(context);
        Xml = new XmlTranslation(shapes, units, context);
        var unions = new UnionReader(shapes, context.Diagnostics);
        ownTypes = new OwnTypeTranslation(shapes, context);
        declarations = new DeclarationTranslation(this, shapes, unions, ownTypes, names, units, context);
        types = new SchemaTypes(shapes, unions, ownTypes, names, declarations, context);
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
    public string NameFor(string wanted)
    {
        string name = units.NextGiven() ?? names.Give(wanted);
        units.NoteName(wanted, name);
        return name;
    }

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

        TypeRef type = Used(schema);
        units.NoteUse(schema, name, type);
        return type;
    }

    /// <summary>Returns the type of a schema, after its declaration and those that it needs are translated.</summary>
    public TypeRef Use(SchemaExpression schema)
    {
        TypeRef type = Used(schema);
        units.NoteUse(schema, name: null, type);
        return type;
    }

    /// <summary>Returns the class of a type, with its inherited properties; null for other types.</summary>
    public ObjectType? ObjectOf(TypeRef type)
    {
        ObjectType? found = declarations.ObjectOf(type);
        units.NoteClass(type, found);
        return found;
    }

    /// <summary>Returns the enum of a type; null for other types.</summary>
    public EnumType? EnumOf(TypeRef type) => declarations.EnumOf(type);

    /// <summary>Returns the name of the type that is declared for a schema; null if none is, because only text contains its values.</summary>
    public string? DeclaredNameOf(SchemaExpression schema) => (types.Known(schema) as NamedType)?.Name;

    /// <summary>Returns the names of the declared types in the type of a component; none if it uses none.</summary>
    public IReadOnlyList<string> NamesIn(Schema component)
    {
        return forms.TryGetValue(component, out string? form) ? [form]
            : types.Known(component) is { } type && TypeUses.NameIn(type) is { } name ? [name]
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
    internal TypeRef TypeOf(UnionBranch branch) => types.Of(branch);

    /// <summary>Returns the type of a schema inside another that is being translated. Its declaration may follow later.</summary>
    internal TypeRef TypeOf(SchemaExpression schema)
    {
        TypeRef type = types.Of(schema);
        units.NoteType(schema, type);
        return type;
    }

    /// <summary>Returns the name of the declared type of a schema.</summary>
    internal string NameOf(SchemaExpression schema) => ((NamedType)TypeOf(schema)).Name;

    /// <summary>Returns the type of a property, item or map value. Free-form values may be null unless the schema declares their type.</summary>
    internal TypeRef TypeWithin(SchemaExpression schema) => types.Within(schema, TypeOf(schema));

    /// <summary>
    /// Returns the scalar type of a required property whose own schema allows one value; null for other properties. An enum would be of no use,
    /// because nobody sets the value. The name of the enum stays taken, so that a second value renames no other type.
    /// </summary>
    internal TypeRef? ConstantTypeOf(SchemaExpression schema)
    {
        ScalarType? type = types.Known(schema) is not null ? null : ConstantTranslation.TypeOf(schema, Shapes.Of(schema));
        if (type is not null)
        {
            declarations.NameAhead(schema);
        }

        units.NoteConstant(schema, type);
        return type;
    }

    private TypeRef Used(SchemaExpression schema)
    {
        TypeRef type = types.Of(schema);
        if (types.IsIdle)
        {
            declarations.TranslatePending();
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
}
