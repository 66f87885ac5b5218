using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Decides whether content is bytes or JSON, from the name of its media type and from its schema. For example, <c>image/png</c> is bytes, and
/// so is <c>application/json</c> whose schema has <c>format: binary</c>.
/// </summary>
internal static class BodyContent
{
    /// <summary>Returns the JSON among alternative media types: plain JSON if present, else the first media type based on JSON.</summary>
    public static MediaType? Json(IReadOnlyList<MediaType> content, ShapeReader shapes) => content
        .Where(type => MediaTypes.IsJson(type) && !(type.Schema is { } schema && IsBinary(schema, shapes)))
        .OrderBy(MediaTypes.JsonRank)
        .FirstOrDefault();

    /// <summary>Returns whether the content of a request or a response is bytes.</summary>
    public static bool IsBytes(MediaType type, ShapeReader shapes)
    {
        if (type.Schema is { } schema && IsBinary(schema, shapes))
        {
            return true;
        }

        // A string schema for a JSON sequence describes the whole text, not its lines.
        return MediaTypes.IsJsonSequence(type) ? type is { Schema: { } all, ItemSchema: null } && shapes.Resolve(all).Schema.Types == JsonTypes.String
            : MediaTypes.IsRangeOfJson(type) ? type.Schema is null || IsUnconstrained(type.Schema, shapes)
            : !MediaTypes.IsTextName(type.Name);
    }

    /// <summary>
    /// Returns whether a schema declares bytes: <c>format: binary</c>, <c>type: file</c> in 2.0, or since 3.1 a <c>contentMediaType</c> that is
    /// not text, without <c>contentEncoding</c>.
    /// </summary>
    public static bool IsBinary(SchemaExpression schema, ShapeReader shapes) => shapes.Resolve(schema).Schema is var resolved
        && resolved.Types is JsonTypes.None or JsonTypes.String
        && (resolved.Origin.Format == "binary"
            || (resolved.Origin is { ContentMediaType: { } type, ContentEncoding: null } && !MediaTypes.IsTextName(type)));

    /// <summary>Returns the <c>contentMediaType</c> of the schema of a media type range; null if the media type is not a range or has none.</summary>
    public static string? ContentMediaTypeOf(MediaType type, ShapeReader shapes) =>
        MediaTypes.IsRange(type) && type.Schema is { } schema
        && shapes.Resolve(schema).Schema.Origin is { ContentMediaType: { } name, ContentEncoding: null } && name.IndexOf('*') < 0 ? name : null;

    /// <summary>Returns whether a schema has no assertions, so that it allows any value.</summary>
    public static bool IsUnconstrained(SchemaExpression schema, ShapeReader shapes) =>
        shapes.Resolve(schema) is (var resolved, AnyShape, _)
        && !SchemaStructure.IsReferenceOrHasAssertions(resolved);
}
