using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates an object with declared properties to a class.</summary>
internal sealed class ObjectTranslation
{
    private const string PasswordFormat = "password";

    // The nesting of lists in which a password is recognized.
    private const int MaxListDepth = 4;

    private readonly TypeTranslation types;
    private readonly ShapeReader shapes;
    private readonly HierarchyProperties hierarchyProperties;
    private readonly TranslationContext context;
    private readonly PropertyNames names;
    private readonly HierarchyTranslation hierarchy;

    public ObjectTranslation(TypeTranslation types, ShapeReader shapes, TranslationContext context)
    {
        this.types = types;
        this.shapes = shapes;
        this.context = context;
        hierarchyProperties = new HierarchyProperties(shapes);
        names = new PropertyNames(types, shapes, hierarchyProperties, context);
        hierarchy = new HierarchyTranslation(types, shapes, context);
    }

    /// <summary>Translates a schema.</summary>
    /// <param name="schema">The schema, whose shape is an object.</param>
    /// <param name="name">The name of the class.</param>
    public TranslatedObject Translate(SchemaExpression schema, string name)
    {
        var shape = (ObjectShape)shapes.Of(schema);
        (IReadOnlyDictionary<string, string> nameOf, IReadOnlyList<string> patternNames) = names.Of(schema, shape);
        RequiredNames.Check(schema, shape, context.Diagnostics);
        bool isAlone = !shapes.Hierarchies.Contains(schema);
        IReadOnlyList<HierarchyProperty> sources = hierarchyProperties.Of(schema, shape);
        var properties = new List<Property>(sources.Count);
        foreach (HierarchyProperty source in sources)
        {
            string propertyName = nameOf[source.Property.WireName];
            Property property = TranslateProperty(schema, source, propertyName, isAlone);
            bool hidesInherited = source.IsRedefinition && names.IsInherited(schema, propertyName);
            properties.Add(hidesInherited ? property with { HidesInherited = true } : property);
        }

        var whole = new ObjectType(
            name,
            DocTranslation.Of(schema),
            properties.ToEquatableArray(),
            isAlone ? ExtraOf(shape) : new CapturedExtra(PropertyNames.Extra),
            ErrorRoleTranslation.Of(shape, properties, context))
        {
            PropertyCount = ConstraintTranslation.PropertiesOf(schema),
        };
        if (isAlone)
        {
            IEnumerable<PatternProperty> patterns = shape.Patterns.Select((pattern, i) => TranslatePattern(pattern, patternNames[i], name));
            whole = whole with { Patterns = patterns.ToEquatableArray() };
            return new TranslatedObject(whole, whole, shape.IsNullable);
        }

        IEnumerable<Property> own = properties.Where((_, i) => !sources[i].IsInherited);
        IEnumerable<string> requiredOverrides = sources.Where(source => source.IsRequiredHereOnly).Select(source => source.Property.WireName);
        ClassHierarchy position = hierarchy.Of(schema.Origin, requiredOverrides);
        return new TranslatedObject(whole with { Properties = own.ToEquatableArray(), Hierarchy = position }, whole, shape.IsNullable);
    }

    private ExtraProperties ExtraOf(ObjectShape shape)
    {
        // Ignored properties are preserved there, whatever their types are.
        TypeRef? type = shape is { Additional: { } additional, Ignored.Count: 0 } ? types.TypeWithin(additional) : null;
        return type is null or AnyJsonType { Shape: AnyJson.Value }
            ? new CapturedExtra(PropertyNames.Extra)
            : new TypedExtra(PropertyNames.Extra, type) { Constraints = types.Constraints.Of(shape.Additional!, type) };
    }

