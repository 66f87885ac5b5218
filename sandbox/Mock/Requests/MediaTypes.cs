namespace Truto.Generated.Mock.Requests;

/// <summary>Classifies and compares media types.</summary>
internal static class MediaTypes
{
    /// <summary>Returns a media type without its parameters, in lower case.</summary>
    public static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    public static bool IsJson(string mediaType) => Bare(mediaType) is var bare
        && (bare is "application/json" or "text/json" || bare.EndsWith("+json", StringComparison.Ordinal)) && !IsJsonSequence(bare);

    /// <summary>Returns whether the body is one JSON value in each line or record.</summary>
    public static bool IsJsonSequence(string mediaType) =>
        Bare(mediaType) is "application/jsonl" or "application/x-ndjson" or "application/x-jsonlines" or "application/json-lines"
            or "application/json-seq" or "application/ndjson" or "application/geo+json-seq";

    public static bool IsEventStream(string mediaType) => Bare(mediaType) == "text/event-stream";

    public static bool IsForm(string mediaType) => Bare(mediaType) == "application/x-www-form-urlencoded";

    public static bool IsMultipart(string mediaType) => Bare(mediaType).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsXml(string mediaType) => Bare(mediaType) is var bare
        && (bare is "application/xml" or "text/xml" || bare.EndsWith("+xml", StringComparison.Ordinal));

    public static bool IsText(string mediaType) => Bare(mediaType).StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Returns whether a media type is in a range such as <c>*/*</c> or <c>text/*</c>; each may be the range.</summary>
    public static bool Matches(string left, string right)
    {
        (string a, string b) = (Bare(left), Bare(right));
        return a == b || Covers(a, b) || Covers(b, a);
    }

    private static bool Covers(string range, string mediaType) => range is "*/*" or "*"
        || (range.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(range[..^1], StringComparison.Ordinal));
}
