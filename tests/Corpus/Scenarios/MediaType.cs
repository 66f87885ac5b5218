namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Compares media types as RFC 9110 defines, without parameters; JSON has none (RFC 8259, section 11).</summary>
internal static class MediaType
{
    public static bool IsJson(string type) =>
        Essence(type) is var essence && (essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsXml(string type) => Essence(type) is var essence
        && (essence is "application/xml" or "text/xml" || essence.EndsWith("+xml", StringComparison.Ordinal));

    public static bool AreSame(string one, string other) => Essence(one) == Essence(other);

    public static bool IsMultipart(string type) => Essence(type).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsText(string type) => Essence(type).StartsWith("text/", StringComparison.Ordinal);

    public static bool IsEventStream(string type) => Essence(type) == "text/event-stream";

    /// <summary>Returns whether it is a sequence of JSON documents.</summary>
    public static bool IsJsonLines(string type) =>
        Essence(type) is "application/jsonl" or "application/x-jsonl" or "application/x-ndjson" or "application/ndjson" or "application/json-lines"
            or "application/json-seq";

    public static bool IsRange(string type) => Essence(type).EndsWith("/*", StringComparison.Ordinal);

    private static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
