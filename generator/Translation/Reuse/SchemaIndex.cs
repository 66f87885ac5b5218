using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>The schemas that a document contains, by their locations.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<ObjectLocation, Schema> schemas;

    public SchemaIndex(Document document)
    {
        schemas = new Dictionary<ObjectLocation, Schema>(document.Schemas.Count);
        foreach (Schema schema in document.Schemas)
        {
            if (document.Version != OpenApiVersion.V2_0 || IsWritten(schema, document))
            {
                schemas[ObjectLocation.Of(schema)] = schema;
            }
        }
    }

    /// <summary>Returns the schema at a location; null if there is none.</summary>
    public Schema? At(ObjectLocation location) => schemas.TryGetValue(location, out Schema? schema) ? schema : null;

    // In 2.0, schemas are also read from parameters: several at one location, which depend on more than what is there.
    private static bool IsWritten(Schema schema, Document document)
    {
        Cursor? at = document.At;
        foreach (string step in schema.At.Path.Steps())
        {
            at = at?.To(step);
        }

        return at?.Node == schema.Node;
    }
}
