using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Nodes as System.Text.Json's values, to compare them with what others read.</summary>
internal static class NodeText
{
    public static JsonNode? ToJson(Node node) => node switch
    {
        ObjectNode o => new JsonObject(o.Members.Select(m => KeyValuePair.Create(m.Name, ToJson(m.Value)))),
        ArrayNode a => new JsonArray([.. a.Items.Select(ToJson)]),
        ScalarNode { Kind: ScalarKind.String } s => JsonValue.Create(s.Text),
        ScalarNode s => JsonNode.Parse(s.Text),
        _ => throw new ArgumentException(node.GetType().Name),
    };

    /// <summary>Every node below and including this one, parents first.</summary>
    public static IEnumerable<Node> All(Node node)
    {
        yield return node;
        IEnumerable<Node> below = node switch
        {
            ObjectNode o => o.Members.Select(m => m.Value),
            ArrayNode a => a.Items,
            _ => [],
        };
        foreach (Node inner in below.SelectMany(All))
        {
            yield return inner;
        }
    }

    /// <summary>
    /// Returns the path of the first difference of two values; null if they are equal. The order of properties counts if <paramref name="ordered"/>.
    /// </summary>
    public static string? Difference(Node node, JsonElement expected, bool ordered = true, string path = "#")
    {
        switch (node, expected.ValueKind)
        {
            case (ObjectNode o, JsonValueKind.Object):
                // Of equal names the last counts, and that is where it stands.
                var members = expected.EnumerateObject().Reverse().DistinctBy(m => m.Name).Reverse().ToList();
                if (!ordered)
                {
                    var places = o.Members.Select((m, i) => (m.Name, i)).ToDictionary(m => m.Name, m => m.i);
                    members = [.. members.OrderBy(m => places.GetValueOrDefault(m.Name, -1))];
                }

                if (!o.Members.Select(m => m.Name).SequenceEqual(members.Select(m => m.Name)))
                {
                    return $"{path}: members {string.Join(", ", o.Members.Select(m => m.Name))}";
                }

                return o.Members.Zip(
                    members,
                    (m, e) => Difference(m.Value, e.Value, ordered, $"{path}/{JsonPointer.Escape(m.Name)}")).FirstOrDefault(d => d is not null);

            case (ArrayNode a, JsonValueKind.Array):
                return a.Items.Count == expected.GetArrayLength()
                    ? a.Items
                        .Zip(expected.EnumerateArray(), (n, e) => (n, e))
                        .Select((p, i) => Difference(p.n, p.e, ordered, $"{path}/{i}"))
                        .FirstOrDefault(d => d is not null)
                    : $"{path}: {a.Items.Count} items";

            case (ScalarNode { Kind: ScalarKind.String } s, JsonValueKind.String):
                return s.Text == expected.GetString() ? null : $"{path}: '{s.Text}' instead of '{expected.GetString()}'";

            case (ScalarNode { Kind: ScalarKind.Number } s, JsonValueKind.Number):
                using (var number = JsonDocument.Parse(s.Text))
                {
                    return JsonElement.DeepEquals(number.RootElement, expected) ? null : $"{path}: {s.Text} instead of {expected.GetRawText()}";
                }

            case (ScalarNode { Kind: ScalarKind.Boolean, Text: "true" }, JsonValueKind.True):
            case (ScalarNode { Kind: ScalarKind.Boolean, Text: "false" }, JsonValueKind.False):
            case (ScalarNode { Kind: ScalarKind.Null }, JsonValueKind.Null):
                return null;
            default:
                return $"{path}: {node.GetType().Name} instead of {expected.ValueKind}";
        }
    }
}
