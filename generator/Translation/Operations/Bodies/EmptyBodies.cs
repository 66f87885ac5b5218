using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Bodies that tools declare for every operation: optional bodies of GET, HEAD and DELETE whose schema is an object without properties. RFC 9110
/// defines no semantics for them, and there is nothing to send, so methods have no parameter for them.
/// </summary>
internal static class EmptyBodies
{
    private static readonly string[] Methods = ["GET", "HEAD", "DELETE"];

    public static bool IsEmpty(RequestBody body, string method) =>
        !body.IsRequired
        && Methods.Contains(method)
        && body.Content.All(content => content.Schema is { } schema && IsEmpty(SchemaStructure.Followed(schema)));

    // An object that declares neither properties nor additionalProperties allows any property.
    private static bool IsEmpty(Schema schema) =>
        schema.Types == JsonTypes.Object
        && (ObjectShapes.IsClosed(schema) || (schema.HasEmptyProperties && schema.AdditionalProperties is null))
        && schema.Properties.Count == 0
        && schema.PatternProperties.Count == 0
        && schema.AllOf.Count == 0
        && SchemaStructure.Branches(schema).Count == 0;
}
