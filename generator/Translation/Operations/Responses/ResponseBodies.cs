using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>What a client makes of a body, the likeliest to be wanted first.</summary>
internal enum ResponseBodyKind
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
    /// <summary>In the order in which they are preferred.</summary>
    public static IReadOnlyList<ResponseBody> Of(IReadOnlyList<MediaType> content, ShapeReader shapes)
    {
        IEnumerable<(MediaType Type, ResponseBodyKind Kind)> kinds = content
            .Select(type => (Type: type, Kind: KindOf(type, shapes)))
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Kind == ResponseBodyKind.Json ? MediaTypes.JsonRank(one.Type) : 0);
        var bodies = new List<ResponseBody>();
        foreach ((MediaType type, ResponseBodyKind kind) in kinds)
        {
            bool isSpelling = IsSpelling(type, kind) && type.Schema is not null;
            if (isSpelling && bodies.Exists(json => json.Kind == ResponseBodyKind.Json && IsSame(json.Type.Schema, type.Schema)))
            {
                // The same value once more, and what reads it is there already.
                continue;
            }

            string accept = kind == ResponseBodyKind.Json ? MediaTypes.NameOf(type) : type.Name.Trim();

            ResponseBody? same = bodies.Find(body => body.Kind == kind && (kind != ResponseBodyKind.Json || IsSame(body.Type.Schema, type.Schema)));
            if (same is null)
            {
                bool isFurtherJson = kind == ResponseBodyKind.Json && bodies.Exists(body => body.Kind == kind);
                bodies.Add(new ResponseBody(kind, type, [accept]) { IsFurtherJson = isFurtherJson });
            }
            else if (!same.Accept.Contains(accept, StringComparer.OrdinalIgnoreCase))
            {
                same.Accept.Add(accept);
            }
        }

        return bodies;
    }

    private static ResponseBodyKind KindOf(MediaType type, ShapeReader shapes)
    {
        bool isString = type.Schema is { } schema && shapes.Resolve(schema).Schema.Types == JsonTypes.String;
        return BinarySchemas.IsBytes(type, shapes) ? ResponseBodyKind.Bytes
            : MediaTypes.Essence(type) == "text/event-stream" ? ResponseBodyKind.Events
            : MediaTypes.IsJsonSequence(type) ? ResponseBodyKind.Lines
            : MediaTypes.IsJson(type) && !(isString && MediaTypes.IsRange(type)) ? ResponseBodyKind.Json
            : MediaTypes.IsXml(type) ? ResponseBodyKind.Xml
            : ResponseBodyKind.Text;
    }

    // What no text can hold is another thing than JSON of the same schema.
    private static bool IsSpelling(MediaType type, ResponseBodyKind kind) =>
        kind is ResponseBodyKind.Text or ResponseBodyKind.Xml || (kind == ResponseBodyKind.Bytes && !MediaTypes.IsBinaryName(type.Name));

    private static bool IsSame(Schema? left, Schema? right) =>
        left == right
        || (left is not null && right is not null && (left.Reference?.Target ?? left) == (right.Reference?.Target ?? right))
        || (left is { Reference: null } && right is { Reference: null } && left.File == right.File && left.At.ToJson() == right.At.ToJson());
}

/// <summary>A body that a response can have.</summary>
/// <param name="Kind">What is made of it.</param>
/// <param name="Type">The first media type; the others say the same.</param>
/// <param name="Accept">The names of all its media types.</param>
internal sealed record ResponseBody(ResponseBodyKind Kind, MediaType Type, List<string> Accept)
{
    /// <summary>Whether it is JSON beside other JSON.</summary>
    public bool IsFurtherJson { get; init; }

    /// <summary>What the name of a method gets that asks for it and not for the preferred one.</summary>
    public string Suffix => Kind switch
    {
        ResponseBodyKind.Bytes => "Stream",
        ResponseBodyKind.Json => IsFurtherJson ? WordOf(Type.Name) : "Json",
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
