using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Unified;

/// <summary>What Truto puts around a list: <c>result</c>, cursors and a count.</summary>
internal static class ListEnvelope
{
    /// <param name="items">The items of the page.</param>
    /// <param name="nextCursor">Where the next page begins; null on the last.</param>
    /// <param name="keyBy">The field whose value names an item, which makes <c>result</c> an object; null for an array. Items without the field are left out.</param>
    public static JsonObject Of(IReadOnlyList<JsonObject> items, string? nextCursor, string? keyBy = null) => new()
    {
        ["result"] = keyBy is null ? new JsonArray([.. items]) : Keyed(items, keyBy),
        ["next_cursor"] = nextCursor,
        ["prev_cursor"] = null,
        ["result_count"] = items.Count,
        ["is_partial_response"] = false,
    };

    private static JsonObject Keyed(IReadOnlyList<JsonObject> items, string field)
    {
        JsonObject keyed = [];
        foreach (JsonObject item in items)
        {
            if (item[field] is JsonValue key)
            {
                keyed[key.GetValueKind() == JsonValueKind.String ? key.GetValue<string>() : key.ToJsonString()] = item;
            }
        }

        return keyed;
    }
}
