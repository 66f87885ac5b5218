using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates an array whose items are described by position to a class.</summary>
internal static class TupleTranslation
{
    private const string RestName = "AdditionalItems";

    public static TupleType Translate(SchemaExpression schema, TupleShape shape, string name, TypeTranslation types, TranslationContext context)
    {
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfClasses);
        names.Reserve(name, RestName);
        var items = new List<Property>();
        for (int i = 0; i < shape.Items.Count; i++)
        {
            items.Add(TranslateItem(shape.Items[i], i, isRequired: i < shape.Required, name, names, types, context));
        }

        TypeRef rest = shape.Rest is { } more ? types.TypeWithin(more) : new AnyJsonType(AnyJson.Value, IsNullable: true);
        return new TupleType(name, DocTranslation.Of(schema), items.ToEquatableArray(), RestName, rest)
        {
            Count = ConstraintTranslation.ItemsOf(schema),
            AreItemsUnique = ConstraintTranslation.AreItemsUnique(schema),
            IsClosed = shape.IsClosed,
        };
    }

    private static Property TranslateItem(
        SchemaExpression schema, int index, bool isRequired, string owner, Scope names, TypeTranslation types, TranslationContext context)
    {
        string position = index.ToString(CultureInfo.InvariantCulture);
        string name = DeclaredName.Of(schema.Origin, context)?.Give(names, context)
            ?? names.Give(schema.Origin.Title is { } title ? Identifier.Pascal(title) : "Item" + (index + 1));
        types.SetNameInside(schema, owner, name);
        SchemaExpression resolved = types.Shapes.Resolve(schema).Schema;
        TypeRef type = types.TypeWithin(schema);
        return new Property(
            position,
            name,
            type,
            isRequired,
            IsOptionalWrapper: !isRequired && type.IsNullable,
            Direction.Both,
            DefaultTranslation.Of(schema, resolved, type, types.EnumOf(type), context),
            DocTranslation.OfProperty(schema, resolved))
        {
            Constant = isRequired ? ConstantTranslation.Of(schema, resolved, type, types) : null,
            Constraints = types.Constraints.Of(schema, type),
        };
    }
}