    private Property TranslateProperty(SchemaExpression owner, HierarchyProperty source, string name, bool isAlone)
    {
        PropertyShape shape = source.Property;
        SchemaExpression schema = shape.Schema;
        SchemaExpression resolved = shapes.Resolve(schema).Schema;
        Direction direction = DirectionOf(schema, resolved);
        SchemaExpression? clearable = CanBeClearable(source, direction) ? ClearableValues.Of(schema, shapes) : null;
        TypeRef type = TypeOf(source, clearable, isAlone);
        return new Property(
            shape.WireName,
            name,
            type,
            shape.IsRequired,
            IsOptionalWrapper: clearable is not null,
            direction,
            DefaultTranslation.Of(schema, resolved, type, types.EnumOf(type), context),
            DocTranslation.OfProperty(schema, resolved, owner),
            RoleOf(source))
        {
            IsConditional = shape.IsConditional,
            IsSecret = direction == Direction.Request || IsPassword(schema),
            Constraints = shape.IsConditional ? null : types.Constraints.Of(clearable ?? schema, type),
            IsClearable = clearable is not null,
            Constant = shape.IsRequired ? ConstantTranslation.Of(schema, resolved, type, types) : null,
        };
    }

    private TypeRef TypeOf(HierarchyProperty source, SchemaExpression? clearable, bool isAlone)
    {
        if (clearable is not null)
        {
            return types.TypeWithin(clearable) with { IsNullable = true };
        }

        // In a hierarchy, a property has the same type whether or not a class requires it.
        bool canBeConstant = isAlone && source.Property is { IsRequired: true, IsConditional: false };
        TypeRef type = (canBeConstant ? types.ConstantTypeOf(source.Property.Schema) : null) ?? types.TypeWithin(source.Property.Schema);
        return source.IsDiscriminator && type is not (ScalarType { Scalar: Scalar.String } or NamedType { Kind: NamedKind.Enum })
            ? new ScalarType(Scalar.String)
            : type;
    }

    private PatternProperty TranslatePattern(PatternShape pattern, string name, string owner)
    {
        types.SetNameInside(pattern.Schema, owner, PropertyNames.TextOf(pattern));
        DocComment doc = DocTranslation.OfProperty(pattern.Schema, shapes.Resolve(pattern.Schema).Schema);
        TypeRef value = types.TypeWithin(pattern.Schema);
        return new PatternProperty(NamePatterns.Of(pattern.Pattern)!, pattern.Written, name, value, doc)
        {
            Constraints = types.Constraints.Of(pattern.Schema, value),
        };
    }

    private static PropertyRole RoleOf(HierarchyProperty source) =>
        source.IsDiscriminator ? PropertyRole.Discriminator : source.IsRedefinition ? PropertyRole.Redefinition : PropertyRole.Ordinary;

    // Only an optional property that is sent can be both omitted and cleared.
    private static bool CanBeClearable(HierarchyProperty source, Direction direction) => direction != Direction.Response
        && source is { IsDiscriminator: false, IsRedefinition: false, Property: { IsRequired: false, IsConditional: false } };

    private bool IsPassword(SchemaExpression schema)
    {
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        for (int depth = 0; depth < MaxListDepth && shape is ListShape { Item: { } item }; depth++)
        {
            schema = item;
            (resolved, shape, _) = shapes.Resolve(item);
        }

        return schema.Origin.Format == PasswordFormat || resolved.Origin.Format == PasswordFormat;
    }

    // A reference has the annotations of its target too.
    private static Direction DirectionOf(SchemaExpression schema, SchemaExpression resolved) =>
        (schema.Origin.IsReadOnly || resolved.Origin.IsReadOnly, schema.Origin.IsWriteOnly || resolved.Origin.IsWriteOnly) switch
        {
            (true, false) => Direction.Response,
            (false, true) => Direction.Request,
            _ => Direction.Both,
        };
}

/// <summary>A translated class.</summary>
/// <param name="Declared">The class as it is declared.</param>
/// <param name="WithInherited">The class with the properties that it inherits.</param>
/// <param name="IsNullable">Whether its schema allows null.</param>
internal sealed record TranslatedObject(ObjectType Declared, ObjectType WithInherited, bool IsNullable);
