using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Unified;

/// <summary>Creates Truto's envelope of a list: <c>result</c>, cursors and a count.</summary>
internal static class ListEnvelope
{
    /// <param name="items">The items of the page.</param>
    /// <param name="nextCursor">The cursor of the next page; null on the last page.</param>
    /// <param name="keyBy">The field that <c>result</c> is keyed by; null for an array. Items without the field are omitted.</param>
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
