using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Overlays;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

public class OverlaySelectionTests
{
    [Theory]
    [InlineData("/a/pets.yaml", "/a/pets.overlay.yaml", true)]
    [InlineData("/a/pets.json", "/a/pets.overlay.yml", true)]
    [InlineData("/a/pets.openapi.yaml", "/a/pets.overlay.json", true)]
    [InlineData("/a/pets.swagger.json", "/a/pets.overlay.yaml", true)]
    [InlineData(@"C:\a\pets.yaml", "C:/a/pets.overlay.yaml", true)]
    [InlineData("/a/openapi.yaml", "/a/openapi.overlay.yaml", true)]
    [InlineData("/a/pets.openapi.yaml", "/a/pets.openapi.overlay.yaml", false)]
    [InlineData("/a/pets.yaml", "/b/pets.overlay.yaml", false)]
    [InlineData("/a/pets.yaml", "/a/dogs.overlay.yaml", false)]
    [InlineData("/a/pets.yaml", "/a/pets.yaml", false)]
    public void Overlays_beside_a_description_have_its_name(string description, string overlay, bool isFound) =>
        Assert.Equal(isFound ? [overlay] : [], Of(description, [], overlay).Overlays);

    [Fact]
    public void Found_overlays_are_applied_in_the_order_of_their_names() => Assert.Equal(
        ["/a/pets.overlay.json", "/a/pets.overlay.yaml", "/a/pets.overlay.yml"],
        Of("/a/pets.yaml", [], "/a/pets.overlay.yml", "/a/pets.overlay.json", "/a/pets.overlay.yaml").Overlays);

    [Fact]
    public void Listed_overlays_replace_the_found_ones_and_keep_their_order() => Assert.Equal(
        ["z.yaml", "a.yaml"],
        Of("/a/pets.yaml", ["./z.yaml", "b/../a.yaml"], "a.yaml", "/a/pets.overlay.yaml", "z.yaml").Overlays);

    [Fact]
    public void Missing_and_repeated_overlays_are_reported()
    {
        (IReadOnlyList<string> overlays, IReadOnlyList<DiagnosticInfo> problems) =
            Of("pets.yaml", ["a.yaml", "b.yaml", @".\a.yaml", "b.yaml"], "a.yaml");

        Assert.Equal(["a.yaml"], overlays);
        Assert.Equal(
            [
                "pets.yaml(1,1): error OAG0701: The overlay 'b.yaml' of the OpenApiDescription item does not exist; "
                    + "correct its path, which is relative to the project file",
                @"pets.yaml(1,1): warning OAG0702: Overlays of the OpenApiDescription item lists '.\a.yaml' twice; "
                    + "it is applied once, at its first position",
                "pets.yaml(1,1): warning OAG0702: Overlays of the OpenApiDescription item lists 'b.yaml' twice; "
                    + "it is applied once, at its first position",
            ],
            problems.Select(Overlaid.Describe));
    }

    private static (IReadOnlyList<string> Overlays, IReadOnlyList<DiagnosticInfo> Problems) Of(
        string description, string[] names, params string[] files) =>
        OverlaySelection.Of(description, names, files, file => file, file => file);
}
