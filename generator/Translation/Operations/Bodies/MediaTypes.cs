using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>What a media type means to a client.</summary>
internal static class MediaTypes
{
    public const string PlainJson = "application/json";

    private static readonly string[] BinaryKinds = ["image/", "audio/", "video/", "font/", "model/"];

    private static readonly HashSet<string> JsonSequences = new(StringComparer.Ordinal)
    {
        "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
        "application/ndjson", "application/x-ndjson", "application/json-seq", "application/x-json-stream", "application/stream+json",
    };

    // Text that is not called so.
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "application/yaml", "application/x-yaml", "application/javascript", "application/graphql", "application/sql", "application/sdp",
        "application/x-www-form-urlencoded", "application/jwt",
    };

    /// <summary>The JSON among the alternatives: the plain one, else the first that is JSON of some kind.</summary>
    public static MediaType? Json(IReadOnlyList<MediaType> content) => content.Where(IsJson).OrderBy(JsonRank).FirstOrDefault();

    /// <summary>What to send as <c>Content-Type</c> or <c>Accept</c>: the name, or plain JSON where the name is a range.</summary>
    public static string NameOf(MediaType type) => Essence(type).IndexOf('*') >= 0 ? PlainJson : type.Name.Trim();

    public static bool IsForm(MediaType type) => Essence(type) == "application/x-www-form-urlencoded";

    /// <summary>Any kind of multipart.</summary>
    public static bool IsMultipart(MediaType type) => Essence(type).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsFormData(MediaType type) => Essence(type) == "multipart/form-data";

    public static bool IsXml(MediaType type) => IsXml(Essence(type));

    public static bool IsText(MediaType type) => Essence(type).StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Whether it stands for many media types.</summary>
    public static bool IsRange(MediaType type) => Essence(type).IndexOf('*') >= 0;

    public static bool IsJson(MediaType type)
    {
        string essence = Essence(type);
        bool isBytes = type.Schema is { } schema && BinarySchemas.IsBinary(SchemaStructure.Followed(schema));
        return !isBytes && !IsJsonSequence(type) && (IsJsonName(essence) || (IsRangeOfJson(type) && type.Schema is not null));
    }

    /// <summary>Whether it stands for many media types, JSON among them.</summary>
    public static bool IsRangeOfJson(MediaType type) => Essence(type) is "*/*" or "application/*";

    /// <summary>Whether it is a sequence of JSON texts, on lines or behind record separators.</summary>
    public static bool IsJsonSequence(MediaType type) => IsJsonSequence(Essence(type));

    /// <summary>Whether a media type of this name is text: a charset of it can hold no other bytes.</summary>
    public static bool IsTextName(string name)
    {
        string essence = Essence(name);
        return essence.StartsWith("text/", StringComparison.Ordinal) || IsJsonName(essence) || IsJsonSequence(essence) || IsXml(essence)
            || Texts.Contains(essence) || essence.EndsWith("+yaml", StringComparison.Ordinal);
    }

    /// <summary>Whether a media type of this name is bytes that no text can hold.</summary>
    public static bool IsBinaryName(string name)
    {
        string essence = Essence(name);
        return !essence.EndsWith("+xml", StringComparison.Ordinal)
            && (essence is "*/*" or "application/octet-stream" or "application/pdf" or "application/zip" or "application/gzip" or "application/x-tar"
                || BinaryKinds.Any(kind => essence.StartsWith(kind, StringComparison.Ordinal)));
    }

    /// <summary>The media types of a list such as <c>image/png, image/jpeg</c>.</summary>
    public static IReadOnlyList<string> Names(string? list) => [.. (list ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>How far from the plain thing JSON is: 0 for plain JSON, more for other kinds, most for a list of edits.</summary>
    public static int JsonRank(MediaType type) => Essence(type) == PlainJson ? 0 : IsPatch(type) ? 2 : 1;

    /// <summary>Whether it is edits of a thing, not the thing itself.</summary>
    public static bool IsPatch(MediaType type) => Essence(type).IndexOf("patch+json", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a media type of this name is a merge patch (RFC 7396): null removes what it stands for.</summary>
    public static bool IsMergePatchName(string name) => Essence(name).EndsWith("merge-patch+json", StringComparison.Ordinal);

    /// <summary>Whether a media type of this name is JSON.</summary>
    public static bool IsJsonName(string name) => Essence(name) is var essence && (essence.EndsWith("/json", StringComparison.Ordinal) || essence.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>A multipart type as written, but for its boundary, which each body has of its own.</summary>
    public static string WithoutBoundary(string name) =>
        string.Join("; ", name.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0 && !part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The type without parameters, in lower case.</summary>
    public static string Essence(MediaType type) => Essence(type.Name);

    private static bool IsXml(string essence) => essence is "application/xml" or "text/xml" || essence.EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsJsonSequence(string essence) => JsonSequences.Contains(essence) || essence.EndsWith("+json-seq", StringComparison.Ordinal);

    private static string Essence(string name)
    {
        int end = name.IndexOf(';');
        return (end < 0 ? name : name.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
