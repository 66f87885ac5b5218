using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Resources;

/// <summary>Applies JSON Patches (RFC 6902).</summary>
internal static class JsonPatch
{
    /// <summary>Applies all operations to a copy of an object, or none.</summary>
    public static bool TryApply(JsonObject target, JsonArray operations, out JsonObject result, out string? fault)
    {
        JsonNode copy = target.DeepClone();
        result = target;
        for (int i = 0; i < operations.Count; i++)
        {
            if (operations[i] is not JsonObject operation || !TryApply(ref copy, operation))
            {
                fault = string.Create(CultureInfo.InvariantCulture,
                    $"operation {i} of the patch cannot be applied: {JsonValues.Excerpt(operations[i])}");
                return false;
            }
        }

        result = copy as JsonObject ?? target;
        fault = copy is JsonObject ? null : "the patch does not leave an object";
        return fault is null;
    }

    private static bool TryApply(ref JsonNode root, JsonObject operation)
    {
        string? path = operation["path"]?.ToString();
        string? from = operation["from"]?.ToString();
        bool hasValue = operation.TryGetPropertyValue("value", out JsonNode? value);
        switch (operation["op"]?.ToString())
        {
            case "add":
                return hasValue && TryAdd(ref root, path, value?.DeepClone());
            case "remove":
                return TryRemove(root, path, out _);
            case "replace":
                return hasValue && (path == "" || TryRemove(root, path, out _)) && TryAdd(ref root, path, value?.DeepClone());
            case "move":
                return TryRemove(root, from, out JsonNode? moved) && TryAdd(ref root, path, moved);
            case "copy":
                return TryFind(root, from, out JsonNode? copied) && TryAdd(ref root, path, copied?.DeepClone());
            case "test":
                return TryFind(root, path, out JsonNode? tested) && JsonValues.AreEqual(tested, value);
            default:
                return false;
        }
    }

    private static bool TryAdd(ref JsonNode root, string? path, JsonNode? value)
    {
        if (path == "" && value is not null)
        {
            root = value;
            return true;
        }

        if (!TryFindParent(root, path, out JsonNode? parent, out string name))
        {
            return false;
        }

        switch (parent)
        {
            case JsonObject map:
                map[name] = value;
                return true;
            case JsonArray array when name == "-":
                array.Add(value);
                return true;
            case JsonArray array when Index(name) is { } index && index <= array.Count:
                array.Insert(index, value);
                return true;
            default:
                return false;
        }
    }

    private static bool TryRemove(JsonNode root, string? path, out JsonNode? removed)
    {
        if (!TryFind(root, path, out removed) || !TryFindParent(root, path, out JsonNode? parent, out string name))
        {
            return false;
        }

        if (parent is JsonArray array)
        {
            array.RemoveAt(Index(name)!.Value);
            return true;
        }

        return ((JsonObject)parent!).Remove(name);
    }

    private static bool TryFind(JsonNode root, string? path, out JsonNode? found)
    {
        found = root;
        if (path is null || !JsonPointer.TryParse(path, out JsonPointer pointer))
        {
            return false;
        }

        foreach (string step in pointer.Tokens)
        {
            switch (found)
            {
                case JsonObject map when map.TryGetPropertyValue(step, out JsonNode? inner):
                    found = inner;
                    break;
                case JsonArray array when Index(step) is { } index && index < array.Count:
                    found = array[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool TryFindParent(JsonNode root, string? path, out JsonNode? parent, out string name)
    {
        int slash = path?.LastIndexOf('/') ?? -1;
        name = slash < 0 ? "" : path![(slash + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        parent = null;
        return slash >= 0 && TryFind(root, path![..slash], out parent) && parent is JsonObject or JsonArray;
    }

    private static int? Index(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
}
