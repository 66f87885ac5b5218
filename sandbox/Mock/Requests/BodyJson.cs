using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;

namespace Truto.Generated.Mock.Requests;

/// <summary>Parses JSON that was sent.</summary>
internal static class BodyJson
{
    public static bool TryParse(string text, out JsonNode? json) => TryParse(text, out json, out _);

    /// <summary>Parses a text. Returns false, and what is wrong, if it is not JSON.</summary>
    public static bool TryParse(string text, out JsonNode? json, out string? fault)
    {
        try
        {
            json = JsonNode.Parse(text, documentOptions: JsonDepth.Bodies);
            Visit(json);
            fault = null;
            return true;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // A repeated property is found when the object is read (ArgumentException).
            json = null;
            fault = e is JsonException ? e.Message : "an object has two properties of one name";
            return false;
        }
    }

    private static void Visit(JsonNode? node)
    {
        IEnumerable<JsonNode?> inner = node switch
        {
            JsonObject map => map.Select(pair => pair.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (JsonNode? child in inner)
        {
            Visit(child);
        }
    }
}
