using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

/// <summary>Unions within unions: their alternatives become cases of the outer union, up to a limit.</summary>
public class NestedUnionTests
{
    private const string Limit = "OAG0411";

    [Fact]
    public void A_short_chain_of_unions_has_all_cases()
    {
        Translated translated = Chain(40);

        Assert.DoesNotContain(Limit, translated.ProblemIds);
        Assert.Equal(41, Unions(translated).Single(union => union.Name == "A0").Cases.Count);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(4_000)]
    public void A_long_chain_of_unions_has_a_limited_number_of_cases_and_one_diagnostic(int length)
    {
        Translated translated = Chain(length);

        Assert.InRange(Unions(translated).Sum(union => union.Cases.Count), 0, 25_000);
        Assert.Single(translated.ProblemIds, Limit);
    }

    private static IEnumerable<UnionType> Unions(Translated translated) => translated.Api.Types.OfType<UnionType>();

    private static Translated Chain(int length) => Translated.Schemas(
        string.Join(
            ", ",
            Enumerable.Range(0, length)
                .Select(i => $$"""
                    "A{{i}}": { "oneOf": [ { "$ref": "#/components/schemas/A{{i + 1}}" },
                      { "type": "object", "properties": { "p{{i}}": { "type": "string" } } } ] }
                    """)
                .Append($$"""
                    "A{{length}}": { "type": "object", "properties": { "last": { "type": "string" } } }
                    """)));
}
