using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The JSON types that a schema allows. Null is separate: see <see cref="Schema.IsNullable"/>.</summary>
[Flags]
internal enum JsonTypes : byte
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
}

/// <summary>The names in a <c>type</c>.</summary>
/// <param name="Types">The types; none if a name is unknown, because an unknown type name constrains nothing.</param>
/// <param name="HasNull">Whether <c>null</c> is one of the names.</param>
/// <param name="HasUnknown">Whether one of the names is unknown.</param>
/// <param name="IsFile">Whether it is the <c>file</c> of 2.0.</param>
internal readonly record struct DeclaredTypes(JsonTypes Types, bool HasNull, bool HasUnknown, bool IsFile);

/// <summary>Reads <c>type</c>, and the types of values.</summary>
internal static class SchemaTypes
{
    /// <summary>Reads the value of a <c>type</c>: a name or an array of names.</summary>
    public static DeclaredTypes Read(Node type) => type is ScalarNode name
        ? Of(name) with { IsFile = name is { Kind: not ScalarKind.Null, Source: "file" } }
        : Names(type).Aggregate(default(DeclaredTypes), static (all, one) => Combined(all, Of(one)));

    /// <summary>Returns the type of a name, or null if the name is unknown.</summary>
    public static JsonTypes? Parse(string name) => name switch
    {
        "string" or "file" => JsonTypes.String,
        "number" => JsonTypes.Number,
        "integer" => JsonTypes.Integer,
        "boolean" => JsonTypes.Boolean,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        _ => null,
    };

    /// <summary>Returns the type of a value; none for null. A number without a fraction or exponent is an integer.</summary>
    public static JsonTypes OfValue(Node value) => value switch
    {
        ObjectNode => JsonTypes.Object,
        ArrayNode => JsonTypes.Array,
        ScalarNode { Kind: ScalarKind.String } => JsonTypes.String,
        ScalarNode { Kind: ScalarKind.Boolean } => JsonTypes.Boolean,
        ScalarNode { Kind: ScalarKind.Number, Text: var number } => number.IndexOfAny(['.', 'e', 'E']) < 0 ? JsonTypes.Integer : JsonTypes.Number,
        _ => JsonTypes.None,
    };

    /// <summary>Returns the names in a <c>type</c>.</summary>
    public static IEnumerable<ScalarNode> Names(Node type) => type switch
    {
        ScalarNode scalar => [scalar],
        ArrayNode array => array.Items.OfType<ScalarNode>(),
        _ => [],
    };

    /// <summary>Returns whether a name is <c>null</c>. The unquoted null of YAML is meant as the name.</summary>
    public static bool IsNullName(ScalarNode name) => name.Kind == ScalarKind.Null || name.Text == "null";

    /// <summary>Returns whether a list of values contains nothing but null.</summary>
    public static bool AreOnlyNull(IReadOnlyList<Node> values) =>
        values.Count > 0 && values.All(value => value is ScalarNode { Kind: ScalarKind.Null });

    private static DeclaredTypes Of(ScalarNode name)
    {
        JsonTypes? type = Parse(name.Source);
        bool isNull = IsNullName(name);
        return new DeclaredTypes(type ?? JsonTypes.None, HasNull: isNull, HasUnknown: type is null && !isNull, IsFile: false);
    }

    private static DeclaredTypes Combined(DeclaredTypes one, DeclaredTypes other)
    {
        bool hasUnknown = one.HasUnknown || other.HasUnknown;
        JsonTypes types = hasUnknown ? JsonTypes.None : one.Types | other.Types;
        return new DeclaredTypes(types, one.HasNull || other.HasNull, hasUnknown, IsFile: false);
    }
}
