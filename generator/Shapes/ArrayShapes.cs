using System.Globalization;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>What a schema of arrays means: a list of one item type, or a tuple where it says something of single places.</summary>
internal static class ArrayShapes
{
    public static Shape Read(Schema schema)
    {
        // At a place that no value may have, nothing is.
        IReadOnlyList<Schema> places = [.. schema.PrefixItems.TakeWhile(item => item.BooleanSchemaValue != false)];
        Schema? rest = RestOf(schema);
        return places.Count == 0
            ? new ListShape(schema.PrefixItems.Count == 0 ? rest : null, schema.IsNullable)
            : new TupleShape(places, Math.Min(LeastOf(schema), places.Count), rest, schema.IsNullable)
            {
                IsClosed = places.Count < schema.PrefixItems.Count || schema.Items?.BooleanSchemaValue == false,
            };
    }

    // An item that is contained is evaluated already: it need not be of the schema of those that are not.
    private static Schema? RestOf(Schema schema)
    {
        Schema? items = schema.Items ?? (schema.Contains is null ? schema.UnevaluatedItems : null);
        return items is { BooleanSchemaValue: null } ? items : null;
    }

    private static int LeastOf(Schema schema) =>
        int.TryParse(schema.Constraints.MinItems, NumberStyles.None, CultureInfo.InvariantCulture, out int least) ? least : 0;
}
