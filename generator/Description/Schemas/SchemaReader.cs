using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>
/// Reads the schemas of a description, one for each node, and reports what is wrong with them. A schema is created where it is found and read
/// later, from a queue: neither depth nor cycles matter.
/// </summary>
internal sealed class SchemaReader(ReadingContext context)
{
    private readonly Dictionary<Node, Schema> schemas = [];
    private readonly List<Schema> found = [];
    private readonly SchemaReferenceReader references = new(context);
    private readonly bool honoursSiblingsOfReferences = context.Version >= OpenApiVersion.V3_1;

    public ReadingContext Context => context;

    public static bool CanBeSchema(Node node) => node is ObjectNode or ScalarNode { Kind: ScalarKind.Boolean };

    /// <summary>Returns the schema of a node, of which nothing but the position is known before <see cref="ReadAll"/>.</summary>
    public Schema At(Cursor cursor)
    {
        if (!schemas.TryGetValue(cursor.Node, out Schema? schema))
        {
            schema = new Schema(cursor);
            schemas.Add(cursor.Node, schema);
            found.Add(schema);
        }

        return schema;
    }

    /// <summary>Returns the schema that a discriminator names: the component of that name, otherwise the target of the reference.</summary>
    public (Schema? Schema, Resolution Resolution) Named(Cursor from, string text)
    {
        Resolution resolution = context.References.FindNamed(from, text);
        return (resolution.Target is { } target && CanBeSchema(target.Node) ? At(target) : null, resolution);
    }

    /// <summary>Reads every schema found so far and those found on the way, and returns all of them in the order they were found.</summary>
    public IReadOnlyList<Schema> ReadAll()
    {
        // Reading one schema finds others.
        for (int i = 0; i < found.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Read(found[i]);
        }

        foreach (Schema schema in found)
        {
            schema.CompleteFromOthers();
        }

        return found.ToArray();
    }

    private void Read(Schema schema)
    {
        references.Read(schema);
        if (schema.Node is not ObjectNode { Members: var members })
        {
            CheckScalar(schema);
            return;
        }

        bool isVoid = schema.Reference is not null && !honoursSiblingsOfReferences;
        for (int i = 0; i < members.Count; i++)
        {
            if (Schema.Keywords.TryGetValue(members[i].Name, out SchemaKeyword? keyword)
                && (keyword.AppliesBesideReference || !isVoid)
                && (keyword.AllowsNull || !NodeKinds.IsNull(members[i].Value)))
            {
                keyword.Read(schema, new KeywordValue(schema, members[i], isVoid, this));
            }
        }

        schema.CompleteTypes();
        SchemaContradictions.Check(schema, isVoid, context);
    }

    // True and false are schemas from 3.1 on; before, they are values of two keywords.
    private void CheckScalar(Schema schema)
    {
        string step = schema.At.Path.Step;
        bool isRoot = schema.At.Path.Parent?.Step is "schemas" or "definitions" || step == "schema";
        bool isBoolean = schema.BooleanSchemaValue is not null;
        bool isAllowed = isBoolean && (context.Version >= OpenApiVersion.V3_1 || step is "additionalProperties" or "unevaluatedProperties");
        if (!isAllowed)
        {
            context.ReportWrongKind(schema.At, isBoolean ? NodeKinds.Object : NodeKinds.Schema);
        }
        else if (isRoot && schema.BooleanSchemaValue == false)
        {
            context.Report(DiagnosticCatalog.Contradiction(schema.Location, schema.Pointer, "the schema is 'false'"));
        }
    }
}
