namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Media types, compared as RFC 9110 has it: the type alone says what the body is; JSON has no parameters (RFC 8259, 11).</summary>
internal static class MediaType
{
    public static bool IsJson(string type) =>
        Essence(type) is var essence && (essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    public static bool AreSame(string one, string other) => Essence(one) == Essence(other);

    public static bool IsMultipart(string type) => Essence(type).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsText(string type) => Essence(type).StartsWith("text/", StringComparison.Ordinal);

    public static bool IsEventStream(string type) => Essence(type) == "text/event-stream";

    /// <summary>Whether it is documents of JSON, one behind the other.</summary>
    public static bool IsJsonLines(string type) =>
        Essence(type) is "application/jsonl" or "application/x-jsonl" or "application/x-ndjson" or "application/ndjson" or "application/json-lines"
            or "application/json-seq";

    public static bool IsRange(string type) => Essence(type).EndsWith("/*", StringComparison.Ordinal);

    private static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
