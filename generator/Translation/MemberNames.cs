using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Names of the properties of classes, by the members' names. What a class has of its base is called as there.</summary>
internal sealed class MemberNames(TypeTranslation types, ICollection<Problem> problems)
{
    /// <summary>The property with members that the description does not name.</summary>
    public const string Extra = "AdditionalProperties";

    private readonly Dictionary<Schema, IReadOnlyDictionary<string, string>> names = [];

    public IReadOnlyDictionary<string, string> Of(Schema schema, ObjectShape shape)
    {
        if (!names.TryGetValue(schema, out IReadOnlyDictionary<string, string>? known))
        {
            known = Name(schema, shape);
            names.Add(schema, known);
        }

        return known;
    }

    private Dictionary<string, string> Name(Schema schema, ObjectShape shape)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        Scope scope = Scope.Exact(reservedSuffix: "Value");
        scope.Reserve(ReservedNames.OfObjects);
        scope.Reserve(types.NameOf(schema), Extra);
        if (types.Shapes.Hierarchies.BaseOf(schema) is { } extended)
        {
            foreach (KeyValuePair<string, string> inherited in Of(extended, (ObjectShape)types.Shapes.Of(extended)))
            {
                given.Add(inherited.Key, inherited.Value);
                scope.Give(inherited.Value);
            }
        }

        // Names that the author chose come first: a name made from words gives way to them.
        foreach (PropertyShape property in shape.Properties.Where(property => !given.ContainsKey(property.WireName)))
        {
            if (NameGiven.To(property.Schema, problems) is { } name)
            {
                given.Add(property.WireName, scope.Give(name));
            }
        }

        foreach (PropertyShape property in shape.Properties.Where(property => !given.ContainsKey(property.WireName)))
        {
            given.Add(property.WireName, scope.Give(Identifier.Pascal(property.WireName), Identifier.SpelledPascal(property.WireName)));
        }

        return given;
    }
}
