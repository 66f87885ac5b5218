using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>An object of named members to a class.</summary>
internal sealed class ObjectTranslation(TypeTranslation types, HierarchyProperties hierarchyProperties, TranslationContext context)
{
    private const string PasswordFormat = "password";

    // Lists of lists: nobody means more.
    private const int MostLists = 4;

    private readonly MemberNames names = new(types, hierarchyProperties, context);
    private readonly HierarchyTranslation hierarchy = new(types, context);

    /// <returns>The class, and the same with all members that it has of its bases.</returns>
    public (ObjectType Declared, ObjectType Whole) Translate(Schema schema, ObjectShape shape, string name)
    {
        (IReadOnlyDictionary<string, string> nameOf, IReadOnlyList<string> patternNames) = names.Of(schema, shape);
        RequiredNames.Tell(schema, shape, context.Diagnostics);
        bool isAlone = !types.Shapes.Hierarchies.Contains(schema);
        IReadOnlyList<HierarchyProperty> members = hierarchyProperties.Of(schema, shape);
        List<Property> properties = [.. members.Select(member => TranslateProperty(member, nameOf[member.Property.WireName], isAlone) with
        {
            HidesInherited = member.IsRedefinition && names.IsInherited(schema, nameOf[member.Property.WireName]),
        })];

        TypeRef? extra = isAlone && shape.Additional is { } additional ? types.TypeWithin(additional) : null;
        var whole = new ObjectType(
            name,
            DocTranslation.Of(schema),
            properties.ToEquatableArray(),
            extra is null or AnyJsonType { Shape: AnyJson.Value } ? new CapturedExtra(MemberNames.Extra) : new TypedExtra(MemberNames.Extra, extra) { Constraints = types.Constraints.Of(shape.Additional!, extra) },
            ErrorRoleTranslation.Of(shape, properties, context))
        {
            Members = types.Constraints.MembersOf(schema),
        };
        if (isAlone)
        {
            whole = whole with { Patterns = shape.Patterns.Select((pattern, i) => TranslatePattern(pattern, patternNames[i], name)).ToEquatableArray() };
            return (whole, whole);
        }

        IEnumerable<Property> own = properties.Where((_, i) => !members[i].IsInherited);
        IEnumerable<string> demanded = members.Where(member => member.IsRequiredHereOnly).Select(member => member.Property.WireName);
        return (whole with { Properties = own.ToEquatableArray(), Hierarchy = hierarchy.Of(schema, demanded) }, whole);
    }

    private Property TranslateProperty(HierarchyProperty member, string name, bool isAlone)
    {
        Schema schema = member.Property.Schema;
        Schema behind = types.Shapes.Resolve(schema).Schema;
        Schema? cleared = IsClearable(member, schema, behind) ? ClearableValues.Of(schema, types.Shapes) : null;

        // Classes of a hierarchy require a property or not, but have one type for it.
        TypeRef type = cleared is not null ? types.TypeWithin(cleared) with { IsNullable = true }
            : (isAlone && member.Property is { IsRequired: true, IsConditional: false } ? types.TypeOfOnlyValue(schema) : null) ?? types.TypeWithin(schema);
        if (member.IsDiscriminator && type is not (ScalarType { Scalar: Scalar.String } or NamedType { Kind: NamedKind.Enum }))
        {
            type = new ScalarType(Scalar.String);
        }

        return new Property(
            member.Property.WireName,
            name,
            type,
            member.Property.IsRequired,
            IsOptionalWrapper: cleared is not null,
            DirectionOf(schema, behind),
            DefaultTranslation.Of(schema, behind, type, types.EnumOf(type), context),
            DocTranslation.OfProperty(schema, behind),
            RoleOf(member))
        {
            IsConditional = member.Property.IsConditional,
            IsSecret = DirectionOf(schema, behind) == Direction.Request || IsPassword(schema),
            Constraints = member.Property.IsConditional ? null : types.Constraints.Of(cleared ?? schema, type),
            IsClearable = cleared is not null,
            Constant = member.Property.IsRequired ? ConstantTranslation.Of(schema, behind, type, types) : null,
        };
    }

    private PatternProperty TranslatePattern(PatternShape pattern, string name, string owner)
    {
        types.PlaceInside(pattern.Schema, owner, MemberNames.WordsOf(pattern));
        DocComment doc = DocTranslation.OfProperty(pattern.Schema, types.Shapes.Resolve(pattern.Schema).Schema);
        TypeRef value = types.TypeWithin(pattern.Schema);
        return new PatternProperty(NamePatterns.Of(pattern.Pattern)!, pattern.Written, name, value, doc) { Constraints = types.Constraints.Of(pattern.Schema, value) };
    }

    private static PropertyRole RoleOf(HierarchyProperty member) =>
        member.IsDiscriminator ? PropertyRole.Discriminator : member.IsRedefinition ? PropertyRole.Redefinition : PropertyRole.Member;

    // What is left out must differ from what is cleared.
    private static bool IsClearable(HierarchyProperty member, Schema schema, Schema behind) =>
        member is { IsDiscriminator: false, IsRedefinition: false, Property: { IsRequired: false, IsConditional: false } } && DirectionOf(schema, behind) != Direction.Response;

    private bool IsPassword(Schema schema)
    {
        (Schema behind, Shape shape, _) = types.Shapes.Resolve(schema);
        for (int depth = 0; depth < MostLists && shape is ListShape { Item: { } item }; depth++)
        {
            schema = item;
            (behind, shape, _) = types.Shapes.Resolve(item);
        }

        return schema.Format == PasswordFormat || behind.Format == PasswordFormat;
    }

    // Annotations of a schema are those of what refers to it too.
    private static Direction DirectionOf(Schema schema, Schema behind) => (schema.IsReadOnly || behind.IsReadOnly, schema.IsWriteOnly || behind.IsWriteOnly) switch
    {
        (true, false) => Direction.Response,
        (false, true) => Direction.Request,
        _ => Direction.Both,
    };
}
