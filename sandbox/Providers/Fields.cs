using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>Extension methods for JSON properties that may be absent or of any type.</summary>
internal static class Fields
{
    /// <summary>Returns the string value of a property, or null if it is absent or not a string.</summary>
    public static string? Text(this JsonObject source, string name) =>
        source[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Returns the numeric value of a property, or null if it is absent or not a number.</summary>
    public static decimal? Number(this JsonObject source, string name) =>
        source[name] is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>Returns whether a property is present, even if it is null.</summary>
    public static bool Has(this JsonObject source, string name) => source.ContainsKey(name);

    /// <summary>Copies a property of another object, if it is present.</summary>
    public static void Take(this JsonObject target, string name, JsonObject source, string sourceName)
    {
        if (source.TryGetPropertyValue(sourceName, out JsonNode? value))
        {
            target[name] = value?.DeepClone();
        }
    }

    /// <summary>Copies the listed properties of another object that are present; others are ignored.</summary>
    public static void TakeKnown(this JsonObject target, JsonObject source, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            target.Take(name, source, name);
        }
    }

    /// <summary>Sets a property unless the value is null: unified stages omit what a provider does not return.</summary>
    public static void SetUnlessNull(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value.DeepClone();
        }
    }

    /// <summary>Merges another object into this one, property by property, at any depth.</summary>
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
