using System.Net;
using System.Text.Json.Nodes;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

/// <summary>A mock applies the overlays that the build applies.</summary>
public sealed class OverlayTests : MockTest
{
    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: string, const: before } } } } } }
          /toys:
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("mock-overlays-").FullName;

    [Fact]
    public async Task An_overlay_beside_the_description_is_applied_with_the_files_that_it_refers_to()
    {
        Write("pets.overlay.yaml", Overlay(
            "{ target: \"$.paths['/toys']\", remove: true }",
            "{ target: $..const, remove: true }",
            "{ target: $..content.*.schema, update: { $ref: 'parts/pet.yaml#/Pet' } }"));
        Write("parts/pet.yaml", "Pet: { const: after }\n");

        await using OpenApiMock mock = OpenApiMock.InMemory(Write("pets.openapi.yaml", Pets));
        using HttpClient client = mock.CreateClient();
        using HttpResponseMessage toys = await client.GetAsync("/toys", Cancellation);

        Assert.Empty(mock.DescriptionProblems);
        Assert.Equal(HttpStatusCode.NotFound, toys.StatusCode);
        Assert.Equal("\"after\"", await client.GetStringAsync("/pets", Cancellation));
    }

    [Fact]
    public async Task Listed_overlays_are_applied_in_order_and_an_empty_list_applies_none()
    {
        Write("pets.overlay.yaml", Overlay("{ target: $..const, update: beside }"));
        Write("one.yaml", Overlay("{ target: $..const, update: one }"));
        Write("two.yaml", Overlay("{ target: \"$..[?@.const == 'one']\", update: { const: two } }"));
        string path = Write("pets.yaml", Pets);

        Assert.Equal("\"beside\"", await PetsOf(path, null));
        Assert.Equal("\"two\"", await PetsOf(path, ["one.yaml", "two.yaml"]));
        Assert.Equal("\"one\"", await PetsOf(path, ["two.yaml", "one.yaml"]));
        Assert.Equal("\"before\"", await PetsOf(path, []));
    }

    [Fact]
    public async Task A_description_without_a_file_has_listed_overlays()
    {
        string overlay = Write("one.yaml", Overlay("{ target: $..const, update: one }"));
        UseText(Pets, new OpenApiMockOptions { Overlays = [overlay] });

        Assert.Equal("one", (string?)JsonNode.Parse((await SendAsync("GET", "/pets")).Text));
    }

    [Fact]
    public void An_overlay_that_is_missing_or_wrong_is_reported_with_its_place()
    {
        string path = Write("pets.yaml", Pets);
        Write("wrong.yaml", Overlay("{ target: '$.paths[', remove: true }"));

        FileNotFoundException missing =
            Assert.Throws<FileNotFoundException>(() => OpenApiMock.InMemory(path, new OpenApiMockOptions { Overlays = ["none.yaml"] }));
        InvalidDataException wrong =
            Assert.Throws<InvalidDataException>(() => OpenApiMock.InMemory(path, new OpenApiMockOptions { Overlays = ["wrong.yaml"] }));

        Assert.StartsWith("The overlay 'none.yaml' does not exist", missing.Message, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml(4,", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("OAG0706", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<string> PetsOf(string path, IReadOnlyList<string>? overlays)
    {
        await using OpenApiMock mock = OpenApiMock.InMemory(path, new OpenApiMockOptions { Overlays = overlays });
        using HttpClient client = mock.CreateClient();
        return await client.GetStringAsync("/pets", Cancellation);
    }

    private static string Overlay(params string[] actions) =>
        "overlay: 1.1.0\ninfo: { title: Test, version: '1' }\nactions:\n" + string.Concat(actions.Select(action => $"- {action}\n"));

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
