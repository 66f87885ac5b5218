using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Reads the values that schemas list: see <see cref="Schema.EnumMembers"/>.</summary>
internal static class EnumMemberReader
{
    /// <summary>An object with C# names of values, so that an overlay can name one value. It takes precedence over lists of names.</summary>
    public const string NamesExtension = "x-csharp-value-names";

    // The name of the value of a branch.
    private const string NameExtension = "x-csharp-name";

    /// <summary>Returns the values of an <c>enum</c>.</summary>
    public static IReadOnlyList<EnumMember> OfValues(Schema schema, IReadOnlyList<Node> values)
    {
        Cursor? own = schema.Extension(NamesExtension) is { Node: ObjectNode } map ? map : null;
        Cursor? names = First(schema, "x-enum-varnames", "x-enumNames", "x-enum-names");
        Cursor? descriptions = First(schema, "x-enum-descriptions", "x-enumDescriptions");
        Cursor? deprecated = schema.Extension("x-enum-deprecated");
        Dictionary<string, Cursor>? entries = EntriesByValue(schema.Extension("x-ms-enum"));
        HashSet<string>? deprecatedValues = deprecated is { } list ? [.. list.Items().Select(item => item.Text()).OfType<string>()] : null;

        var members = new List<EnumMember>(values.Count);
        PointerPath path = schema.At.Path.Child("enum");
        for (int i = 0; i < values.Count; i++)
        {
            if (SchemaTypes.OfValue(values[i]) == JsonTypes.None)
            {
                continue;
            }

            Cursor at = new(schema.File, values[i], path.Child(i));
            string? text = at.Source();
            Cursor? entry = entries is not null && text is not null && entries.TryGetValue(text, out Cursor found) ? found : null;
            members.Add(new EnumMember(
                at,
                own?.To(text!)?.Source() ?? Annotation(names, text, i)?.Source() ?? entry?.To("name")?.Source(),
                DescriptionIn(Annotation(descriptions, text, i)) ?? DescriptionIn(entry),
                Annotation(deprecated, text, i)?.Flag() == true || (text is not null && deprecatedValues?.Contains(text) == true)));
        }

        return members.ToArray();
    }

    /// <summary>Returns the values of branches if each of them only lists values; otherwise none.</summary>
    public static IReadOnlyList<EnumMember> OfBranches(IReadOnlyList<Schema> branches)
    {
        Schema[] listing = [.. branches.Where(branch => !branch.IsNull)];
        return listing.Length < 2 || !Array.TrueForAll(listing, OnlyLists) ? [] : [.. listing.SelectMany(OfBranch)];
    }

    // The annotations of a branch with one value are those of the value.
    private static IReadOnlyList<EnumMember> OfBranch(Schema branch)
    {
        if (branch.Const is { } value)
        {
            var at = new Cursor(branch.File, value, branch.At.Path.Child("const"));
            return [new EnumMember(at, NameOf(branch) ?? branch.Title, branch.Description, branch.IsDeprecated)];
        }

        return branch.EnumMembers is not [var only]
            ? branch.EnumMembers
            :
            [
                only with
                {
                    Name = NameOf(branch) ?? only.Name ?? branch.Title,
                    Description = only.Description ?? branch.Description,
                    IsDeprecated = only.IsDeprecated || branch.IsDeprecated,
                },
            ];
    }

    private static string? NameOf(Schema branch) => branch.Extension(NameExtension)?.Source();

    private static bool OnlyLists(Schema branch) =>
        branch.Reference is null && !branch.IsNullable && branch.AllOf.Count == 0 && branch.OneOf.Count == 0 && branch.AnyOf.Count == 0
        && OfBranch(branch) is { Count: > 0 } members && members.All(member => (member.Type & (JsonTypes.Object | JsonTypes.Array)) == 0);

    private static Cursor? First(Schema schema, params string[] extensions) =>
        extensions.Select(schema.Extension).FirstOrDefault(found => found is { Node: ArrayNode or ObjectNode });

    private static Dictionary<string, Cursor>? EntriesByValue(Cursor? extension)
    {
        if (extension?.To("values") is not { } values)
        {
            return null;
        }

        var entries = new Dictionary<string, Cursor>(StringComparer.Ordinal);
        foreach (Cursor entry in values.Items())
        {
            if (entry.To("value")?.Source() is { } value && !entries.ContainsKey(value))
            {
                entries.Add(value, entry);
            }
        }

        return entries;
    }

    // By position in an array, by the value in an object.
    private static Cursor? Annotation(Cursor? extension, string? value, int index) => extension switch
    {
        { Node: ArrayNode array } list when index < array.Items.Count => list.To(array.Items[index], index),
        { Node: ObjectNode } map when value is not null => map.To(value),
        _ => null,
    };

    private static string? DescriptionIn(Cursor? annotation) => annotation?.Source() ?? annotation?.To("description")?.Source();
}
