using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Composition;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Objects;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Decides what each schema means: see <see cref="Shape"/>. Each is looked at once, so each problem is told once.</summary>
internal sealed class ShapeReader(HierarchyMap hierarchies, ICollection<DiagnosticInfo> problems)
{
    // Compositions within compositions; each level is a few frames of the compiler's stack.
    private const int MaxDepth = 200;

    // A member that is said of by more parts than this: objects that contain each other would go on for ever.
    private const int MostRedefinitions = 4;

    private readonly Dictionary<Schema, Shape> shapes = [];
    private readonly HashSet<Schema> reading = [];

    private readonly Dictionary<Schema, IReadOnlyList<Schema>> compositions = [];
    private readonly HashSet<Schema> alternatives = [];
    private readonly Dictionary<(Schema, Schema), Schema> both = [];
    private readonly Dictionary<Schema, int> depths = [];
    private readonly Dictionary<Schema, Schema> own = [];
    private readonly Dictionary<Schema, Schema> withoutAlternatives = [];
    private ClassTags? tags;
    private CompositionReader? composition;

    public HierarchyMap Hierarchies => hierarchies;

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
            return new AnyShape(schema.IsNullable);
        }

        Shape shape = Read(schema);
        reading.Remove(schema);
        shapes.Add(schema, shape);
        return shape;
    }

    /// <summary>The schema behind references, annotations and null branches, and whether any step on the way allows null.</summary>
    public (Schema Schema, Shape Shape, bool IsNullable) Resolve(Schema schema)
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

    /// <summary>What a schema's own keywords say, as a schema of its own.</summary>
    internal Schema Own(Schema schema)
    {
        if (!own.TryGetValue(schema, out Schema? known))
        {
            known = schema.Anew();
            own.Add(schema, known);
            shapes[known] = ReadOwn(schema);
        }

        return known;
    }

    /// <summary>The alternatives that a schema has beside other keywords, as a schema of its own.</summary>
    internal Schema Alternatives(Schema schema)
    {
        Schema found = schema.Anew();
        shapes[found] = ReadAlternatives(schema);
        return found;
    }

    /// <summary>A part of a schema, without the part's alternatives where that schema is, or is extended by, one of them.</summary>
    internal Schema WithoutAlternatives(Schema part, Schema schema)
    {
        Schema followed = SchemaStructure.Followed(part);
        if (hierarchies.Contains(followed) || !SchemaStructure.Branches(followed).Any(branch => HierarchySearch.IsOrAdds(branch, schema)))
        {
            return part;
        }

        if (!withoutAlternatives.TryGetValue(followed, out Schema? known))
        {
            known = followed.Anew();
            withoutAlternatives.Add(followed, known);
            compositions.Add(known, [.. followed.AllOf, Own(followed)]);
        }

        return known;
    }

    /// <summary>An alternative of a schema with all else that the schema says.</summary>
    internal Schema Alternative(Schema schema, Schema union, Schema branch, int place, IReadOnlyList<Schema> parts)
    {
        bool isElsewhere = branch.File != schema.File || IsWithin(branch, schema);
        Schema found = isElsewhere ? branch.Anew() : branch.AnewAt((IsWithin(union, schema) ? union : schema).At.Path.Child("oneOf").Child(place));
        compositions.Add(found, parts);
        alternatives.Add(found);
        return found;
    }

    /// <summary>The schemas that one stands for together; none where it stands for itself.</summary>
    internal IReadOnlyList<Schema> TogetherOf(Schema schema) => compositions.TryGetValue(schema, out IReadOnlyList<Schema>? together) ? together : [];

    /// <summary>Whether it stands for what two schemas say of one member.</summary>
    internal bool IsTwo(Schema schema) => compositions.ContainsKey(schema) && !alternatives.Contains(schema);

    internal bool IsAlternative(Schema schema) => alternatives.Contains(schema);

    /// <summary>A schema that means two at once; the words are those of the second.</summary>
    internal Schema Both(Schema first, Schema second)
    {
        int deep = Math.Max(DepthOf(first), DepthOf(second)) + 1;
        if (deep > MostRedefinitions)
        {
            return second;
        }

        if (!both.TryGetValue((first, second), out Schema? known))
        {
            known = second.Anew();
            both.Add((first, second), known);
            compositions.Add(known, [first, second]);
            depths.Add(known, deep);
        }

        return known;
    }

    /// <summary>A schema that means any of several; any value where there are none.</summary>
    /// <param name="first">Whose words it has, and where it stands.</param>
    /// <param name="schemas">The schemas.</param>
    internal Schema Either(Schema first, IReadOnlyList<Schema> schemas)
    {
        List<Schema> different = [.. schemas.GroupBy(SchemaStructure.Followed).Select(same => same.First())];
        if (different.Count == 1)
        {
            return different[0];
        }

        Schema found = first.Anew();
        shapes[found] = different.Count == 0 ? new AnyShape(IsNullable: true) : new UnionShape(different, IsNullable: false);
        return found;
    }

    private int DepthOf(Schema schema) => depths.TryGetValue(schema, out int depth) ? depth : 0;

    private static bool IsWithin(Schema inner, Schema outer) => inner.Pointer.StartsWith(outer.Pointer + "/", StringComparison.Ordinal);

    private Shape Read(Schema schema)
    {
        composition ??= new CompositionReader(this, problems);
        if (compositions.TryGetValue(schema, out IReadOnlyList<Schema>? together))
        {
            return composition.Of(schema, together, isNullable: false);
        }

        if (hierarchies.Contains(schema))
        {
            return ReadClass(schema);
        }

        if (schema.Reference is { } reference)
        {
            return reference.Target is not { } target
                ? new AnyShape(schema.IsNullable)
                : SchemaStructure.HasAssertions(schema) ? composition.Read(schema, [target, .. schema.AllOf]) : new AliasShape(target, schema.IsNullable);
        }

        if (EnumShapes.Read(schema, problems) is { } values)
        {
            return values;
        }

        if (schema.Part != JsonTypes.None)
        {
            return ReadOwn(schema);
        }

        if (schema.AllOf.Count > 0)
        {
            return composition.Read(schema, schema.AllOf);
        }

        return SchemaStructure.Branches(schema).Count == 0 ? ReadOwn(schema)
            : schema.Properties.Count == 0 ? ReadAlternatives(schema)
            : composition.Of(schema, [Own(schema), Alternatives(schema)], schema.IsNullable || schema.HasNullBranch);
    }

    // A class of a hierarchy is one even where it adds nothing to its base. What tells the classes apart is a member, said or not.
    private ObjectShape ReadClass(Schema schema)
    {
        IReadOnlyList<Schema> parts = [.. schema.Reference?.Target is { } target ? [target] : Array.Empty<Schema>(), .. schema.AllOf];
        Shape shape = parts.Count > 0 ? composition!.Read(schema, parts) : ReadOwn(schema);
        IReadOnlyList<PropertyShape> properties = (shape is AliasShape alias ? Resolve(alias.Target).Shape : shape) is ObjectShape found ? found.Properties : [];
        List<Discriminator> missing = [.. hierarchies.DiscriminatorsOf(schema)
            .Where(discriminator => properties.All(property => property.WireName != discriminator.PropertyName))];
        // Where there are alternatives, they have it.
        foreach (Discriminator own in missing.Where(discriminator => hierarchies.OwnDiscriminatorOf(schema) == discriminator && SchemaStructure.Branches(schema).Count == 0))
        {
            problems.Add(DiagnosticCatalog.DiscriminatorWithoutProperty(own.Location, schema.Pointer, own.PropertyName));
        }

        IEnumerable<PropertyShape> untold = missing
            .Select(discriminator => new PropertyShape(discriminator.PropertyName, Text(discriminator, schema), IsRequired: false));
        return new ObjectShape([.. properties, .. untold], Additional: null, schema.IsNullable || schema.HasNullBranch);
    }

    private Schema Text(Discriminator discriminator, Schema owner)
    {
        Schema schema = owner.Elsewhere(discriminator.At) ?? owner.Anew();
        shapes[schema] = new ScalarShape(ScalarFormat.String, IsNullable: false);
        return schema;
    }

    // oneOf and anyOf, with at least one branch that says more than which members must be there.
    private static Shape ReadAlternatives(Schema schema)
    {
        bool isNullable = schema.IsNullable || schema.HasNullBranch;
        IReadOnlyList<Schema> values = [.. SchemaStructure.Branches(schema).Where(branch => !SchemaStructure.IsNull(branch))];
        return values.Count switch
        {
            0 => new AnyShape(IsNullable: true),
            1 => new AliasShape(values[0], isNullable),
            _ => new UnionShape(values, isNullable),
        };
    }

    /// <summary>What the schema's own keywords say, composition and branches aside.</summary>
    internal Shape ReadOwn(Schema schema)
    {
        JsonTypes types = JsonTypeSets.Disjoint(ByConstant(schema, SchemaStructure.TypesOf(schema)));
        switch (types)
        {
            case JsonTypes.None:
                return new AnyShape(schema.IsNullable);
            case JsonTypes.Object:
                return ObjectShapes.Read(schema, this, problems);
            case JsonTypes.Array:
                return ArrayShapes.Read(schema);
            case JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean:
                // Null may be one of the alternatives that only name types.
                bool isNullable = schema.IsNullable || (schema.HasNullBranch && SchemaStructure.Branches(schema).Count == 0);
                return new ScalarShape(ScalarFormats.Of(types, schema), isNullable);
            default:
                return new UnionShape([.. JsonTypeSets.Each(types).Select(schema.PartFor)], schema.IsNullable);
        }
    }

    // A constant is of one type, whatever others are named.
    private JsonTypes ByConstant(Schema schema, JsonTypes types)
    {
        JsonTypes type = schema.Part == JsonTypes.None ? SchemaStructure.TypeOfConstant(schema) : JsonTypes.None;
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
        problems.Add(DiagnosticCatalog.ValueIsOfAnotherType(value.Location, schema.Pointer, value.ToJson(), isRead));
        return isRead ? types | type : types;
    }
}
