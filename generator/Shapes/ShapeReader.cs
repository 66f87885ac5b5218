using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Composition;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Determines the <see cref="Shape"/> of each schema once, so that each problem of a schema is reported once.</summary>
/// <remarks>
/// For example, <c>Pet: { anyOf: [{ $ref: Cat }, { $ref: Dog }, { type: null }] }</c> has the shape <c>Union([Cat, Dog], nullable)</c>. If
/// <c>Cat</c> has <c>allOf: [{ $ref: Animal }, { properties: { lives: ... } }]</c>, its shape is one object with the properties of both.
/// </remarks>
internal sealed class ShapeReader
{
    // Each level of nested compositions takes a few frames of the stack.
    private const int MaxDepth = 200;

    private readonly KeywordShapes keywords;
    private readonly CompositionReader compositions;
    private readonly HierarchyShapes classes;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<SchemaExpression, Shape> shapes;
    private readonly HashSet<SchemaExpression> reading = [];
    private readonly HashSet<Schema> circular = [];

    public ShapeReader(Document document, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        shapes = new Dictionary<SchemaExpression, Shape>(document.Schemas.Count);
        Hierarchies = HierarchyMap.Of(document, diagnostics);
        Tags = new HierarchyTags(this);
        keywords = new KeywordShapes(diagnostics);
        compositions = new CompositionReader(this, keywords, diagnostics);
        classes = new HierarchyShapes(this, keywords, compositions, diagnostics);
    }

    public HierarchyMap Hierarchies { get; }

    /// <summary>Gets the schemas that are composed of themselves: their shapes can depend on which of them was read first.</summary>
    public IReadOnlyCollection<Schema> Circular => circular;

    /// <summary>Gets the discriminator values of the schemas of hierarchies.</summary>
    public HierarchyTags Tags { get; }

    public Shape Of(SchemaExpression schema)
    {
        if (shapes.TryGetValue(schema, out Shape? known))
        {
            return known;
        }

        if (reading.Count == MaxDepth || !reading.Add(schema))
        {
            // A schema that is composed of itself adds nothing to itself.
            circular.Add(schema.Origin);
            return new AnyShape(schema is not Restricted && schema.Origin.IsNullable);
        }

        Shape shape = Read(schema);
        reading.Remove(schema);
        shapes.Add(schema, shape);
        return shape;
    }

    /// <summary>Follows references, and schemas that only add annotations or null to another.</summary>
    public ResolvedSchema Resolve(SchemaExpression schema)
    {
        Shape shape = Of(schema);
        bool isNullable = shape.IsNullable;
        HashSet<SchemaExpression>? visited = null;
        while (shape is AliasShape alias && (visited ??= []).Add(schema))
        {
            schema = alias.Target;
            shape = Of(schema);
            isNullable |= shape.IsNullable;
        }

        return new ResolvedSchema(schema, shape, isNullable);
    }

    private Shape Read(SchemaExpression expression) => expression switch
    {
        Written { Origin: var schema } => ReadWritten(schema),
        OwnKeywords { Origin: var schema } => keywords.Of(schema),
        Alternatives { Origin: var schema } => KeywordShapes.OfAlternatives(schema),
        Restricted restricted => EnumShapes.Read(restricted, diagnostics) ?? keywords.Of(restricted),
        WithoutAlternatives { Origin: var schema } => compositions.Of(expression, [.. schema.AllOf, new OwnKeywords(schema)], isNullable: false),
        Intersection { First: var first, Second: var second } => compositions.Of(expression, [first, second], isNullable: false),
        DistributedBranch branch => compositions.Of(branch, branch.Operands, isNullable: false),
        AnyOf { Operands.Count: 0 } => new AnyShape(IsNullable: true),
        AnyOf { Operands: var operands } => new UnionShape(operands, IsNullable: false),
        UndeclaredDiscriminator => new ScalarShape(ScalarFormat.String, IsNullable: false),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private Shape ReadWritten(Schema schema)
    {
        if (Hierarchies.Contains(schema))
        {
            return classes.Of(schema);
        }

        if (schema.Reference is { } reference)
        {
            return reference.Target is not { } target ? new AnyShape(schema.IsNullable)
                : SchemaStructure.HasAssertions(schema) ? compositions.Read(schema, [target, .. schema.AllOf])
                : new AliasShape(target, schema.IsNullable);
        }

        if (EnumShapes.Read(schema, diagnostics) is { } values)
        {
            return values;
        }

        if (schema.AllOf.Count > 0)
        {
            return compositions.Read(schema, schema.AllOf);
        }

        return SchemaStructure.Branches(schema).Count == 0 ? keywords.Of(schema)
            : schema.Properties.Count == 0 ? KeywordShapes.OfAlternatives(schema)
            : compositions.Of(schema, [new OwnKeywords(schema), new Alternatives(schema)], schema.IsNullable || schema.HasNullBranch);
    }
}
