using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>Compares JSON values: numbers by value, properties in any order; the last of duplicate properties applies.</summary>
internal static class JsonEquality
{
    /// <summary>Returns the first difference of two values, or null if they are equal.</summary>
    /// <param name="expected">The expected value.</param>
    /// <param name="actual">The actual value.</param>
    /// <param name="areSameText">Compares strings; null for ordinal equality.</param>
    /// <param name="place">The location of the values.</param>
    public static string? Difference(JsonElement expected, JsonElement actual, Func<string, string, bool>? areSameText = null, string place = "")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{place}: {Shown(expected)} became {Shown(actual)}";
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return OfObjects(MembersOf(expected), MembersOf(actual), areSameText, place);
            case JsonValueKind.Array when expected.GetArrayLength() != actual.GetArrayLength():
                return $"{place}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
            case JsonValueKind.Array:
                return expected.EnumerateArray().Zip(actual.EnumerateArray())
                    .Select((pair, i) => Difference(pair.First, pair.Second, areSameText, $"{place}/{i}"))
                    .FirstOrDefault(difference => difference is not null);
            case JsonValueKind.Number:
                return JsonNumber.Of(expected) == JsonNumber.Of(actual) ? null : $"{place}: {Shown(expected)} became {Shown(actual)}";
            case JsonValueKind.String:
                (string one, string other) = (expected.GetString()!, actual.GetString()!);
                return one == other || areSameText?.Invoke(one, other) == true ? null : $"{place}: {Shown(expected)} became {Shown(actual)}";
            default:
                return null;
        }
    }

    public static bool AreEqual(JsonElement left, JsonElement right) => Difference(left, right) is null;

    /// <summary>Returns the properties, each name once.</summary>
    public static Dictionary<string, JsonElement> MembersOf(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static string? OfObjects(
        Dictionary<string, JsonElement> expected, Dictionary<string, JsonElement> actual, Func<string, string, bool>? areSameText, string place)
    {
        foreach ((string name, JsonElement value) in expected)
        {
            string inner = place + "/" + name;
            if (!actual.TryGetValue(name, out JsonElement other))
            {
                return $"{inner}: {Shown(value)} is gone";
            }

            if (Difference(value, other, areSameText, inner) is { } difference)
            {
                return difference;
            }
        }

        return actual.Keys.FirstOrDefault(name => !expected.ContainsKey(name)) is { } added ? $"{place}/{added}: is new" : null;
    }

    private static string Shown(JsonElement value)
    {
        const int Most = 60;
        string text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= Most ? text : text[..Most] + "...";
    }
}
