using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Which of a body's media types are methods of their own. Those that one argument serves are one. JSON has the plain name, however many
/// others there are; without JSON the first one has it.
/// </summary>
internal static class BodyVariants
{
    public static IReadOnlyList<BodyVariant> Of(IReadOnlyList<MediaType> content, ShapeReader shapes)
    {
        var variants = new List<BodyVariant>();
        foreach (MediaType type in content.OrderBy(type => KindOf(type, shapes) == RequestKind.Json ? MediaTypes.JsonRank(type) : 0))
        {
            RequestKind kind = KindOf(type, shapes);
            int same = variants.FindIndex(other => other.Kind == kind && IsServedBy(type, other, shapes));
            if (same < 0)
            {
                variants.Add(new BodyVariant(kind, type, SuffixOf(kind, type), [type.Name.Trim()]));
            }
            else
            {
                variants[same] = variants[same] with { Names = [.. variants[same].Names, type.Name.Trim()] };
            }
        }

        // JSON or a form that the generator cannot write is a way out only where there is no other. Of another media type only the caller knows
        // how it spells the value.
        List<BodyVariant> written = variants.FindAll(variant =>
            variant.Kind is RequestKind.Xml or RequestKind.Text or RequestKind.Binary || !IsGivenAsIs(variant, shapes));
        return [.. (written.Count > 0 ? written : variants).OrderBy(variant => variant.Kind == RequestKind.Json ? 0 : 1).Select((variant, i) => i == 0 ? variant with { Suffix = "" } : variant)];
    }

    /// <summary>Whether the body has a schema that says more than what is sent, which the caller gives.</summary>
    public static bool IsGivenAsIs(BodyVariant variant, ShapeReader shapes)
    {
        if (variant.Type.Schema is not { } schema)
        {
            return false;
        }

        Shape shape = shapes.Resolve(schema).Shape;
        if (shape is AnyShape { Json: AnyJson.Value })
        {
            return false;
        }

        bool isText = shape is ScalarShape or EnumShape;
        return variant.Kind switch
        {
            RequestKind.Xml => shape is not ScalarShape { Scalar: Scalar.String },
            RequestKind.Text => !isText,
            RequestKind.Binary => !isText,
            RequestKind.Form => isText || shape is ListShape,
            RequestKind.Multipart => shape is not ObjectShape && (shape is not ListShape || MediaTypes.IsFormData(variant.Type) || variant.Type.HasPrefixEncoding),
            _ => false,
        };
    }

    private static RequestKind KindOf(MediaType type, ShapeReader shapes)
    {
        if (MediaTypes.IsMultipart(type))
        {
            return RequestKind.Multipart;
        }

        if (MediaTypes.IsForm(type))
        {
            return RequestKind.Form;
        }

        if (BinarySchemas.IsBytes(type, shapes))
        {
            return RequestKind.Binary;
        }

        if (MediaTypes.IsJsonSequence(type))
        {
            bool hasItems = type.ItemSchema is not null || (type.Schema is { } schema && !BinarySchemas.IsOpen(schema, shapes));
            return hasItems ? RequestKind.JsonLines : RequestKind.Binary;
        }

        bool isNamedText = BinarySchemas.NameOf(type, shapes) is { } name && !MediaTypes.IsJsonName(name);
        return isNamedText ? RequestKind.Text
            : MediaTypes.IsJson(type) ? RequestKind.Json
            : MediaTypes.IsXml(type) ? RequestKind.Xml
            : RequestKind.Text;
    }

    private static bool IsServedBy(MediaType type, BodyVariant other, ShapeReader shapes) => other.Kind switch
    {
        RequestKind.Binary or RequestKind.Form or RequestKind.JsonLines => true,
        RequestKind.Json => MediaTypes.IsRange(type)
            || (SuffixOf(RequestKind.Json, type) is var suffix && suffix == SuffixOf(RequestKind.Json, other.Type))
            || (!MediaTypes.IsPatch(type) && !MediaTypes.IsPatch(other.Type) && IsSameSchema(type.Schema, other.Type.Schema, shapes)),
        _ => MediaTypes.Essence(type) == MediaTypes.Essence(other.Type) || other.Kind == RequestKind.Xml,
    };

    private static bool IsSameSchema(Schema? one, Schema? other, ShapeReader shapes) =>
        one is null || other is null ? one == other : shapes.Resolve(one).Schema == shapes.Resolve(other).Schema || one.Node.Equals(other.Node);

    private static string SuffixOf(RequestKind kind, MediaType type)
    {
        string essence = MediaTypes.Essence(type);
        string subtype = essence.Substring(essence.IndexOf('/') + 1);
        return (kind, subtype) switch
        {
            (RequestKind.Form, _) => "Form",
            (RequestKind.Multipart, "form-data") => "Multipart",
            (RequestKind.Xml, _) => "Xml",
            (RequestKind.Text, "plain") => "Text",
            (RequestKind.Binary, _) => "Binary",
            (RequestKind.JsonLines, _) => "JsonLines",
            (_, "json" or "*") => "Json",
            (_, "merge-patch+json") => "MergePatch",
            (_, "json-patch+json") => "JsonPatch",
            _ => Identifier.Part(WithoutPlus(subtype)),
        };
    }

    private static string WithoutPlus(string subtype) => subtype.IndexOf('+') is > 0 and var plus ? subtype.Substring(0, plus) : subtype;
}

/// <summary>What a body is made of.</summary>
internal enum RequestKind
{
    Json,
    JsonLines,
    Form,
    Multipart,
    Xml,
    Text,
    Binary,
}

/// <param name="Kind">What it is made of.</param>
/// <param name="Type">The media type whose schema it has.</param>
/// <param name="Suffix">What the method's name has after the operation's; empty for the plain one.</param>
/// <param name="Names">The media types it can be sent in.</param>
internal sealed record BodyVariant(RequestKind Kind, MediaType Type, string Suffix, IReadOnlyList<string> Names);
