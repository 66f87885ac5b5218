using System.Text;
using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>A request that a call must send, and its response.</summary>
internal sealed class Scenario
{
    private const string Base64 = "base64:";

    private readonly JsonElement json;

    private Scenario(JsonElement json, string name)
    {
        this.json = json;
        Name = name;
    }

    /// <summary>Gets its name; for a scenario of several requests, with the index of the request.</summary>
    public string Name { get; }

    /// <summary>The specification's folder.</summary>
    public string Specification => Text("spec");

    public string Method => Text("method").ToUpperInvariant();

    /// <summary>Gets the path. In the data, colons can be escaped for the server's router.</summary>
    public string Path => Text("uri").Replace("\\:", ":", StringComparison.Ordinal);

    /// <summary>Gets the operations that send it, by document; empty if the data names none.</summary>
    public IReadOnlyList<(string Document, string OperationId)> Operations =>
        [
            .. json
                .GetProperty("ops")
                .EnumerateArray()
                .Select(one => (one.GetProperty("document").GetString()!, one.GetProperty("operationId").GetString()!)),
        ];

    public IReadOnlyDictionary<string, JsonElement> Query => Members("query");

    /// <summary>The headers that the request must have.</summary>
    public IReadOnlyDictionary<string, JsonElement> Headers => Members("headers");

    /// <summary>Gets the request body as JSON text or decoded bytes; null if there is none or it is multipart.</summary>
    public byte[]? Body => Content("body");

    /// <summary>The parts of a multipart body that are values, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts => Members("parts");

    /// <summary>The parts of a multipart body that are files.</summary>
    public IReadOnlyList<ScenarioFile> Files =>
        json.TryGetProperty("files", out JsonElement files) ? [.. files.EnumerateArray().Select(ScenarioFile.Of)] : [];

    public bool IsMultipart => Parts.Count + Files.Count > 0;

    /// <summary>Gets the media type of the request body: that of its header, otherwise that of the data; null if there is no body.</summary>
    public string? RequestType => Body is null && !IsMultipart ? null
        : Headers.TryGetValue("content-type", out JsonElement header) ? header.GetString()
        : BodyType;

    /// <summary>Gets the media type of the body in the data, which can differ from that of the request: text can be a JSON string.</summary>
    public string? BodyType => json.TryGetProperty("reqType", out JsonElement type) ? type.GetString() : null;

    public int Status => json.GetProperty("status").GetInt32();

    public string? ResponseType => json.TryGetProperty("respType", out JsonElement type) ? type.GetString() : null;

    public byte[]? ResponseBody => Content("respBody");

    public IReadOnlyDictionary<string, JsonElement> ResponseHeaders => Members("respHeaders");

    public static IReadOnlyList<Scenario> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. document.RootElement.Clone().EnumerateArray().Select(one =>
            {
                string name = one.GetProperty("scenario").GetString()!;
                int place = counts[name] = counts.GetValueOrDefault(name) + 1;
                return new Scenario(one, place == 1 ? name : $"{name} #{place}");
            }),
        ];
    }

    /// <summary>Returns text as UTF-8, or decodes Base64 after a prefix.</summary>
    public static byte[] BytesOf(string text) =>
        text.StartsWith(Base64, StringComparison.Ordinal) ? Convert.FromBase64String(text[Base64.Length..]) : Encoding.UTF8.GetBytes(text);

    private string Text(string member) => json.GetProperty(member).GetString()!;

    private Dictionary<string, JsonElement> Members(string member) => json.TryGetProperty(member, out JsonElement members)
        ? members.EnumerateObject().ToDictionary(one => one.Name, one => one.Value, StringComparer.OrdinalIgnoreCase)
        : [];

    private byte[]? Content(string member)
    {
        if (!json.TryGetProperty(member, out JsonElement content))
        {
            return null;
        }

        string text = content.ValueKind == JsonValueKind.String ? content.GetString()! : content.GetRawText();
        return BytesOf(text);
    }
}

/// <summary>A file in a multipart body.</summary>
/// <param name="Part">The name of its part.</param>
/// <param name="FileName">Its own name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record ScenarioFile(string Part, string FileName, string MediaType, byte[] Bytes)
{
    public static ScenarioFile Of(JsonElement file) => new(
        file.GetProperty("fieldname").GetString()!,
        file.GetProperty("originalname").GetString()!,
        file.GetProperty("mimetype").GetString()!,
        Scenario.BytesOf(file.GetProperty("buffer").GetString()!));
}
