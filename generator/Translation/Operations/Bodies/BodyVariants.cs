using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Decides which methods an operation has for the media types of its request body. Media types that one parameter can serve share a method. The
/// method for JSON has no suffix; without JSON, the first method has none. For example, <c>application/json</c>, <c>image/png</c> and
/// <c>image/jpeg</c> become <c>CreateAsync</c> and <c>CreateBinaryAsync</c>.
/// </summary>
internal static class BodyVariants
{
    /// <summary>Returns the variants, the one without suffix first.</summary>
    public static IReadOnlyList<BodyVariant> Of(IReadOnlyList<MediaType> content, TypeTranslation types)
    {
        ShapeReader shapes = types.Shapes;
        var variants = new List<BodyVariant>();
        IEnumerable<(MediaType Type, RequestBodyKind Kind)> kinds = content
            .Select(type => (Type: type, Kind: RequestBodyKinds.Of(type, types)))
            .OrderBy(one => one.Kind == RequestBodyKind.Json ? MediaTypes.JsonRank(one.Type) : 0);
        foreach ((MediaType type, RequestBodyKind kind) in kinds)
        {
            string name = type.Name.Trim();
            int same = variants.FindIndex(other => other.Kind == kind && IsServedBy(type, other, shapes));
            if (same < 0)
            {
                variants.Add(new BodyVariant(kind, type, SuffixOf(kind, type), [name]));
            }
            else
            {
                variants[same] = variants[same] with { Names = [.. variants[same].Names, name] };
            }
        }

        // Forms and multipart bodies that only the caller can serialize are omitted if there is another variant. XML text, text and bytes are
        // always serialized by the caller.
        List<BodyVariant> written = variants.FindAll(variant =>
            variant.Kind is RequestBodyKind.XmlText or RequestBodyKind.Text or RequestBodyKind.Binary
            || !RequestBodyKinds.IsSerializedByCaller(variant.Kind, variant.Type, shapes));
        return
        [
            .. (written.Count > 0 ? written : variants)
                .OrderBy(variant => variant.Kind == RequestBodyKind.Json ? 0 : 1)
                .Select((variant, i) => i == 0 ? variant with { Suffix = "" } : variant),
        ];
    }

    private static bool IsServedBy(MediaType type, BodyVariant other, ShapeReader shapes) => other.Kind switch
    {
        RequestBodyKind.Binary or RequestBodyKind.Form or RequestBodyKind.JsonLines => true,
        RequestBodyKind.Json => MediaTypes.IsRange(type)
            || SuffixOf(RequestBodyKind.Json, type) == SuffixOf(RequestBodyKind.Json, other.Type)
            || (!MediaTypes.IsPatch(type) && !MediaTypes.IsPatch(other.Type) && IsSameSchema(type.Schema, other.Type.Schema, shapes)),
        RequestBodyKind.Xml => IsSameSchema(type.Schema, other.Type.Schema, shapes),
        _ => MediaTypes.Essence(type) == MediaTypes.Essence(other.Type) || other.Kind == RequestBodyKind.XmlText,
    };

    private static bool IsSameSchema(Schema? left, Schema? right, ShapeReader shapes) => left is null || right is null
        ? left == right
        : shapes.Resolve(left).Schema == shapes.Resolve(right).Schema || left.Node.Equals(right.Node);

    private static string SuffixOf(RequestBodyKind kind, MediaType type)
    {
        string essence = MediaTypes.Essence(type);
        string subtype = essence.Substring(essence.IndexOf('/') + 1);
        return (kind, subtype) switch
        {
            (RequestBodyKind.Form, _) => "Form",
            (RequestBodyKind.Multipart, "form-data") => "Multipart",
            (RequestBodyKind.Xml or RequestBodyKind.XmlText, _) => "Xml",
            (RequestBodyKind.Text, "plain") => "Text",
            (RequestBodyKind.Binary, _) => "Binary",
            (RequestBodyKind.JsonLines, _) => "JsonLines",
            (_, "json" or "*") => "Json",
            (_, "merge-patch+json") => "MergePatch",
            (_, "json-patch+json") => "JsonPatch",
            _ => Identifier.Part(WithoutStructuredSuffix(subtype)),
        };
    }

    private static string WithoutStructuredSuffix(string subtype) =>
        subtype.IndexOf('+') is > 0 and var plus ? subtype.Substring(0, plus) : subtype;
}

/// <summary>The media types of a request body that one method sends.</summary>
/// <param name="Kind">How the body is written.</param>
/// <param name="Type">The first media type; its schema applies.</param>
/// <param name="Suffix">The suffix of the method's name; empty for the first method.</param>
/// <param name="Names">The names of all media types.</param>
internal sealed record BodyVariant(RequestBodyKind Kind, MediaType Type, string Suffix, IReadOnlyList<string> Names);
