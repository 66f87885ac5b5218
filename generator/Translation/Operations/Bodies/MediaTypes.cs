using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>Classifies media types by their names. <see cref="BodyContent"/> also takes the schema into account.</summary>
internal static class MediaTypes
{
    public const string PlainJson = "application/json";
    public const string Bytes = "application/octet-stream";

    private static readonly string[] BinaryTypes = ["image/", "audio/", "video/", "font/", "model/"];

    private static readonly HashSet<string> JsonSequences = new(StringComparer.Ordinal)
    {
        "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
        "application/ndjson", "application/x-ndjson", "application/json-seq", "application/x-json-stream", "application/stream+json",
    };

    // Media types whose content is text although their type is not "text".
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "application/yaml", "application/x-yaml", "application/javascript", "application/graphql", "application/sql", "application/sdp",
        "application/x-www-form-urlencoded", "application/jwt",
    };

    /// <summary>Returns the value of <c>Content-Type</c> or <c>Accept</c> for JSON: the media type, or plain JSON for a range.</summary>
    public static string JsonNameOf(MediaType type) => IsRange(type) ? PlainJson : type.Name.Trim();

    public static bool IsForm(MediaType type) => Essence(type) == "application/x-www-form-urlencoded";

    /// <summary>Returns whether the media type is <c>multipart</c> with any subtype.</summary>
    public static bool IsMultipart(MediaType type) => IsMultipartName(type.Name);

    /// <inheritdoc cref="IsMultipart"/>
    public static bool IsMultipartName(string name) => Essence(name).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsFormData(MediaType type) => Essence(type) == "multipart/form-data";

    public static bool IsXml(MediaType type) => IsXmlName(type.Name);

    /// <summary>Returns whether the media type is XML or based on XML.</summary>
    public static bool IsXmlName(string name) => IsXml(Essence(name));

    public static bool IsEventStream(MediaType type) => Essence(type) == "text/event-stream";

    /// <summary>Returns whether the media type is a range (RFC 9110, section 12.5.1), such as <c>image/*</c>.</summary>
    public static bool IsRange(MediaType type) => IsRangeName(type.Name);

    /// <inheritdoc cref="IsRange"/>
    public static bool IsRangeName(string name) => Essence(name).IndexOf('*') >= 0;

    /// <summary>Returns whether the media type is a range that includes JSON.</summary>
    public static bool IsRangeOfJson(MediaType type) => Essence(type) is "*/*" or "application/*";

    /// <summary>Returns whether the media type is JSON, or a range that includes JSON and has a schema.</summary>
    public static bool IsJson(MediaType type) =>
        !IsJsonSequence(type) && (IsJsonName(type.Name) || (IsRangeOfJson(type) && type.Schema is not null));

    /// <summary>Returns whether the media type is a sequence of JSON texts, one on each line or after each record separator.</summary>
    public static bool IsJsonSequence(MediaType type) => IsJsonSequence(Essence(type));

    /// <summary>Returns whether content of the media type is text.</summary>
    public static bool IsTextName(string name)
    {
        string essence = Essence(name);
        return essence.StartsWith("text/", StringComparison.Ordinal) || IsJsonName(essence) || IsJsonSequence(essence) || IsXml(essence)
            || Texts.Contains(essence) || essence.EndsWith("+yaml", StringComparison.Ordinal);
    }

    /// <summary>
    /// Returns whether content of the media type is certainly bytes. Of unknown media types, neither this nor <see cref="IsTextName"/> is true.
    /// </summary>
    public static bool IsBinaryName(string name)
    {
        string essence = Essence(name);
        return !essence.EndsWith("+xml", StringComparison.Ordinal)
            && (essence is "*/*" or Bytes or "application/pdf" or "application/zip" or "application/gzip" or "application/x-tar"
                || BinaryTypes.Any(type => essence.StartsWith(type, StringComparison.Ordinal)));
    }

    /// <summary>Returns the media types of a list such as <c>image/png, image/jpeg</c>.</summary>
    public static IReadOnlyList<string> Names(string? list) =>
        [.. (list ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>Returns 0 for plain JSON, 1 for media types based on JSON, and 2 for patches; lower ranks are preferred.</summary>
    public static int JsonRank(MediaType type) => Essence(type) == PlainJson ? 0 : IsPatch(type) ? 2 : 1;

    /// <summary>Returns whether the media type is a merge patch (RFC 7396) or a JSON patch (RFC 6902).</summary>
    public static bool IsPatch(MediaType type) => Essence(type).IndexOf("patch+json", StringComparison.Ordinal) >= 0;

    /// <summary>Returns whether the media type is a merge patch (RFC 7396), in which null removes a property.</summary>
    public static bool IsMergePatchName(string name) => Essence(name).EndsWith("merge-patch+json", StringComparison.Ordinal);

    /// <summary>Returns whether the media type is JSON or based on JSON.</summary>
    public static bool IsJsonName(string name) => Essence(name) is var essence
        && (essence.EndsWith("/json", StringComparison.Ordinal) || essence.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Returns a multipart media type without its <c>boundary</c>, which differs in each request.</summary>
    public static string WithoutBoundary(string name) => string.Join("; ", name
        .Split(';')
        .Select(part => part.Trim())
        .Where(part => part.Length > 0 && !part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Returns the type and subtype without parameters, in lower case.</summary>
    public static string Essence(MediaType type) => Essence(type.Name);

    private static bool IsXml(string essence) => essence is "application/xml" or "text/xml" || essence.EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsJsonSequence(string essence) => JsonSequences.Contains(essence) || essence.EndsWith("+json-seq", StringComparison.Ordinal);

    private static string Essence(string name)
    {
        int end = name.IndexOf(';');
        return (end < 0 ? name : name.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
