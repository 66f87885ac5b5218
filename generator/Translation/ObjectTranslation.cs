using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>An object of named members to a class.</summary>
internal static class ObjectTranslation
{
    private const string ExtraName = "AdditionalProperties";

    public static ObjectType Translate(Schema schema, ObjectShape shape, string name, TypeTranslation types, ICollection<Problem> problems)
    {
        string[] names = NamesOf(shape, name, problems);
        var properties = new List<Property>();
        for (int i = 0; i < names.Length; i++)
        {
            properties.Add(TranslateProperty(shape.Properties[i], names[i], types, problems));
        }

        TypeRef? extra = shape.Additional is { } additional ? types.TypeWithin(additional) : null;
        return new ObjectType(
            name,
            DocTranslation.Of(schema),
            properties.ToEquatableArray(),
            extra is null or AnyJsonType { Shape: AnyJson.Value } ? new CapturedExtra(ExtraName) : new TypedExtra(ExtraName, extra),
            ErrorTranslation.RolesOf(shape, properties, problems));
    }

    private static string[] NamesOf(ObjectShape shape, string typeName, ICollection<Problem> problems)
    {
        Scope scope = Scope.Exact(reservedSuffix: "Value");
        scope.Reserve(ReservedNames.OfObjects);
        scope.Reserve(typeName, ExtraName);

        // Names that the author chose come first: a name made from words gives way to them.
        var names = new string?[shape.Properties.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = NameGiven.To(shape.Properties[i].Schema, problems) is { } given ? scope.Give(given) : null;
        }

        return [.. names.Select((given, i) => given ?? NameOf(shape.Properties[i].WireName, scope))];
    }

    private static string NameOf(string wireName, Scope scope) => scope.Give(Identifier.Pascal(wireName), Identifier.SpelledPascal(wireName));

    private static Property TranslateProperty(PropertyShape property, string name, TypeTranslation types, ICollection<Problem> problems)
    {
        Schema schema = property.Schema;
        Schema behind = types.Shapes.Behind(schema).Schema;
        TypeRef type = types.TypeWithin(schema);
        return new Property(
            property.WireName,
            name,
            type,
            property.IsRequired,
            TellsAbsentFromNull: false,
            DirectionOf(schema),
            DefaultTranslation.Of(schema, behind, type, problems),
            DocTranslation.OfProperty(schema, behind))
        {
            Constant = property.IsRequired && DirectionOf(schema) != Direction.Response ? ConstantTranslation.Of(schema, behind, type, types) : null,
        };
    }

    private static Direction DirectionOf(Schema schema) => (schema.IsReadOnly, schema.IsWriteOnly) switch
    {
        (true, false) => Direction.Response,
        (false, true) => Direction.Request,
        _ => Direction.Both,
    };
}
