using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Reads descriptions with independent readers: System.Text.Json, and YamlDotNet with the core schema of YAML 1.2.</summary>
internal static partial class DescriptionJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 300, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions DeepValues = new() { MaxDepth = 300 };

    public static JsonElement Read(string path)
    {
        string text = File.ReadAllText(path);
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return JsonDocument.Parse(text, Deep).RootElement;
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(Blank().Replace(text, "")));
        return JsonSerializer.SerializeToElement(ToJson(stream.Documents[0].RootNode), DeepValues);
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, ToJson(member.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } plain => Plain(plain.Value ?? ""),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"{node.NodeType} at {node.Start}"),
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Number().IsMatch(text) => JsonNode.Parse(text.TrimStart('+')),
        _ => JsonValue.Create(text),
    };

    // One document has a block scalar whose first line consists of more spaces than its indentation. YAML forbids this, and YamlDotNet rejects it.
    [GeneratedRegex("^ +$", RegexOptions.Multiline)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$")]
    private static partial Regex Number();
}
