using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Fuzz.Mutation;

/// <summary>Mutates a JSON text at random and keeps it valid: moves, renames, duplicates and nests values.</summary>
internal sealed class JsonMutator(Random chance, IReadOnlyList<string> words)
{
    private const int MaxLength = 40_000;
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 256, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 512 };

    /// <summary>Returns a mutated text, or null if the text is not JSON.</summary>
    /// <param name="text">The text to mutate.</param>
    /// <param name="other">Another text, from which values are inserted.</param>
    public string? Mutate(string text, string other)
    {
        try
        {
            return Changed(text, other);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json rejects text with lone surrogates.
            return null;
        }
    }

    private string? Changed(string text, string other)
    {
        if (Parse(text) is not { } root)
        {
            return null;
        }

        List<JsonNode> pieces = Parse(other) is { } donor ? [.. Nodes(donor)] : [];
        var around = new JsonArray(root);
        for (int rounds = 1 << chance.Next(4); rounds > 0; rounds--)
        {
            List<JsonNode> nodes = [.. Nodes(around).Where(node => node != around)];
            if (nodes.Count > 0)
            {
                Change(Any(nodes), nodes, pieces.Count > 0 ? pieces : nodes);
            }
        }

        string? changed = around.Count > 0 ? around[0]?.ToJsonString(Deep) : null;
        return changed?.Length > MaxLength ? null : changed;
    }

    private void Change(JsonNode node, List<JsonNode> nodes, List<JsonNode> pieces)
    {
        switch (chance.Next(10))
        {
            case 0:
                Replace(node, null);
                break;
            case 1:
                Replace(node, Any(pieces).DeepClone());
                break;
            case 2:
                Replace(node, Any(nodes).DeepClone());
                break;
            case 3:
                Replace(node, Scalar());
                break;
            case 4:
                Replace(node, new JsonArray(node.DeepClone(), Any(pieces).DeepClone()));
                break;
            case 5:
                Replace(node, new JsonObject { [Word()] = node.DeepClone() });
                break;
            case 6 when node is JsonArray items:
                items.Add(Any(pieces).DeepClone());
                break;
            case 7 when node is JsonObject { Count: > 0 } members:
                string name = members.ElementAt(chance.Next(members.Count)).Key;
                JsonNode? moved = members[name];
                members.Remove(name);
                members[Word()] = moved;
                break;
            default:
                if (node is JsonObject target)
                {
                    target[Word()] = chance.Next(2) == 0 ? Scalar() : Any(pieces).DeepClone();
                }
                else
                {
                    Replace(node, Scalar());
                }

                break;
        }
    }

    private JsonNode? Scalar() => chance.Next(6) switch
    {
        0 => JsonValue.Create(chance.Next(-3, 300)),
        1 => JsonValue.Create(chance.Next(2) == 0),
        2 => null,
        3 => JsonNode.Parse(chance.Next(2) == 0 ? "1e400" : "0.1"),
        _ => JsonValue.Create(Word()),
    };

    private string Word() => words[chance.Next(words.Count)];

    private T Any<T>(List<T> items) => items[chance.Next(items.Count)];

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: AnyDepth);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static void Replace(JsonNode node, JsonNode? by)
    {
        switch (node.Parent)
        {
            case JsonArray items:
                items[items.IndexOf(node)] = by;
                break;
            case JsonObject members:
                members[node.GetPropertyName()] = by;
                break;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode root)
    {
        var next = new Stack<JsonNode>([root]);
        while (next.TryPop(out JsonNode? node))
        {
            yield return node;
            IEnumerable<JsonNode?> inner = node switch
            {
                JsonArray items => items,
                JsonObject members => members.Select(static member => member.Value),
                _ => [],
            };
            foreach (JsonNode? one in inner)
            {
                if (one is not null)
                {
                    next.Push(one);
                }
            }
        }
    }
}
