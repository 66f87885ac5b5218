using System.Text;
using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>The format of a body.</summary>
internal enum BodyKind
{
    Json,
    Lines,
    Form,
    Multipart,
    Xml,
    Text,
    Bytes,
}

/// <summary>A body to send.</summary>
/// <param name="Described">The body in the description.</param>
/// <param name="Value">Its value; null for bytes.</param>
internal sealed record SampleBody(DescribedBody Described, JsonElement? Value)
{
    public static SampleBody Of(DescribedDocument document, DescribedBody described, Samples samples)
    {
        var body = new SampleBody(described, null);
        bool isBinary = body.Kind == BodyKind.Bytes || described.Schema is null
            || (body.Kind == BodyKind.Text && DescribedDocument.Text(document.Resolved(described.Schema), "format") is "binary" or "byte");
        JsonElement? value = isBinary ? null : samples.Of(described.Schema!);
        return body with
        {
            Value = value is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } && body.Kind == BodyKind.Multipart
                ? JsonSerializer.SerializeToElement(new { part = value })
                : value,
            ReadOnly = samples.ReadOnly,
            IsValid = value is { } made && samples.IsValid(described.Schema!, made),
        };
    }

    /// <summary>The names of read-only properties.</summary>
    public IReadOnlySet<string> ReadOnly { get; private init; } = new HashSet<string>();

    /// <summary>Whether the value is valid.</summary>
    public bool IsValid { get; private init; }

    /// <summary>The content of files.</summary>
    public const string Text = "bytes \u0001 of a file";

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    public BodyKind Kind => Essence(Described.MediaType) switch
    {
        "application/x-www-form-urlencoded" => BodyKind.Form,
        "application/x-ndjson" or "application/jsonl" or "application/json-lines" or "application/json-seq" or "application/ndjson" => BodyKind.Lines,
        var type when type.StartsWith("multipart/", StringComparison.Ordinal) => BodyKind.Multipart,
        var type when Scenarios.MediaType.IsJson(type)
            || (type == "*/*" && Described.Schema is { } schema && schema.Schema.EnumerateObject().Any()) => BodyKind.Json,
        "application/xml" or "text/xml" => BodyKind.Xml,
        var type when type.EndsWith("+xml", StringComparison.Ordinal) => BodyKind.Xml,
        var type when type.StartsWith("text/", StringComparison.Ordinal) => BodyKind.Text,
        _ => BodyKind.Bytes,
    };

    /// <summary>Returns whether a media type is in a range (RFC 9110, section 12.5.1).</summary>
    public static bool IsOf(string type, string range)
    {
        string wanted = Essence(range);
        return wanted == "*/*"
            || (wanted.EndsWith("/*", StringComparison.Ordinal) && Essence(type).StartsWith(wanted[..^1], StringComparison.Ordinal))
            || Essence(type) == wanted;
    }

    private static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
