using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>Finds the properties of a value that its schema does not declare.</summary>
internal static class UndeclaredMembers
{
    /// <returns>JSON pointers.</returns>
    public static IEnumerable<string> Of(DeclaredMembers declared, JsonElement value) =>
        All(value, "").Where(member => !declared.Allows(member.Place)).Select(member => member.Place);

    /// <summary>Returns every property of a value and of nested values, with its name and JSON pointer.</summary>
    public static IEnumerable<(string Name, string Place)> All(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Whole(member, $"{place}/{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, at) => All(item, $"{place}/{at}")),
        _ => [],
    };

    private static IEnumerable<(string Name, string Place)> Whole(JsonProperty member, string place) =>
        All(member.Value, place).Prepend((member.Name, place));
}
