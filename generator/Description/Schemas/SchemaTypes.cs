using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The kinds of JSON a schema allows. Null is told apart: see <see cref="Schema.IsNullable"/>.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
}

/// <summary>Reads <c>type</c> and everything that says null.</summary>
internal static class SchemaTypes
{
    public static (JsonTypes Types, bool IsNullable, bool IsNull) Of(Schema schema)
    {
        var types = JsonTypes.None;
        bool namesNull = false;
        bool namesUnknown = false;
        foreach (ScalarNode name in Names(schema.Keyword("type")))
        {
            namesNull |= IsNullName(name);
            namesUnknown |= !IsNullName(name) && Parse(name.Source) is null;
            types |= Parse(name.Source) ?? JsonTypes.None;
        }

        // Which values a type that does not exist has, nobody knows.
        types = namesUnknown ? JsonTypes.None : types;

        bool isNullable = namesNull || schema.IsSet("nullable") || schema.IsSet("x-nullable");
        bool isNull = types == JsonTypes.None && !namesUnknown
            && (namesNull || schema.Keyword("const") is ScalarNode { Kind: ScalarKind.Null } || HoldsOnlyNull(schema.Keyword("enum")));
        return (types, isNullable || isNull, isNull);
    }

    /// <summary>The type of a name; null for a name that is none.</summary>
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

    /// <summary>The type of a value; none of null. A number that is written without a fraction or exponent is an integer.</summary>
    public static JsonTypes OfValue(Node value) => value switch
    {
        ObjectNode => JsonTypes.Object,
        ArrayNode => JsonTypes.Array,
        ScalarNode { Kind: ScalarKind.String } => JsonTypes.String,
        ScalarNode { Kind: ScalarKind.Boolean } => JsonTypes.Boolean,
        ScalarNode { Kind: ScalarKind.Number, Text: var number } => number.IndexOfAny(['.', 'e', 'E']) < 0 ? JsonTypes.Integer : JsonTypes.Number,
        _ => JsonTypes.None,
    };

    /// <summary>The names in a <c>type</c>: one, or a list of them.</summary>
    public static IEnumerable<ScalarNode> Names(Node? type) => type switch
    {
        ScalarNode scalar => [scalar],
        ArrayNode array => array.Items.OfType<ScalarNode>(),
        _ => [],
    };

    // YAML's unquoted null in a type is meant as the name.
    public static bool IsNullName(ScalarNode name) => name.Kind == ScalarKind.Null || name.Text == "null";

    private static bool HoldsOnlyNull(Node? values) =>
        values is ArrayNode { Items.Count: > 0 } array && array.Items.All(value => value is ScalarNode { Kind: ScalarKind.Null });
}
