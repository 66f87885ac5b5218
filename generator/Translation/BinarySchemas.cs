using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Which schemas stand for bytes as they are: a file, where JSON has no place for one.</summary>
internal static class BinarySchemas
{
    /// <summary>Whether a schema says so: <c>format: binary</c>, 2.0's <c>file</c>, or 3.1's <c>contentMediaType</c> of something binary.</summary>
    public static bool IsBinary(Schema schema, ShapeReader shapes)
    {
        Schema behind = shapes.Behind(schema).Schema;
        return behind.Types is JsonTypes.None or JsonTypes.String
            && (behind.Format == "binary" || (behind is { ContentMediaType: { } type, ContentEncoding: null } && MediaTypes.IsBinaryName(type)));
    }

    /// <summary>Whether a schema says nothing at all of what the value is.</summary>
    public static bool IsOpen(Schema schema, ShapeReader shapes) =>
        shapes.Behind(schema) is (var behind, AnyShape { Json: AnyJson.Value }, _) && !Structure.IsSaid(behind) && behind.Reference is null;
}
