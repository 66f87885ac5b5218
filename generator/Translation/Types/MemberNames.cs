using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Names of the properties of classes, by the members' names. What a class has of its base is called as there; what it redefines too, unless
/// that is the name of the class itself.
/// </summary>
internal sealed class MemberNames(TypeTranslation types, HierarchyProperties hierarchyProperties, TranslationContext context)
{
    /// <summary>The property with members that the description does not name.</summary>
    public const string Extra = "AdditionalProperties";

    // A pattern that spells out more lists names rather than what they have in common.
    private const int MostOfWords = 24;

    private readonly Dictionary<Schema, NamesOfMembers> names = [];

    /// <summary>What to call what a pattern is for.</summary>
    public static string WordsOf(PatternShape pattern)
    {
        string words = NamePatterns.LiteralText(pattern.Pattern);
        return words.Any(char.IsLetter) && words.Length <= MostOfWords ? words : "pattern";
    }

    public NamesOfMembers Of(Schema schema, ObjectShape shape)
    {
        if (!names.TryGetValue(schema, out NamesOfMembers? known))
        {
            known = Name(schema, shape);
            names.Add(schema, known);
        }

        return known;
    }

    /// <summary>Whether the class that a schema extends has a property of a name.</summary>
    public bool IsInherited(Schema schema, string name) =>
        types.Shapes.Hierarchies.BaseOf(schema) is { } extended && Of(extended, (ObjectShape)types.Shapes.Of(extended)).Properties.Values.Contains(name);

    private NamesOfMembers Name(Schema schema, ObjectShape shape)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        Scope scope = Scope.Exact(reservedSuffix: "Value");
        scope.Reserve(ReservedNames.OfClasses);
        string owner = types.NameOf(schema);
        scope.Reserve(owner, Extra);
        if (types.Shapes.Hierarchies.BaseOf(schema) is { } extended)
        {
            foreach (KeyValuePair<string, string> inherited in Of(extended, (ObjectShape)types.Shapes.Of(extended)).Properties)
            {
                given.Add(inherited.Key, inherited.Value);
                if (inherited.Value != owner)
                {
                    scope.Give(inherited.Value);
                }
            }

            string? called = given.FirstOrDefault(one => one.Value == owner).Key;
            if (called is not null && hierarchyProperties.Of(schema, shape).Any(member => member.IsRedefinition && member.Property.WireName == called))
            {
                given[called] = scope.Give(owner);
            }
        }

        // Names that the author chose come first: a name made from words gives way to them.
        foreach (PropertyShape property in shape.Properties.Where(property => !given.ContainsKey(property.WireName)))
        {
            if (CSharpNameExtension.To(property.Schema, context) is { } name)
            {
                given.Add(property.WireName, scope.Give(name));
            }
        }

        foreach (PropertyShape property in shape.Properties.Where(property => !given.ContainsKey(property.WireName)))
        {
            given.Add(property.WireName, scope.Give(Identifier.Pascal(property.WireName), Identifier.SpelledPascal(property.WireName)));
        }

        return new NamesOfMembers(given, [.. shape.Patterns.Select(pattern => NameOf(pattern, scope))]);
    }

    // By the words that the pattern spells out, so that another pattern does not rename it.
    private string NameOf(PatternShape pattern, Scope scope) =>
        scope.Give(CSharpNameExtension.To(pattern.Schema, context) ?? Identifier.Inside(Identifier.Pascal(WordsOf(pattern)), "properties"));
}

/// <param name="Properties">By the members' names.</param>
/// <param name="Patterns">Of the properties with members whose names are of a pattern, in the order of the patterns.</param>
internal sealed record NamesOfMembers(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<string> Patterns);
