using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>A value that a schema lists, and what is said of it.</summary>
/// <param name="At">The value; never null.</param>
/// <param name="Name">The name that the author gives it (<c>x-enum-varnames</c>, <c>x-enumNames</c>, a branch's title), or null.</param>
/// <param name="Description">Words about it (<c>x-enum-descriptions</c>, <c>x-enumDescriptions</c>, a branch's description), or null.</param>
/// <param name="IsDeprecated">Whether it is marked deprecated (<c>x-enum-deprecated</c>, a branch's <c>deprecated</c>).</param>
internal sealed record EnumMember(Cursor At, string? Name, string? Description, bool IsDeprecated)
{
    /// <summary>The type of the value.</summary>
    public JsonTypes Type { get; } = SchemaTypes.OfValue(At.Node);

    /// <summary>See <see cref="Schema.EnumMembers"/>.</summary>
    public static IReadOnlyList<EnumMember> Of(Schema schema)
    {
        IEnumerable<EnumMember> all = schema.Enum is { } values ? Listed(schema, values) : OfBranches(schema);
        return [.. all.Where(member => member.Type != JsonTypes.None)];
    }

    private static IEnumerable<EnumMember> Listed(Schema schema, IReadOnlyList<Node> values)
    {
        Cursor? names = First(schema, "x-enum-varnames", "x-enumNames", "x-enum-names");
        Cursor? words = First(schema, "x-enum-descriptions", "x-enumDescriptions");
        Cursor? old = schema.Extension("x-enum-deprecated");
        Cursor[] entries = [.. schema.Extension("x-ms-enum")?.To("values")?.Items() ?? []];
        for (int i = 0; i < values.Count; i++)
        {
            Cursor at = new(schema.File, values[i], schema.At.Path.Child("enum").Child(i));
            Cursor? entry = Array.FindIndex(entries, one => one.To("value")?.Source() == at.Source()) is >= 0 and var found ? entries[found] : null;
            yield return new EnumMember(
                at,
                Said(names, at, i)?.Source() ?? entry?.To("name")?.Source(),
                Words(Said(words, at, i)) ?? Words(entry),
                IsMarked(old, at, i));
        }
    }

    private static IEnumerable<EnumMember> OfBranches(Schema schema)
    {
        IReadOnlyList<Schema> branches = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        Schema[] listing = [.. branches.Where(branch => !branch.IsNull)];
        if (listing.Length < 2 || listing.Any(branch => !OnlyLists(branch)))
        {
            return [];
        }

        return listing.SelectMany(OfBranch);
    }

    // What a branch says of its one value is said of the value.
    private static IReadOnlyList<EnumMember> OfBranch(Schema branch)
    {
        if (branch.Const is { } value)
        {
            return [new EnumMember(new Cursor(branch.File, value, branch.At.Path.Child("const")), branch.Title, branch.Description, branch.IsDeprecated)];
        }

        return branch.EnumMembers is not [var only]
            ? branch.EnumMembers
            : [only with { Name = only.Name ?? branch.Title, Description = only.Description ?? branch.Description, IsDeprecated = only.IsDeprecated || branch.IsDeprecated }];
    }

    private static bool OnlyLists(Schema branch) =>
        branch.Reference is null && !branch.IsNullable && branch.AllOf.Count == 0 && branch.OneOf.Count == 0 && branch.AnyOf.Count == 0
        && OfBranch(branch) is { Count: > 0 } members && members.All(member => (member.Type & (JsonTypes.Object | JsonTypes.Array)) == 0);

    private static Cursor? First(Schema schema, params string[] extensions) =>
        extensions.Select(schema.Extension).FirstOrDefault(found => found is { Node: ArrayNode or ObjectNode });

    // By position in a list, by the value in a map.
    private static Cursor? Said(Cursor? of, Cursor value, int index) => of switch
    {
        { Node: ArrayNode array } list when index < array.Items.Count => list.To(array.Items[index], index),
        { Node: ObjectNode } map when value.Source() is { } text => map.To(text),
        _ => null,
    };

    private static string? Words(Cursor? words) => words?.Source() ?? words?.To("description")?.Source();

    // A list of values or of flags by position, or a map from values to flags.
    private static bool IsMarked(Cursor? of, Cursor value, int index) =>
        of is { } list && ((Said(of, value, index)?.Flag() ?? false) || list.Items().Any(item => item.Text() is { } text && text == value.Source()));
}
