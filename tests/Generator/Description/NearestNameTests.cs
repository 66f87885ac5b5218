using Truto.Generated.SourceGeneration.Description.References;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class NearestNameTests
{
    [Theory]
    [InlineData("Dog", "Dogs Dogz", "Dogs")]
    [InlineData("Dog", "Dogma Dogz", "Dogz")]
    [InlineData("Dogs", "Dogz Dogx", "Dogz")]
    [InlineData("Dgo", "Dogs Dog", "Dog")]
    [InlineData("pst", "put post patch", "post")]
    [InlineData("Dog", "Cat", null)]
    [InlineData("Dog", "", null)]
    public void The_nearest_name_is_suggested(string name, string candidates, string? expected) =>
        Assert.Equal(expected, NearestName.Of(name, candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
