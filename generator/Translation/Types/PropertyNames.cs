using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Names the properties of classes after the JSON properties. For example, <c>display_order</c> becomes <c>DisplayOrder</c>. An inherited
/// property keeps its name. So does one that the class redefines, unless that is the name of the class itself.
/// </summary>
internal sealed class PropertyNames(
    TypeTranslation types, ShapeReader shapes, HierarchyProperties hierarchyProperties, TranslationContext context)
{
    /// <summary>The property with the JSON properties that the description does not declare.</summary>
    public const string Extra = "AdditionalProperties";

    // A longer text lists alternatives rather than what the names have in common.
    private const int MaxPatternText = 24;

    private static readonly HashSet<string> ReservedInClasses = new([.. ReservedNames.OfClasses, Extra], StringComparer.Ordinal);

    private readonly Dictionary<SchemaExpression, NamesOfClass> names = [];

    /// <summary>Returns the text by which properties of a pattern are named.</summary>
    public static string TextOf(PatternShape pattern)
    {
        string text = NamePatterns.LiteralText(pattern.Pattern);
        return text.Any(char.IsLetter) && text.Length <= MaxPatternText ? text : "pattern";
    }

    /// <summary>Returns the names of the properties of a class.</summary>
    public NamesOfClass Of(SchemaExpression schema, ObjectShape shape)
    {
        if (!names.TryGetValue(schema, out NamesOfClass? known))
        {
            known = Name(schema, shape);
            names.Add(schema, known);
        }

        return known;
    }

    /// <summary>Returns whether a class inherits a property of a name.</summary>
    public bool IsInherited(SchemaExpression schema, string name) => OfBase(schema) is { } inherited && inherited.Properties.Values.Contains(name);

    private NamesOfClass? OfBase(SchemaExpression schema) =>
        shapes.Hierarchies.BaseOf(schema) is { } basis ? Of(basis, (ObjectShape)shapes.Of(basis)) : null;

    private NamesOfClass Name(SchemaExpression schema, ObjectShape shape)
    {
        var given = new Dictionary<string, string>(shape.Properties.Count, StringComparer.Ordinal);
        Scope scope = Scope.Exact(reservedSuffix: "Value", ReservedInClasses);
        string owner = types.NameOf(schema);
        scope.Reserve(owner);
        if (OfBase(schema) is { } inherited)
        {
            Inherit(inherited, given, scope, owner);
            string? called = given.FirstOrDefault(one => one.Value == owner).Key;
            if (called is not null && hierarchyProperties.Of(schema, shape).Any(one => one.IsRedefinition && one.Property.WireName == called))
            {
                given[called] = scope.Give(owner);
            }
        }

        // Names that the author declares come first; names derived from JSON properties give way to them.
        var others = new List<PropertyShape>(shape.Properties.Count);
        foreach (PropertyShape property in shape.Properties)
        {
            if (given.ContainsKey(property.WireName))
            {
                continue;
            }

            if (DeclaredName.Of(property.Schema.Origin, context) is { } name)
            {
                given.Add(property.WireName, name.Give(scope, context));
            }
            else
            {
                others.Add(property);
            }
        }

        foreach (PropertyShape property in others)
        {
            if (!given.ContainsKey(property.WireName))
            {
                given.Add(property.WireName, scope.Give(Identifier.Pascal(property.WireName), Identifier.SpelledPascal, property.WireName));
            }
        }

        return new NamesOfClass(given, [.. shape.Patterns.Select(pattern => NameOf(pattern, scope))]);
    }

    private static void Inherit(NamesOfClass inherited, Dictionary<string, string> given, Scope scope, string owner)
    {
        foreach (KeyValuePair<string, string> property in inherited.Properties)
        {
            given.Add(property.Key, property.Value);
            if (property.Value != owner)
            {
                scope.Give(property.Value);
            }
        }
    }

    // The text of the pattern names it, so that another pattern does not rename it.
    private string NameOf(PatternShape pattern, Scope scope) => DeclaredName.Of(pattern.Schema.Origin, context)?.Give(scope, context)
        ?? scope.Give(Identifier.Inside(Identifier.Pascal(TextOf(pattern)), "properties"));
}

/// <summary>The names of the properties of a class.</summary>
/// <param name="Properties">The C# names by the names of JSON properties.</param>
/// <param name="Patterns">The names of the properties for name patterns, in the order of the patterns.</param>
internal sealed record NamesOfClass(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<string> Patterns);
