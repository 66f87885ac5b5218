using System.Text.Json.Nodes;

namespace Truto.Generated.Mock.Resources;

/// <summary>Applies merge patches (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>Returns a copy of an object with the properties of the patch; those that are null are removed.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        JsonObject result = target.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in patch)
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = value is JsonObject inner ? Apply(result[name] as JsonObject ?? [], inner) : value.DeepClone();
            }
        }

        return result;
    }
}
