using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>Which schemas stand for bytes as they are: a file, where JSON has no place for one.</summary>
internal static class BinarySchemas
{
    /// <summary>
    /// Whether a body is bytes, of a request and of a response alike: because its schema is, because the name of its media type is not one of
    /// text, or because neither declares anything.
    /// </summary>
    public static bool IsBytes(MediaType type, ShapeReader shapes)
    {
        if (type.Schema is { } schema && IsBinary(schema, shapes))
        {
            return true;
        }

        // Of a sequence of JSON a string can only be the text of all of it, whose lines nobody describes.
        return MediaTypes.IsJsonSequence(type) ? type is { Schema: { } all, ItemSchema: null } && shapes.Resolve(all).Schema.Types == JsonTypes.String
            : MediaTypes.IsRangeOfJson(type) ? type.Schema is null || IsOpen(type.Schema, shapes)
            : !MediaTypes.IsTextName(type.Name);
    }

    /// <summary>Whether a schema declares bytes.</summary>
    public static bool IsBinary(Schema schema, ShapeReader shapes) => IsBinary(shapes.Resolve(schema).Schema);

    /// <summary>
    /// The same of a schema's own keywords: <c>format: binary</c>, 2.0's <c>file</c>, or 3.1's <c>contentMediaType</c> of something that is
    /// not text.
    /// </summary>
    public static bool IsBinary(Schema schema) => schema.Types is JsonTypes.None or JsonTypes.String
        && (schema.Format == "binary" || (schema is { ContentMediaType: { } type, ContentEncoding: null } && !MediaTypes.IsTextName(type)));

    /// <summary>The media type that the schema gives a body whose own is a range (3.1); null where there is none.</summary>
    public static string? NameOf(MediaType type, ShapeReader shapes) =>
        MediaTypes.IsRange(type) && type.Schema is { } schema
        && shapes.Resolve(schema).Schema is { ContentMediaType: { } name, ContentEncoding: null } && name.IndexOf('*') < 0 ? name : null;

    /// <summary>Whether a schema says nothing at all of what the value is.</summary>
    public static bool IsOpen(Schema schema, ShapeReader shapes) =>
        shapes.Resolve(schema) is (var behind, AnyShape, _) && !SchemaStructure.HasAssertions(behind) && behind.Reference is null;
}
