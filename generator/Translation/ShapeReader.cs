using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Decides what each schema means: see <see cref="Shape"/>. Each is looked at once, so each problem is told once.</summary>
internal sealed class ShapeReader(Hierarchies hierarchies, ICollection<Problem> problems)
{
    // Compositions within compositions; each level is a few frames of the compiler's stack.
    private const int MaxDepth = 200;

    private readonly Dictionary<Schema, Shape> shapes = [];
    private readonly HashSet<Schema> reading = [];

    private ClassTags? tags;

    public Hierarchies Hierarchies => hierarchies;

    /// <summary>What tells the classes of hierarchies apart.</summary>
    public ClassTags Tags => tags ??= new ClassTags(this);

    public Shape Of(Schema schema)
    {
        if (shapes.TryGetValue(schema, out Shape? known))
        {
            return known;
        }

        if (reading.Count == MaxDepth || !reading.Add(schema))
        {
            // A composition that contains itself adds nothing to itself.
            return new AnyShape(AnyJson.Value, schema.IsNullable);
        }

        Shape shape = Read(schema);
        reading.Remove(schema);
        shapes.Add(schema, shape);
        return shape;
    }

    /// <summary>The schema behind references, annotations and null branches, and whether any step on the way allows null.</summary>
    public (Schema Schema, Shape Shape, bool IsNullable) Behind(Schema schema)
    {
        Shape shape = Of(schema);
        bool isNullable = shape.IsNullable;
        var met = new HashSet<Schema>();
        while (shape is AliasShape alias && met.Add(schema))
        {
            schema = alias.Target;
            shape = Of(schema);
            isNullable |= shape.IsNullable;
        }

        return (schema, shape, isNullable);
    }

    private Shape Read(Schema schema)
    {
        if (hierarchies.Contains(schema))
        {
            return ReadClass(schema);
        }

        if (schema.Reference is { } reference)
        {
            return reference.Target is not { } target
                ? new AnyShape(AnyJson.Value, schema.IsNullable)
                : Structure.IsSaid(schema) ? Composition.Read(schema, [target], this, problems) : new AliasShape(target, schema.IsNullable);
        }

        if (EnumTranslation.ReadShape(schema, problems) is { } values)
        {
            return values;
        }

        if (schema.Part != JsonTypes.None)
        {
            return ReadOwn(schema);
        }

        if (schema.AllOf.Count > 0)
        {
            return Composition.Read(schema, schema.AllOf, this, problems);
        }

        return Structure.Branches(schema) is { Count: > 0 } branches ? ReadBranches(schema, branches) : ReadOwn(schema);
    }

    // A class of a hierarchy is one even where it adds nothing to its base. What tells the classes apart is a member, said or not.
    private ObjectShape ReadClass(Schema schema)
    {
        IReadOnlyList<Schema> parts = [.. schema.Reference?.Target is { } target ? [target] : Array.Empty<Schema>(), .. schema.AllOf];
        Shape shape = parts.Count > 0 ? Composition.Read(schema, parts, this, problems) : ReadOwn(schema);
        IReadOnlyList<PropertyShape> properties = (shape is AliasShape alias ? Behind(alias.Target).Shape : shape) is ObjectShape found ? found.Properties : [];
        IEnumerable<PropertyShape> untold = hierarchies.DiscriminatorsOf(schema)
            .Where(discriminator => properties.All(property => property.WireName != discriminator.PropertyName))
            .Select(discriminator => new PropertyShape(discriminator.PropertyName, Text(discriminator, schema), IsRequired: false));
        return new ObjectShape([.. properties, .. untold], Additional: null, schema.IsNullable || schema.HasNullBranch);
    }

    private Schema Text(Discriminator discriminator, Schema owner)
    {
        Schema schema = owner.Elsewhere(discriminator.At) ?? owner.Anew();
        shapes[schema] = new ScalarShape(Scalar.String, IsNullable: false);
        return schema;
    }

    // oneOf and anyOf, with at least one branch that says more than which members must be there.
    private Shape ReadBranches(Schema schema, IReadOnlyList<Schema> branches)
    {
        bool isNullable = schema.IsNullable || schema.HasNullBranch;
        IReadOnlyList<Schema> values = [.. branches.Where(branch => !Structure.IsNull(branch))];
        if (schema.Properties.Count > 0)
        {
            problems.Add(Problems.BranchesBesideProperties(schema.Place, schema.Pointer));
            return ReadOwn(schema) with { IsNullable = isNullable };
        }

        return values.Count switch
        {
            0 => new AnyShape(AnyJson.Value, IsNullable: true),
            1 => new AliasShape(values[0], isNullable),
            _ => new UnionShape(values, isNullable),
        };
    }

    /// <summary>What the schema's own keywords say, composition and branches aside.</summary>
    internal Shape ReadOwn(Schema schema)
    {
        JsonTypes types = JsonKindsOf.Distinct(ByConstant(schema, Structure.TypesOf(schema)));
        switch (types)
        {
            case JsonTypes.None:
                return new AnyShape(AnyJson.Value, schema.IsNullable);
            case JsonTypes.Object:
                return ReadObject(schema);
            case JsonTypes.Array:
                return ArrayShapes.Read(schema);
            case JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean:
                return new ScalarShape(ScalarTable.Of(types, schema), schema.IsNullable);
            default:
                return new UnionShape([.. JsonKindsOf.Each(types).Select(schema.PartFor)], schema.IsNullable);
        }
    }

    // A constant is of one type, whatever others are named.
    private JsonTypes ByConstant(Schema schema, JsonTypes types)
    {
        JsonTypes type = schema.Part == JsonTypes.None ? Structure.TypeOfConstant(schema) : JsonTypes.None;
        if (type == JsonTypes.None || types == type)
        {
            return types;
        }

        if (JsonKindsOf.Includes(types, type))
        {
            return types == JsonTypes.Number ? types : type;
        }

        Cursor value = schema.At with { Node = schema.Const! };
        if (types == JsonTypes.String && value.Source() is not null)
        {
            return types;
        }

        bool isRead = types is not (JsonTypes.Object or JsonTypes.Array);
        problems.Add(Problems.ValueIsOfAnotherType(value.Place, schema.Pointer, value.ToJson(), isRead));
        return isRead ? types | type : types;
    }

    private static Shape ReadObject(Schema schema)
    {
        Schema? additional = schema.AdditionalProperties is { Always: null } typed ? typed : null;
        if (schema.Properties.Count > 0)
        {
            var required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
            return new ObjectShape(
                [.. schema.Properties.Select(property => new PropertyShape(property.Name, property.Schema, required.Contains(property.Name)))],
                additional,
                schema.IsNullable);
        }

        additional ??= schema.PatternProperties is [var pattern] && schema.AdditionalProperties is not { Always: true } ? pattern.Schema : null;
        return additional is null ? new AnyShape(AnyJson.Object, schema.IsNullable) : new MapShape(additional, schema.IsNullable);
    }
}
