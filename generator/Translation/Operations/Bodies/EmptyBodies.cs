using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Bodies that a description declares only because its generator declares one for every operation: optional bodies of GET, HEAD and DELETE (RFC 9110
/// gives them no meaning) whose schema is an object without properties. Their methods have no parameter for it. Nothing is lost: there is nothing to send.
/// </summary>
internal static class EmptyBodies
{
    private static readonly string[] Methods = ["GET", "HEAD", "DELETE"];

    public static bool IsEmpty(RequestBody body, string method) =>
        !body.IsRequired && Methods.Contains(method) && body.Content.All(content => content.Schema is { } schema && IsEmpty(SchemaStructure.Followed(schema)));

    // An object that declares neither properties nor additionalProperties may have any.
    private static bool IsEmpty(Schema schema) =>
        schema.Types == JsonTypes.Object && (ObjectShapes.IsClosed(schema) || (schema.HasEmptyProperties && schema.AdditionalProperties is null))
        && schema.Properties.Count == 0 && schema.PatternProperties.Count == 0 && schema.AllOf.Count == 0 && SchemaStructure.Branches(schema).Count == 0;
}
