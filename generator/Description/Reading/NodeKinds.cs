using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>The names of the types of nodes in messages.</summary>
internal static class NodeKinds
{
    public const string Object = "an object";
    public const string List = "an array";
    public const string Text = "a string";
    public const string Flag = "true or false";
    public const string Number = "a number";
    public const string Schema = "a schema";

    public static string NameOf(Node node) => node switch
    {
        ObjectNode => Object,
        ArrayNode => List,
        ScalarNode { Kind: ScalarKind.String } => Text,
        ScalarNode { Kind: ScalarKind.Number } => Number,
        ScalarNode { Kind: ScalarKind.Boolean } => "a boolean",
        _ => "null",
    };

    public static bool IsNull(Node node) => node is ScalarNode { Kind: ScalarKind.Null };
}
