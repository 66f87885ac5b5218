using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Adds values to a multipart body (OpenAPI, "Encoding Object").</summary>
internal static class PartValues
{
    /// <summary>Adds a value, each item of an array as a part of its own. Null and undefined values add no part.</summary>
    /// <param name="body">The body.</param>
    /// <param name="name">The name of each part; null for none.</param>
    /// <param name="value">The value.</param>
    /// <param name="contentType">The media type of the parts. If null, scalars are text and other values are JSON.</param>
    public static void Add(MultipartBody body, string? name, JsonElement value, string? contentType)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            AddOne(body, name, value, contentType);
            return;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            AddOne(body, name, item, contentType);
        }
    }

    /// <summary>Adds a value in a serialization style of query parameters, without percent-encoding.</summary>
    public static void AddStyled(MultipartBody body, string name, JsonElement value, ArgumentStyle style, bool explode)
    {
        QueryWriter query = new();
        query.Value(name, WireValue.Of(value), style, explode);
        foreach (string pair in query.ToString().Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=');
            body.Add(Uri.UnescapeDataString(sides[0]), Uri.UnescapeDataString(sides[1]));
        }
    }

    private static void AddOne(MultipartBody body, string? name, JsonElement value, string? contentType)
    {
        bool isScalar = value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return;
        }

        contentType ??= isScalar ? "text/plain; charset=utf-8" : "application/json";
        string essence = contentType.Split(';')[0].Trim();
        bool isJson = essence.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
        bool isForm = essence.Equals(FormWriter.MediaType, StringComparison.OrdinalIgnoreCase) && value.ValueKind == JsonValueKind.Object;
        string text = isJson ? value.GetRawText() : isForm ? FormWriter.Write(value, []) : WireValue.TextOf(value)!;
        body.Add(MultipartPart.Text(name, text, contentType));
    }
}
