using System.Text.Json.Nodes;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Stages;

/// <summary>Filters a list by equality of <c>name</c>, <c>status</c> and <c>pipeline[id]</c>.</summary>
internal static class StageFilter
{
    public static bool Matches(QueryParameters query, JsonObject stage) =>
        Matches(query["name"], stage["name"])
        && Matches(query["status"], stage["status"])
        && Matches((query["pipeline"] as JsonObject)?["id"], (stage["pipeline"] as JsonObject)?["id"]);

    private static bool Matches(JsonNode? wanted, JsonNode? value) => wanted is not JsonValue || JsonNode.DeepEquals(wanted, value);
}
