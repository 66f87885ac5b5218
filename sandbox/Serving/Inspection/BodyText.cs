using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Serving.Inspection;

/// <summary>Returns bodies as the local page shows them: JSON indented, binary content as its size, and without secrets.</summary>
internal static class BodyText
{
    private const string Ellipsis = "\n\u2026";

    private static readonly string[] LineFormats = ["jsonl", "ndjson", "json-seq"];

    /// <summary>Returns the text of a body; empty for an empty one.</summary>
    public static string Of(LoggedBody body, string? contentType, SecretMask secrets)
    {
        if (body.Size == 0)
        {
            return "";
        }

        string text = Encoding.UTF8.GetString(body.Bytes);
        string end = body.IsTruncated ? Ellipsis : "";
        return text.TrimStart() is ['{' or '[', ..] && !IsLines(contentType) ? Json(text, secrets, isIndented: true)
            : text.Contains('\0', StringComparison.Ordinal) ? $"({body.Size} bytes)"
            : contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true ? secrets.Query(text) + end
            : string.Join('\n', text.Split('\n').Select(line => Line(line, secrets))) + end;
    }

    /// <summary>Returns indented JSON without the values of secrets. Incomplete or invalid JSON ends with an ellipsis.</summary>
    public static string Json(string json, SecretMask secrets) => Json(json, secrets, isIndented: true);

    private static bool IsLines(string? contentType) =>
        Array.Exists(LineFormats, part => contentType?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);

    // Events and JSON lines have an object in a line.
    private static string Line(string line, SecretMask secrets)
    {
        int brace = line.IndexOf('{', StringComparison.Ordinal);
        return brace >= 0 && line[..brace].Trim() is "" or "data:"
            ? line[..brace] + Json(line[brace..], secrets, isIndented: false)
            : line;
    }

    private static string Json(string json, SecretMask secrets, bool isIndented)
    {
        using MemoryStream output = new();
        bool isComplete = false;
        using (Utf8JsonWriter writer = new(output, new JsonWriterOptions
        {
            Indented = isIndented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        }))
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json), isFinalBlock: false, state: default);
            try
            {
                while (reader.Read() && TryCopy(ref reader, writer, secrets))
                {
                    isComplete = reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // The rest is not JSON, or a string that is no text: an escape of half a surrogate pair.
                isComplete = false;
            }
        }

        return Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n") + (isComplete ? "" : isIndented ? Ellipsis : " \u2026");
    }

    // Returns false if the value of a secret is incomplete: nothing after its name may be shown.
    private static bool TryCopy(ref Utf8JsonReader reader, Utf8JsonWriter writer, SecretMask secrets)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                string name = reader.GetString()!;
                writer.WritePropertyName(name);
                if (secrets.IsSecret(name))
                {
                    writer.WriteStringValue(SecretMask.Mask);
                    return reader.TrySkip();
                }

                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                // Keeps the digits of numbers, which a double would change.
                JsonElement.ParseValue(ref reader).WriteTo(writer);
                break;
        }

        return true;
    }
}
