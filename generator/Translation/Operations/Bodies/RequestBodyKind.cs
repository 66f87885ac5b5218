using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>How a request body is written.</summary>
internal enum RequestBodyKind
{
    Json,
    JsonLines,
    Form,
    Multipart,

    /// <summary>XML that is written from a model.</summary>
    Xml,

    /// <summary>XML that the caller passes as a string.</summary>
    XmlText,
    Text,
    Binary,
}

/// <summary>Classifies request bodies.</summary>
internal static class RequestBodyKinds
{
    public static RequestBodyKind Of(MediaType type, TypeTranslation types)
    {
        ShapeReader shapes = types.Shapes;
        if (MediaTypes.IsMultipart(type))
        {
            return RequestBodyKind.Multipart;
        }

        if (MediaTypes.IsForm(type))
        {
            return RequestBodyKind.Form;
        }

        if (BodyContent.IsBytes(type, shapes))
        {
            return RequestBodyKind.Binary;
        }

        if (MediaTypes.IsJsonSequence(type))
        {
            bool hasItems = type.ItemSchema is not null || (type.Schema is { } schema && !BodyContent.IsUnconstrained(schema, shapes));
            return hasItems ? RequestBodyKind.JsonLines : RequestBodyKind.Binary;
        }

        bool isOtherContent = BodyContent.ContentMediaTypeOf(type, shapes) is { } name && !MediaTypes.IsJsonName(name);
        return isOtherContent ? RequestBodyKind.Text
            : MediaTypes.IsJson(type) ? RequestBodyKind.Json
            : MediaTypes.IsXml(type) ? types.Xml.RootOf(type, isSent: true) is null ? RequestBodyKind.XmlText : RequestBodyKind.Xml
            : RequestBodyKind.Text;
    }

    /// <summary>
    /// Returns whether the schema describes more than the generator can write in that format, so that the caller passes the serialized body.
    /// </summary>
    public static bool IsSerializedByCaller(RequestBodyKind kind, MediaType type, ShapeReader shapes)
    {
        if (type.Schema is not { } schema || shapes.Resolve(schema).Shape is not { } shape || shape is AnyShape)
        {
            return false;
        }

        bool isPrimitive = shape is ScalarShape or EnumShape;
        return kind switch
        {
            RequestBodyKind.XmlText => shape is not ScalarShape { Format: ScalarFormat.String },
            RequestBodyKind.Text or RequestBodyKind.Binary => !isPrimitive,
            RequestBodyKind.Form => isPrimitive || shape is ListShape,
            RequestBodyKind.Multipart =>
                shape is not ObjectShape && (shape is not ListShape || MediaTypes.IsFormData(type) || type.HasPrefixEncoding),
            _ => false,
        };
    }
}
