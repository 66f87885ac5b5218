using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Adds values to a multipart body as XML.</summary>
internal static class XmlParts
{
    /// <summary>Adds a value, each item of an array as a part of its own. Null adds no part.</summary>
    public static void Add(MultipartBody body, string? name, JsonElement value, XmlField root, string contentType)
    {
        foreach (JsonElement item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            if (item.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                byte[] xml = JsonToXml.Write(root, Encoding.UTF8.GetBytes(item.GetRawText()));
                body.Add(MultipartPart.Text(name, Encoding.UTF8.GetString(xml), contentType));
            }
        }
    }
}
