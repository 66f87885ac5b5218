using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Determines the shape that single groups of keywords of a schema express: those about its own values, or its alternatives.</summary>
internal sealed class KeywordShapes(DiagnosticBag diagnostics)
{
    /// <summary>Returns the shape of a schema without its reference, composition and alternatives.</summary>
    public Shape Of(Schema schema) => Of(schema, WithConstant(schema, SchemaStructure.TypesOf(schema)), isRestricted: false);

    /// <summary>Returns the shape that the keywords about values of one type express.</summary>
    public Shape Of(Restricted schema) => Of(schema.Origin, schema.Type, isRestricted: true) with { IsNullable = false };

    /// <summary>Returns the shape of <c>oneOf</c> or <c>anyOf</c>, which have at least one branch that is more than a condition.</summary>
    public static Shape OfAlternatives(Schema schema)
    {
        bool isNullable = schema.IsNullable || schema.HasNullBranch;
        IReadOnlyList<SchemaExpression> branches = [.. SchemaStructure.Branches(schema).Where(branch => !SchemaStructure.IsNull(branch))];
        return branches.Count switch
        {
            0 => new AnyShape(IsNullable: true),
            1 => new AliasShape(branches[0], isNullable),
            _ => new UnionShape(branches, isNullable),
        };
    }

    /// <summary>Returns the union of the values of each type.</summary>
    public static UnionShape OfTypes(Schema schema, IEnumerable<JsonTypes> types, bool isNullable) =>
        new([.. types.Select(type => new Restricted(schema, type))], isNullable);

    private Shape Of(Schema schema, JsonTypes allowed, bool isRestricted)
    {
        JsonTypes types = JsonTypeSets.Disjoint(allowed);
        switch (types)
        {
            case JsonTypes.None:
                return new AnyShape(schema.IsNullable);
            case JsonTypes.Object:
                return ObjectShapes.Read(schema, diagnostics);
            case JsonTypes.Array:
                return ArrayShapes.Read(schema);
            case JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean:
                // Null can be one of the alternatives that only name types.
                bool isNullable = schema.IsNullable || (schema.HasNullBranch && SchemaStructure.Branches(schema).Count == 0);
                return new ScalarShape(ScalarFormats.Of(types, schema, isRestricted), isNullable);
            default:
                return OfTypes(schema, JsonTypeSets.Each(types), schema.IsNullable);
        }
    }

    // A constant has one type, however many 'type' allows.
    private JsonTypes WithConstant(Schema schema, JsonTypes types)
    {
        JsonTypes type = SchemaStructure.TypeOfConstant(schema);
        if (type == JsonTypes.None || types == type)
        {
            return types;
        }

        if (JsonTypeSets.Includes(types, type))
        {
            return types == JsonTypes.Number ? types : type;
        }

        Cursor value = schema.At with { Node = schema.Const! };
        if (types == JsonTypes.String && value.Source() is not null)
        {
            return types;
        }

        bool isRead = types is not (JsonTypes.Object or JsonTypes.Array);
        diagnostics.Report(DiagnosticCatalog.ValueIsOfAnotherType(value.Location, schema.Pointer, value.ToJson(), isRead));
        return isRead ? types | type : types;
    }
}
