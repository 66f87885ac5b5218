using Truto.Generated.SourceGeneration.Description;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What a media type means to a client.</summary>
internal static class MediaTypes
{
    public const string PlainJson = "application/json";

    private static readonly HashSet<string> JsonSequences = new(StringComparer.Ordinal)
    {
        "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
        "application/ndjson", "application/x-ndjson", "application/json-seq", "application/x-json-stream", "application/stream+json",
    };

    /// <summary>The JSON among the alternatives: the plain one, else the first that is JSON of some kind.</summary>
    public static MediaType? Json(IReadOnlyList<MediaType> content) => content.Where(IsJson).OrderBy(JsonRank).FirstOrDefault();

    /// <summary>What to send as <c>Content-Type</c> or <c>Accept</c>: the name, or plain JSON where the name is a range.</summary>
    public static string NameOf(MediaType type) => Essence(type).IndexOf('*') >= 0 ? PlainJson : type.Name.Trim();

    /// <summary>Whether the body is bytes, although its media type may be JSON.</summary>
    public static bool IsBinary(MediaType type) => type.Schema is { Format: "binary" } or { Reference.Target.Format: "binary" };

    public static bool IsForm(MediaType type) => Essence(type) == "application/x-www-form-urlencoded";

    /// <summary>Any kind of multipart.</summary>
    public static bool IsMultipart(MediaType type) => Essence(type).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsFormData(MediaType type) => Essence(type) == "multipart/form-data";

    public static bool IsXml(MediaType type) => Essence(type) is "application/xml" or "text/xml" || Essence(type).EndsWith("+xml", StringComparison.Ordinal);

    public static bool IsText(MediaType type) => Essence(type).StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Whether it stands for many media types.</summary>
    public static bool IsRange(MediaType type) => Essence(type).IndexOf('*') >= 0;

    public static bool IsJson(MediaType type)
    {
        string essence = Essence(type);
        return !IsBinary(type) && !IsJsonSequence(type) && (essence.EndsWith("/json", StringComparison.Ordinal) || essence.EndsWith("+json", StringComparison.Ordinal)
            || (essence is "*/*" or "application/*" && type.Schema is not null));
    }

    /// <summary>Whether it is a sequence of JSON texts, on lines or behind record separators.</summary>
    public static bool IsJsonSequence(MediaType type) => JsonSequences.Contains(Essence(type)) || Essence(type).EndsWith("+json-seq", StringComparison.Ordinal);

    /// <summary>How far from the plain thing JSON is: 0 for plain JSON, more for other kinds, most for a list of edits.</summary>
    public static int JsonRank(MediaType type) => Essence(type) == PlainJson ? 0 : IsPatch(type) ? 2 : 1;

    // A list of edits, not the thing itself.
    private static bool IsPatch(MediaType type) => Essence(type).IndexOf("json-patch", StringComparison.Ordinal) >= 0;

    /// <summary>The type without parameters, in lower case.</summary>
    public static string Essence(MediaType type)
    {
        int end = type.Name.IndexOf(';');
        return (end < 0 ? type.Name : type.Name.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
