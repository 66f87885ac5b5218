using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Determines the shape of arrays: a tuple where the first items have schemas of their own, otherwise a list.</summary>
internal static class ArrayShapes
{
    public static Shape Read(Schema schema)
    {
        // A 'false' schema ends the tuple.
        IReadOnlyList<SchemaExpression> items = [.. schema.PrefixItems.TakeWhile(item => item.BooleanSchemaValue != false)];
        SchemaExpression? rest = Written.OrNull(RestOf(schema));
        return items.Count == 0
            ? new ListShape(schema.PrefixItems.Count == 0 ? rest : null, schema.IsNullable)
            : new TupleShape(items, Math.Min(MinItems(schema), items.Count), rest, schema.IsNullable)
            {
                IsClosed = items.Count < schema.PrefixItems.Count || schema.Items?.BooleanSchemaValue == false,
            };
    }

    // With 'contains', items that match it count as evaluated, so 'unevaluatedItems' does not apply to every item.
    private static Schema? RestOf(Schema schema)
    {
        Schema? items = schema.Items ?? (schema.Contains is null ? schema.UnevaluatedItems : null);
        return items is { BooleanSchemaValue: null } ? items : null;
    }

    private static int MinItems(Schema schema) =>
        schema.Constraints.MinItems is { } text && Numbers.WholeNumber(text) is { } number ? (int)Math.Min(number, int.MaxValue) : 0;
}
