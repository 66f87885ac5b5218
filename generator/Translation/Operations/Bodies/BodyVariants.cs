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
        foreach (MediaType type in content.OrderBy(type => KindOf(type, shapes) == RequestBodyKind.Json ? MediaTypes.JsonRank(type) : 0))
        {
            RequestBodyKind kind = KindOf(type, shapes);
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
            variant.Kind is RequestBodyKind.Xml or RequestBodyKind.Text or RequestBodyKind.Binary || !IsGivenAsIs(variant, shapes));
        return [.. (written.Count > 0 ? written : variants).OrderBy(variant => variant.Kind == RequestBodyKind.Json ? 0 : 1).Select((variant, i) => i == 0 ? variant with { Suffix = "" } : variant)];
    }

    /// <summary>Whether the body has a schema that says more than what is sent, which the caller gives.</summary>
    public static bool IsGivenAsIs(BodyVariant variant, ShapeReader shapes)
    {
        if (variant.Type.Schema is not { } schema)
        {
            return false;
        }

        Shape shape = shapes.Resolve(schema).Shape;
        if (shape is AnyShape)
        {
            return false;
        }

        bool isText = shape is ScalarShape or EnumShape;
        return variant.Kind switch
        {
            RequestBodyKind.Xml => shape is not ScalarShape { Format: ScalarFormat.String },
            RequestBodyKind.Text => !isText,
            RequestBodyKind.Binary => !isText,
            RequestBodyKind.Form => isText || shape is ListShape,
            RequestBodyKind.Multipart => shape is not ObjectShape && (shape is not ListShape || MediaTypes.IsFormData(variant.Type) || variant.Type.HasPrefixEncoding),
            _ => false,
        };
    }

    private static RequestBodyKind KindOf(MediaType type, ShapeReader shapes)
    {
        if (MediaTypes.IsMultipart(type))
        {
            return RequestBodyKind.Multipart;
        }

        if (MediaTypes.IsForm(type))
        {
            return RequestBodyKind.Form;
        }

        if (BinarySchemas.IsBytes(type, shapes))
        {
            return RequestBodyKind.Binary;
        }

        if (MediaTypes.IsJsonSequence(type))
        {
            bool hasItems = type.ItemSchema is not null || (type.Schema is { } schema && !BinarySchemas.IsOpen(schema, shapes));
            return hasItems ? RequestBodyKind.JsonLines : RequestBodyKind.Binary;
        }

        bool isNamedText = BinarySchemas.NameOf(type, shapes) is { } name && !MediaTypes.IsJsonName(name);
        return isNamedText ? RequestBodyKind.Text
            : MediaTypes.IsJson(type) ? RequestBodyKind.Json
            : MediaTypes.IsXml(type) ? RequestBodyKind.Xml
            : RequestBodyKind.Text;
    }

    private static bool IsServedBy(MediaType type, BodyVariant other, ShapeReader shapes) => other.Kind switch
    {
        RequestBodyKind.Binary or RequestBodyKind.Form or RequestBodyKind.JsonLines => true,
        RequestBodyKind.Json => MediaTypes.IsRange(type)
            || (SuffixOf(RequestBodyKind.Json, type) is var suffix && suffix == SuffixOf(RequestBodyKind.Json, other.Type))
            || (!MediaTypes.IsPatch(type) && !MediaTypes.IsPatch(other.Type) && IsSameSchema(type.Schema, other.Type.Schema, shapes)),
        _ => MediaTypes.Essence(type) == MediaTypes.Essence(other.Type) || other.Kind == RequestBodyKind.Xml,
    };

    private static bool IsSameSchema(Schema? one, Schema? other, ShapeReader shapes) =>
        one is null || other is null ? one == other : shapes.Resolve(one).Schema == shapes.Resolve(other).Schema || one.Node.Equals(other.Node);

    private static string SuffixOf(RequestBodyKind kind, MediaType type)
    {
        string essence = MediaTypes.Essence(type);
        string subtype = essence.Substring(essence.IndexOf('/') + 1);
        return (kind, subtype) switch
        {
            (RequestBodyKind.Form, _) => "Form",
            (RequestBodyKind.Multipart, "form-data") => "Multipart",
            (RequestBodyKind.Xml, _) => "Xml",
            (RequestBodyKind.Text, "plain") => "Text",
            (RequestBodyKind.Binary, _) => "Binary",
            (RequestBodyKind.JsonLines, _) => "JsonLines",
            (_, "json" or "*") => "Json",
            (_, "merge-patch+json") => "MergePatch",
            (_, "json-patch+json") => "JsonPatch",
            _ => Identifier.Part(WithoutPlus(subtype)),
        };
    }

    private static string WithoutPlus(string subtype) => subtype.IndexOf('+') is > 0 and var plus ? subtype.Substring(0, plus) : subtype;
}

/// <summary>What a body is made of.</summary>
internal enum RequestBodyKind
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
internal sealed record BodyVariant(RequestBodyKind Kind, MediaType Type, string Suffix, IReadOnlyList<string> Names);
