using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Every schema met so far, one for each node.</summary>
internal sealed class SchemaCatalog(ReferenceResolver references, bool honoursSiblingsOfReferences)
{
    private readonly Dictionary<Node, Schema> schemas = [];
    private readonly List<Schema> all = [];
    private readonly Dictionary<Schema, bool> isCircular = [];

    /// <summary>In the order they were met; grows while schemas are looked at.</summary>
    public IReadOnlyList<Schema> All => all;

    /// <summary>Whether keywords beside <c>$ref</c> count, as they do from 3.1 on.</summary>
    public bool HonoursSiblingsOfReferences { get; } = honoursSiblingsOfReferences;

    public static bool CanBeSchema(Node node) => node is ObjectNode or ScalarNode { Kind: ScalarKind.Boolean };

    public Schema At(Cursor cursor)
    {
        if (!schemas.TryGetValue(cursor.Node, out Schema? schema))
        {
            schema = new Schema(cursor, this);
            schemas.Add(cursor.Node, schema);
            all.Add(schema);
        }

        return schema;
    }

    /// <summary>The schema a reference leads to; null where there is none, or where following on from there only leads back.</summary>
    public Schema? TargetOf(SchemaReference reference)
    {
        if (!isCircular.ContainsKey(reference.Owner))
        {
            FollowFrom(reference.Owner);
        }

        return isCircular[reference.Owner] ? null : Step(reference);
    }

    /// <summary>The schema that a discriminator's mapping means: a component by name, else a reference.</summary>
    public Schema? Named(Cursor from, string text) => references.FindNamed(from, text).Target is { } found ? AtTarget(found) : null;

    /// <summary>Where a reference leads in one step.</summary>
    public Resolution Resolve(SchemaReference reference) => reference.IsDynamic
        ? references.FindDynamic(reference.Owner.At, reference.Text)
        : references.Find(reference.Owner.At, reference.Text);

    // Each schema is passed once, however long the chains of references are.
    private void FollowFrom(Schema start)
    {
        var passed = new List<Schema>();
        var positions = new Dictionary<Schema, int>();
        Schema? next = start;
        while (next is { Reference: { } reference } && !isCircular.ContainsKey(next) && !positions.ContainsKey(next))
        {
            positions.Add(next, passed.Count);
            passed.Add(next);
            next = Step(reference);
        }

        int circleFrom = next is not null && positions.TryGetValue(next, out int position) ? position : passed.Count;
        for (int i = 0; i < passed.Count; i++)
        {
            isCircular.Add(passed[i], i >= circleFrom);
        }
    }

    private Schema? Step(SchemaReference reference) => Resolve(reference).Target is { } found ? AtTarget(found) : null;

    private Schema? AtTarget(Cursor cursor) => CanBeSchema(cursor.Node) ? At(cursor) : null;
}
