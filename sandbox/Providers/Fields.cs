using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Members of JSON objects that may be missing or of any kind.</summary>
internal static class Fields
{
    /// <summary>The text of a member; null when it is missing or no text.</summary>
    public static string? Text(this JsonObject source, string name) =>
        source[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The number of a member; null when it is missing or no number.</summary>
    public static decimal? Number(this JsonObject source, string name) =>
        source[name] is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>Whether a member is there, null included.</summary>
    public static bool Has(this JsonObject source, string name) => source.ContainsKey(name);

    /// <summary>Sets a member from another object's, if that has it.</summary>
    public static void Take(this JsonObject target, string name, JsonObject source, string sourceName)
    {
        if (source.TryGetPropertyValue(sourceName, out JsonNode? value))
        {
            target[name] = value?.DeepClone();
        }
    }

    /// <summary>Sets those of the members that another object has too: what it has beyond them is not kept.</summary>
    public static void TakeKnown(this JsonObject target, JsonObject source, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            target.Take(name, source, name);
        }
    }

    /// <summary>Sets a member unless the value is null: the unified form leaves out what a provider does not tell.</summary>
    public static void Tell(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value.DeepClone();
        }
    }

    /// <summary>Lays an object over another, member by member, to any depth.</summary>
    public static void Merge(this JsonObject target, JsonObject over)
    {
        foreach ((string name, JsonNode? value) in over)
        {
            if (value is JsonObject inner && target[name] is JsonObject outer)
            {
                outer.Merge(inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
