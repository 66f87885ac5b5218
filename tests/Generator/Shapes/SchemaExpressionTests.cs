using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes;

public class SchemaExpressionTests
{
    private const string TwoComponents = """ "A": { "type": "string" }, "B": { "type": "string", "format": "date" } """;

    [Fact]
    public void Expressions_are_equal_if_their_operands_are()
    {
        var schemas = new ShapesOf(TwoComponents);
        Schema a = schemas["A"];
        Schema b = schemas["B"];
        Func<SchemaExpression>[] expressions =
        [
            () => a,
            () => b,
            () => new OwnKeywords(a),
            () => new Alternatives(a),
            () => new WithoutAlternatives(a),
            () => new Restricted(a, JsonTypes.String),
            () => new Restricted(a, JsonTypes.Object),
            () => new Intersection(a, b),
            () => new Intersection(b, a),
            () => new Intersection(new Intersection(a, b), b),
            () => new AnyOf(a, EquatableArray.Of<SchemaExpression>(a, b)),
            () => new AnyOf(a, EquatableArray.Of<SchemaExpression>(b, a)),
            () => new DistributedBranch(a, 0, [b], PointerPath.Root),
            () => new DistributedBranch(a, 1, [b], PointerPath.Root),
            () => new DistributedBranch(b, 0, [b], PointerPath.Root),
            () => new UndeclaredDiscriminator(a, b),
        ];

        Assert.Equal(expressions.Length, expressions.Concat(expressions).Select(make => make()).Distinct().Count());
    }

    [Fact]
    public void An_expression_has_the_annotations_of_one_schema()
    {
        var schemas = new ShapesOf(TwoComponents);
        Schema a = schemas["A"];
        Schema b = schemas["B"];

        Assert.Same(b, new Intersection(a, b).Origin);
        Assert.Same(a, new AnyOf(a, EquatableArray.Of<SchemaExpression>(b, a)).Origin);
        Assert.Same(b, new DistributedBranch(a, 0, [a, b], PointerPath.Root).Origin);
        Assert.Same(a, new Restricted(a, JsonTypes.String).Origin);
        Assert.Same(a, new Written(a).WrittenSchema);
        Assert.Null(new OwnKeywords(a).WrittenSchema);
    }

    [Fact]
    public void Intersections_are_not_nested_without_end()
    {
        var schemas = new ShapesOf(TwoComponents);
        SchemaExpression nested = schemas["A"];
        for (int i = 0; i < 10; i++)
        {
            nested = Intersection.Of(nested, i % 2 == 0 ? schemas["B"] : schemas["A"]);
        }

        int depth = 0;
        for (SchemaExpression next = nested; next is Intersection inner; next = inner.First)
        {
            depth++;
        }

        Assert.InRange(depth, 0, 4);
    }

    [Fact]
    public void A_union_of_one_schema_is_that_schema()
    {
        var schemas = new ShapesOf(TwoComponents + """, "R": { "$ref": "#/components/schemas/A" } """);

        Assert.Equal(new Written(schemas["R"]), AnyOf.Of(schemas["B"], [schemas["R"], schemas["A"]]));
    }
}
