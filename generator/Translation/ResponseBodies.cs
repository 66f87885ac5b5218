using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What a client makes of a body, the likeliest to be wanted first.</summary>
internal enum BodyKind
{
    Json,
    Lines,
    Events,
    Text,
    Xml,
    Bytes,
}

/// <summary>The bodies that a response can have: media types that come to the same are one.</summary>
internal static class ResponseBodies
{
    // Text that is not called so.
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "application/yaml", "application/x-yaml", "application/javascript", "application/graphql", "application/sql", "application/sdp",
        "application/x-www-form-urlencoded", "application/jwt",
    };

    /// <summary>In the order in which they are preferred.</summary>
    public static IReadOnlyList<ResponseBody> Of(IReadOnlyList<MediaType> content)
    {
        List<MediaType> ordered = [.. content.OrderBy(KindOf).ThenBy(type => KindOf(type) == BodyKind.Json ? MediaTypes.JsonRank(type) : 0)];
        var bodies = new List<ResponseBody>();
        foreach (MediaType type in ordered)
        {
            BodyKind kind = KindOf(type);
            if (kind is BodyKind.Text or BodyKind.Xml or BodyKind.Bytes && bodies.Exists(json => json.Kind == BodyKind.Json && type.Schema is not null && IsSame(json.Type.Schema, type.Schema)))
            {
                // The same value once more, and what reads it is there already.
                continue;
            }

            ResponseBody? same = bodies.Find(body => body.Kind == kind && (kind != BodyKind.Json || IsSame(body.Type.Schema, type.Schema)));
            if (same is null)
            {
                bodies.Add(new ResponseBody(kind, type, [AcceptOf(type)]) { IsFurtherJson = kind == BodyKind.Json && bodies.Exists(body => body.Kind == kind) });
            }
            else if (!same.Accept.Contains(AcceptOf(type), StringComparer.OrdinalIgnoreCase))
            {
                same.Accept.Add(AcceptOf(type));
            }
        }

        return bodies;
    }

    public static BodyKind KindOf(MediaType type)
    {
        string essence = MediaTypes.Essence(type);
        bool isString = type.Schema is { Types: JsonTypes.String } or { Reference.Target.Types: JsonTypes.String };
        return MediaTypes.IsBinary(type) ? BodyKind.Bytes
            : essence == "text/event-stream" ? BodyKind.Events
            : MediaTypes.IsJsonSequence(type) ? isString && type.ItemSchema is null ? BodyKind.Bytes : BodyKind.Lines
            : MediaTypes.IsRange(type) ? essence.StartsWith("text/", StringComparison.Ordinal) || (isString && MediaTypes.IsJson(type)) ? BodyKind.Text
                : MediaTypes.IsJson(type) ? BodyKind.Json : BodyKind.Bytes
            : MediaTypes.IsJson(type) ? BodyKind.Json
            : MediaTypes.IsXml(type) ? BodyKind.Xml
            : MediaTypes.IsText(type) || Texts.Contains(essence) || essence.EndsWith("+yaml", StringComparison.Ordinal) ? BodyKind.Text
            : BodyKind.Bytes;
    }

    private static string AcceptOf(MediaType type) => KindOf(type) == BodyKind.Json ? MediaTypes.NameOf(type) : type.Name.Trim();

    private static bool IsSame(Schema? left, Schema? right) =>
        left == right
        || (left is not null && right is not null && (left.Reference?.Target ?? left) == (right.Reference?.Target ?? right))
        || (left is { Reference: null } && right is { Reference: null } && left.File == right.File && left.At.ToJson() == right.At.ToJson());
}

/// <summary>A body that a response can have.</summary>
/// <param name="Kind">What is made of it.</param>
/// <param name="Type">The first media type; the others say the same.</param>
/// <param name="Accept">The names of all its media types.</param>
internal sealed record ResponseBody(BodyKind Kind, MediaType Type, List<string> Accept)
{
    /// <summary>Whether it is JSON beside other JSON.</summary>
    public bool IsFurtherJson { get; init; }

    /// <summary>What the name of a method gets that asks for it and not for the preferred one.</summary>
    public string Suffix => Kind switch
    {
        BodyKind.Bytes => "Stream",
        BodyKind.Json => IsFurtherJson ? WordOf(Type.Name) : "Json",
        _ => Kind.ToString(),
    };

    // application/vnd.github.raw+json is GithubRaw.
    private static string WordOf(string mediaType)
    {
        string name = mediaType.Split(';')[0];
        name = name.Substring(name.IndexOf('/') + 1).Trim();
        int plus = name.LastIndexOf('+');
        name = plus > 0 ? name.Substring(0, plus) : name;
        return Identifier.Pascal(name.StartsWith("vnd.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name);
    }
}
