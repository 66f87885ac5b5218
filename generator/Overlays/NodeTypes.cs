using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>The names of JSON types in messages.</summary>
internal static class NodeTypes
{
    /// <summary>Returns the type of a value with its article.</summary>
    public static string NameOf(Node node) => node switch
    {
        ObjectNode => "an object",
        ArrayNode => "an array",
        ScalarNode { Kind: ScalarKind.String } => "a string",
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        ScalarNode { Kind: ScalarKind.Boolean } => "a boolean",
        _ => "null",
    };

    /// <summary>Returns whether two values are both objects, both arrays or both primitive.</summary>
    public static bool AreAlike(Node one, Node other) =>
        (one, other) is (ObjectNode, ObjectNode) or (ArrayNode, ArrayNode) or (ScalarNode, ScalarNode);
}
