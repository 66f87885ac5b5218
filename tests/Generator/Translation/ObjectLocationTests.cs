using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class ObjectLocationTests
{
    [Fact]
    public void Schemas_of_responses_have_distinct_hashes()
    {
        const int operations = 1_000;
        ObjectLocation[] locations =
        [
            .. Enumerable.Range(0, operations).Select(number => PathOf(
                "paths", $"/things/{number}", "get", "responses", "200", "content", "application/json", "schema")),
        ];

        // Equal last steps must not make each search compare all operations.
        Assert.InRange(locations.Select(location => location.GetHashCode()).Distinct().Count(), operations * 9 / 10, operations);
        Assert.Equal(operations, locations.Distinct().Count());
    }

    [Fact]
    public void Locations_are_equal_by_their_steps()
    {
        Assert.Equal(PathOf("components", "schemas", "Pet"), PathOf("components", "schemas", "Pet"));
        Assert.NotEqual(PathOf("components", "schemas", "Pet"), PathOf("definitions", "schemas", "Pet"));
        Assert.NotEqual(PathOf("schemas", "Pet"), PathOf("components", "schemas", "Pet"));
    }

    private static ObjectLocation PathOf(params string[] steps) =>
        new("api.json", steps.Aggregate(PointerPath.Root, (path, step) => path.Child(step)), JsonTypes.None);
}
