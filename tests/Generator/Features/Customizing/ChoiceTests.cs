using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary>Choices of a project for the classes of a description.</summary>
public class ChoiceTests
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [ { url: 'https://api.test' } ]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [ pets ]
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } } }
            patch:
              operationId: updatePet
              tags: [ pets ]
              requestBody: { content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Patch' } } } }
              responses: { '204': { description: ok } }
        components:
          schemas:
            Pets: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next_cursor: { type: string } } }
            Pet:
              type: object
              discriminator: { propertyName: kind }
              required: [ kind, tags ]
              properties:
                kind: { type: string }
                tags: { type: array, minItems: 1, items: { type: string } }
                scores: { type: object, additionalProperties: { type: array, items: { type: integer } } }
                weight: { type: number }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { toys: { type: array, items: { type: string } } } } ] }
            Patch: { type: object, properties: { tags: { type: [ array, 'null' ], items: { type: string } } } }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using Truto.Generated;
        using Acme.App.Test;

        internal static class Program
        {
            public static string Run()
            {

        """;

    [Theory]
    [InlineData("", "List`1 Dictionary`2")]
    [InlineData("List", "List`1 Dictionary`2")]
    [InlineData("readonly", "IReadOnlyList`1 IReadOnlyDictionary`2")]
    public void Collections_of_properties_have_the_chosen_types(string choice, string types) => Assert.Equal(
        types,
        Run("Collections", choice, """
            return typeof(Cat).GetProperty("Tags")!.PropertyType.Name + " " + typeof(Cat).GetProperty("Scores")!.PropertyType.Name;
            """));

    [Fact]
    public void A_read_only_collection_is_read_written_and_copied() => Assert.Equal(
        """{"kind":"Cat","tags":["a"],"scores":{"x":[1]},"toys":["ball"]} ["a"] True 0""",
        Run("Collections", "ReadOnly", """
            var tags = new List<string> { "a" };
            Cat cat = new() { Tags = tags, Scores = new Dictionary<string, List<long>> { ["x"] = new() { 1 } }, Toys = new[] { "ball" } };
            tags.Add("b");
            var read = (Cat)JsonSerializer.Deserialize<Pet>(cat.ToString())!;
            return $"{cat} {JsonSerializer.Serialize(read.Tags)} {read.DeepEquals(cat)} {cat.Validate().Count}";
            """));

    [Fact]
    public void Value_equality_compares_class_and_JSON() => Assert.Equal(
        "True True False False True False True 1",
        Run("Equality", "Value", """
            Pet one = new Cat { Tags = new() { "a" }, Weight = 1.0 };
            Pet two = new Cat { Tags = new() { "a" }, Weight = 1 };
            Pet other = JsonSerializer.Deserialize<Pet>("{\"kind\":\"cow\",\"tags\":[\"a\"]}")!;
            Pet? none = null;
            return $"{one == two} {one.Equals((object)two)} {one != two} {one == other} {one.GetHashCode() == two.GetHashCode()} {one == none} "
                + $"{none == null} {new HashSet<Pet> { one, two }.Count}";
            """));

    [Fact]
    public void Classes_have_reference_equality_without_the_choice() => Assert.Equal(
        "False True",
        Run("Equality", "Reference", """
            var one = new Pets { NextCursor = "a" };
            var two = new Pets { NextCursor = "a" };
            return $"{one.Equals(two)} {one.DeepEquals(two)}";
            """));

    [Fact]
    public void An_unknown_choice_is_reported()
    {
        GeneratedProject generated = Compile.Project(new Project(new DescriptionFile("test.openapi.yaml", Text).With("Equality", "record")));

        Assert.Contains("is not one of Reference, Value; 'Reference' is used instead", Assert.Single(generated.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_without_a_choice_is_the_code_of_the_default()
    {
        var file = new DescriptionFile("test.openapi.yaml", Text);

        GeneratedProject plain = Compile.Project(new Project(file));
        GeneratedProject chosen = Compile.Project(new Project(file.With("Collections", "List").With("Equality", "Reference")));

        Assert.Equal(plain.Files, chosen.Files);
        Assert.DoesNotContain("IReadOnlyDictionary", string.Concat(plain.Files.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("operator ==(Pet", string.Concat(plain.Files.Values), StringComparison.Ordinal);
    }

    private static string Run(string setting, string value, string statements)
    {
        DescriptionFile file = new DescriptionFile("test.openapi.yaml", Text).With(setting, value);
        GeneratedProject generated = Compile.Project(new Project(file) { Source = Usings + statements + "\n    }\n}\n" });
        Assert.Empty(generated.Problems);
        return (string)generated.Run("Program", "Run")!;
    }
}
