using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tasks;
using Truto.Generated.Tasks.Comparison;
using Truto.Generated.Tasks.Surface;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Comparison;

public class DescriptionPlacesTests
{
    private const string Main = """
        openapi: 3.0.3
        components:
          schemas:
            Pet:
              properties:
                name: { type: string }
        """;

    private const string Part = """
        components:
          schemas:
            Pet:
              properties: { age: { type: integer } }
            Toy: { type: object }
        """;

    [Theory]
    [InlineData("#/components/schemas/Pet/properties/name", "main.yaml", 6)]
    [InlineData("#/components/schemas/Pet/properties/age", "part.yaml", 4)]
    [InlineData("#/components/schemas/Toy", "part.yaml", 5)]
    [InlineData("#/components/schemas/Toy/properties/size", "main.yaml", 3)]
    [InlineData("#/components/schemas/Pet/properties/size", "main.yaml", 5)]
    [InlineData("", "main.yaml", 1)]
    public void A_part_is_the_place_only_if_it_has_all_of_the_pointer(string pointer, string file, int line)
    {
        DescriptionPlaces places = new(Read("main.yaml", Main), [Read("part.yaml", Part)]);

        Place place = places.Of(new Origin(pointer));

        Assert.Equal((file, line), (place.File, place.Line));
    }

    private static SourceFile Read(string path, string text) => DescriptionText.Read(path, text, TestContext.Current.CancellationToken);
}
