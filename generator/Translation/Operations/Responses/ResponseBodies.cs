using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>How a client reads a response body, in the order of preference.</summary>
internal enum ResponseBodyKind
{
    Json,

    /// <summary>A sequence of JSON texts.</summary>
    Lines,
    Events,

    /// <summary>XML that is read as a model.</summary>
    Xml,
    Text,

    /// <summary>XML that is returned as it arrives.</summary>
    XmlText,
    Bytes,
}

/// <summary>
/// Decides which bodies a response can have. Media types with the same result are one body. For example, <c>application/json</c> and
/// <c>application/xml</c> with the same schema are one body of JSON.
/// </summary>
internal static class ResponseBodies
{
    /// <summary>Returns the bodies in the order of preference.</summary>
    public static IReadOnlyList<ResponseBody> Of(IReadOnlyList<MediaType> content, TypeTranslation types)
    {
        IEnumerable<(MediaType Type, ResponseBodyKind Kind)> kinds = content
            .Where(type => !(MediaTypes.IsXml(type) && IsOfferedAsJson(type, content, types)))
            .Select(type => (Type: type, Kind: KindOf(type, types)))
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Kind == ResponseBodyKind.Json ? MediaTypes.JsonRank(one.Type) : 0);
        var bodies = new List<ResponseBody>();
        foreach ((MediaType type, ResponseBodyKind kind) in kinds)
        {
            bool isAlternative = IsAlternativeFormat(type, kind) && type.Schema is not null;
            if (isAlternative && bodies.Exists(body => body.Kind == ResponseBodyKind.Json && IsSame(body.Type.Schema, type.Schema)))
            {
                continue;
            }

            string accept = kind == ResponseBodyKind.Json ? MediaTypes.JsonNameOf(type) : type.Name.Trim();
            ResponseBody? same = bodies.Find(
                body => body.Kind == kind
                    && (kind is not (ResponseBodyKind.Json or ResponseBodyKind.Xml) || IsSame(body.Type.Schema, type.Schema)));
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

    // The XML of a schema is not looked at if JSON with the schema is preferred, so that nothing is reported about it.
    private static bool IsOfferedAsJson(MediaType type, IReadOnlyList<MediaType> content, TypeTranslation types) => type.Schema is not null
        && content.Any(other => IsSame(other.Schema, type.Schema) && !MediaTypes.IsXml(other) && KindOf(other, types) == ResponseBodyKind.Json);

    private static ResponseBodyKind KindOf(MediaType type, TypeTranslation types)
    {
        ShapeReader shapes = types.Shapes;
        bool isString = type.Schema is { } schema && shapes.Resolve(schema).Schema.Types == JsonTypes.String;
        return BodyContent.IsBytes(type, shapes) ? ResponseBodyKind.Bytes
            : MediaTypes.IsEventStream(type) ? ResponseBodyKind.Events
            : MediaTypes.IsJsonSequence(type) ? ResponseBodyKind.Lines
            : MediaTypes.IsJson(type) && !(isString && MediaTypes.IsRange(type)) ? ResponseBodyKind.Json
            : MediaTypes.IsXml(type) ? types.Xml.RootOf(type, isSent: false) is null ? ResponseBodyKind.XmlText : ResponseBodyKind.Xml
            : ResponseBodyKind.Text;
    }

    // Whether content with the schema of a JSON body is another format of the same value. Images and other binary formats are not.
    private static bool IsAlternativeFormat(MediaType type, ResponseBodyKind kind) =>
        kind == ResponseBodyKind.Text || (kind == ResponseBodyKind.Bytes && !MediaTypes.IsBinaryName(type.Name));

    private static bool IsSame(Schema? left, Schema? right) =>
        left == right
        || (left is not null && right is not null && left.Dereferenced() == right.Dereferenced())
        || (left is { Reference: null } && right is { Reference: null } && left.File == right.File && left.At.ToJson() == right.At.ToJson());
}

/// <summary>A body that a response can have.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Type">Its first media type; the schemas of the others are equal.</param>
/// <param name="Accept">The names of all its media types.</param>
internal sealed record ResponseBody(ResponseBodyKind Kind, MediaType Type, List<string> Accept)
{
    /// <summary>Gets a value indicating whether it is JSON but not the first JSON body.</summary>
    public bool IsFurtherJson { get; init; }

    /// <summary>Gets the suffix of the method that requests it, if it is not the preferred body.</summary>
    public string Suffix => Kind switch
    {
        ResponseBodyKind.Bytes => "Stream",
        ResponseBodyKind.XmlText => "Xml",
        ResponseBodyKind.Json => IsFurtherJson ? SuffixOf(Type.Name) : "Json",
        _ => Kind.ToString(),
    };

    // application/vnd.github.raw+json is GithubRaw.
    private static string SuffixOf(string mediaType)
    {
        string name = mediaType.Split(';')[0];
        name = name.Substring(name.IndexOf('/') + 1).Trim();
        int plus = name.LastIndexOf('+');
        name = plus > 0 ? name.Substring(0, plus) : name;
        return Identifier.Pascal(name.StartsWith("vnd.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name);
    }
}
