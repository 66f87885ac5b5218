using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Names an inline type by its property: <c>setup_future_usage</c> is <c>SetupFutureUsage</c>, wherever it is. If that says too little, the nearest
/// name around it comes first: <c>type</c> in <c>tax_id_data</c> is <c>TaxIdDataType</c>.
/// </summary>
internal static class PropertyTypeNames
{
    // A property of one word, such as type or status, means something else in each object.
    private const int MinWords = 2;

    /// <summary>Returns the names, shortest first; none for a schema that is no property, item of one, or alternative of one.</summary>
    /// <param name="path">The location of the schema.</param>
    /// <param name="word">The word that distinguishes an alternative; null if the schema is none.</param>
    /// <param name="nameAt">Returns the name of the type at a location; null if it has none.</param>
    public static IEnumerable<string> Of(PointerPath path, string? word, Func<PointerPath, string?> nameAt)
    {
        bool isItem = false;
        PointerPath property = path;
        while (IsItems(property) || IsAlternative(property))
        {
            isItem |= IsItems(property);
            property = property.Parent!;
        }

        if (!IsProperty(property))
        {
            yield break;
        }

        string name = Identifier.Pascal(property.Step);
        name = isItem ? Singular(name) : name;
        string whole = word is null ? name : Identifier.Inside(name, word);
        if (Words.Split(name).Count >= MinWords)
        {
            yield return whole;
        }

        if (NearestName(property.Parent!.Parent!, nameAt) is { } owner)
        {
            yield return TypePath.Composed(owner).Inside(whole).Name;
        }
    }

    private static string? NearestName(PointerPath from, Func<PointerPath, string?> nameAt)
    {
        bool isItem = false;
        PointerPath path = from;
        while (IsItems(path) || IsAlternative(path))
        {
            isItem |= IsItems(path);
            path = path.Parent!;
        }

        if (IsProperty(path))
        {
            string name = Identifier.Pascal(path.Step);
            return isItem ? Singular(name) : name;
        }

        // The items of a list that is no property have no name that a person would choose.
        return isItem ? null : nameAt(from) ?? nameAt(path);
    }

    // The keyword, or one of its schemas.
    private static bool IsAlternative(PointerPath path) => IsComposition(path) || (path.Parent is { } keyword && IsComposition(keyword));

    private static bool IsComposition(PointerPath path) => path.Step is "anyOf" or "oneOf" or "allOf" && !IsProperty(path);

    // The keyword, not a property with that name.
    private static bool IsItems(PointerPath path) => path.Step == "items" && !IsProperty(path);

    private static bool IsProperty(PointerPath path) => path.Parent is { Step: "properties", Parent: { } owner } && owner.Step != "properties";

    private static string Singular(string name)
    {
        IReadOnlyList<string> words = Words.Split(name);
        string last = words[words.Count - 1];
        return name.EndsWith(last, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - last.Length) + Inflection.Singular(last)
            : name;
    }
}
