using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Tasks.Fetching;

/// <summary>What was fetched for a description.</summary>
/// <param name="Url">The URL without its query.</param>
/// <param name="Sha256">The hash of the content.</param>
/// <param name="Date">When the content was fetched first, in UTC.</param>
/// <param name="ETag">The entity tag; null if the server sent none.</param>
/// <param name="Version">The version that the description declares.</param>
internal sealed record LockEntry(string Url, string Sha256, string Date, string? ETag, string Version);

/// <summary>The file <c>openapi.lock.json</c>, which records what was fetched. It belongs into source control, beside the descriptions.</summary>
internal static class LockFile
{
    public const string Name = "openapi.lock.json";

    /// <summary>Reads the entries by the paths of the descriptions; none if the file does not exist.</summary>
    /// <exception cref="TaskProblemException">The file is invalid.</exception>
    public static SortedDictionary<string, LockEntry> Read(string path)
    {
        var entries = new SortedDictionary<string, LockEntry>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return entries;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonProperty entry in json.RootElement.GetProperty("descriptions").EnumerateObject())
            {
                entries[entry.Name] = new LockEntry(
                    Text(entry.Value, "url"),
                    Text(entry.Value, "sha256"),
                    Text(entry.Value, "date"),
                    entry.Value.TryGetProperty("etag", out JsonElement etag) ? etag.GetString() : null,
                    Text(entry.Value, "version"));
            }

            return entries;
        }
        catch (JsonException exception)
        {
            throw new TaskProblemException(TaskMessages.InvalidLock, "it is not JSON")
            {
                Place = new Place(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1),
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new TaskProblemException(
                TaskMessages.InvalidLock, "it must have an object 'descriptions' whose entries have 'url', 'sha256', 'date' and 'version'")
            {
                Place = new Place(path),
            };
        }
    }

    /// <summary>Returns the text of the file.</summary>
    public static byte[] Write(SortedDictionary<string, LockEntry> entries)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptions");
            foreach ((string name, LockEntry entry) in entries)
            {
                json.WriteStartObject(name);
                json.WriteString("url", entry.Url);
                json.WriteString("version", entry.Version);
                json.WriteString("date", entry.Date);
                json.WriteString("sha256", entry.Sha256);
                if (entry.ETag is { } etag)
                {
                    json.WriteString("etag", etag);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Returns the hash of a content. Line ends do not count, because source control can convert them.</summary>
    public static string HashOf(ReadOnlySpan<byte> content)
    {
        byte[] text = new byte[content.Length];
        int length = 0;
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
            {
                text[length++] = content[i];
            }
        }

        return string.Concat(SHA256.HashData(text.AsSpan(0, length)).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>Returns the text of a date.</summary>
    public static string DateOf(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? "";
}
