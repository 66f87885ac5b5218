using System.Text.Json;
using System.Text.Json.Nodes;
using Fare;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Candidates for strings and numbers that a schema allows, the likeliest first.</summary>
internal static class SampleScalars
{
    public static IEnumerable<string> Texts(SampleParts parts, string free)
    {
        if (parts.Text("format") is { } format && OfFormat(format) is { } known)
        {
            yield return known;
        }

        int least = parts.Count("minLength") ?? 0;
        int most = parts.Count("maxLength") ?? int.MaxValue;
        if (parts.Text("pattern") is { } pattern)
        {
            foreach (string simple in new[]
            {
                free,
                "abc",
                "sample",
                "Sample1",
                "1",
                "en",
                "sample@example.com",
                "https://example.com/",
                "2024-02-29",
            })
            {
                yield return simple;
            }

            if (OfPattern(pattern) is { } made)
            {
                yield return made;
            }
        }

        foreach (string text in new[] { free, "sample" })
        {
            string padded = text.Length < least ? text + new string('x', least - text.Length) : text;
            yield return padded.Length > most ? padded[..most].TrimEnd() : padded;
            yield return padded.Length > most ? new string('x', most) : padded;
        }
    }

    public static IEnumerable<JsonNode> Numbers(SampleParts parts)
    {
        decimal? least = Bound(parts, "minimum") ?? Bound(parts, "exclusiveMinimum");
        decimal? most = Bound(parts, "maximum") ?? Bound(parts, "exclusiveMaximum");
        decimal unit = Bound(parts, "multipleOf") ?? 1;
        bool isWhole = parts.Type == "integer" || (parts.Text("format") ?? "").Contains("int", StringComparison.Ordinal);
        foreach (decimal one in isWhole ? new decimal[] { 7, 1, 0, 1709209800 } : [7.5m, 7, 1, 0.5m, 0])
        {
            yield return JsonValue.Create(one * unit);
        }

        foreach (decimal bound in new[] { least, most }.OfType<decimal>())
        {
            yield return JsonValue.Create(bound);
            yield return JsonValue.Create(bound + unit);
            yield return JsonValue.Create(bound - unit);
            yield return JsonValue.Create(Math.Ceiling(bound / unit) * unit);
        }
    }

    private static decimal? Bound(SampleParts parts, string name) =>
        parts.Keyword(name) is { Schema.ValueKind: JsonValueKind.Number } number && number.Schema.TryGetDecimal(out decimal bound) ? bound : null;

    private static string? OfFormat(string format) => format switch
    {
        "date-time" => "2024-02-29T12:34:56Z",
        "date-time-rfc1123" or "http-date" => "Thu, 29 Feb 2024 12:34:56 GMT",
        "date" => "2024-02-29",
        "time" => "12:34:56Z",
        "duration" => "PT1H30M",
        "uuid" => "0fb9b4e2-6a4b-4b52-8a5f-3d1a7e2f9c11",
        "byte" => "aGVsbG8=",
        "base64url" => "aGVsbG8",
        "uri" or "url" or "uri-reference" or "iri" => "https://example.com/a?b=c",
        "email" => "a@example.com",
        "hostname" => "example.com",
        "ipv4" or "ip" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "decimal" or "double" or "float" => "1.5",
        "unixtime" or "int32" or "int64" or "uint64" or "uint32" => "64",
        _ => null,
    };

    private static string? OfPattern(string pattern)
    {
        try
        {
            string text = new Xeger(pattern.TrimStart('^').TrimEnd('$'), new Random(1)).Generate();
            return text.Length < 2000 ? text : null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // A pattern that the package does not support.
            return null;
        }
    }
}
