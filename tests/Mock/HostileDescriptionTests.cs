using System.Diagnostics;
using System.Net;
using System.Text;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

/// <summary>Descriptions that are none, and schemas that no value or no memory fits.</summary>
public sealed class HostileDescriptionTests : MockTest
{
    [Theory]
    [InlineData("", "description(1,1): OAG0103: The file is empty")]
    [InlineData("{ \"openapi\": ", "description(1,")]
    [InlineData("a: [1", "description(1,")]
    [InlineData("hello: world", "description(1,1): OAG0201: ")]
    [InlineData("[1, 2]", "its root must be an object")]
    [InlineData("openapi: 9.0.0", "9.0.0")]
    public void A_text_that_is_no_description_is_refused_with_its_location(string text, string message)
    {
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => OpenApiMock.FromText(text));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        FileNotFoundException missing = Assert.Throws<FileNotFoundException>(() => OpenApiMock.InMemory("no-such.yaml"));

        Assert.Contains(
            $"'no-such.yaml' does not exist; it was looked for at '{Path.GetFullPath("no-such.yaml")}'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_and_other_files_are_read()
    {
        string folder = Directory.CreateTempSubdirectory("truto-mock-").FullName;
        try
        {
            string main = Path.Combine(folder, "main.yaml");
            await File.WriteAllTextAsync(main, Returning("{ $ref: 'parts/pet.yaml#/Pet' }"), Cancellation);
            Directory.CreateDirectory(Path.Combine(folder, "parts"));
            await File.WriteAllTextAsync(Path.Combine(folder, "parts", "pet.yaml"), "Pet: { type: string, const: from a part }", Cancellation);
            await using OpenApiMock files = OpenApiMock.InMemory(main);
            await using OpenApiMock stream = OpenApiMock.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(Returning("{ const: from a stream }"))));
            using HttpClient one = files.CreateClient();
            using HttpClient two = stream.CreateClient();

            Assert.Equal("\"from a part\"", await one.GetStringAsync("/x", Cancellation));
            Assert.Equal("\"from a stream\"", await two.GetStringAsync("/x", Cancellation));
            Assert.Empty(files.DescriptionProblems);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_wrong_part_of_a_description_is_reported_and_the_rest_works()
    {
        UseText(Returning("{ $ref: '#/components/schemas/Missing' }"));

        Assert.Contains(Mock.DescriptionProblems, problem => problem.Contains("Missing", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", "/x")).Status);
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/A' }", "A: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/A' } } }")]
    [InlineData("{ $ref: '#/components/schemas/A' }", "A: { allOf: [{ $ref: '#/components/schemas/A' }], type: integer, minimum: 2, maximum: 1 }")]
    [InlineData("{ type: string, minLength: 9000000000 }", "")]
    [InlineData("{ type: array, minItems: 1000000000, items: { type: string } }", "")]
    [InlineData("{ type: array, uniqueItems: true, minItems: 3, items: { type: boolean } }", "")]
    [InlineData("{ type: object, minProperties: 100000000 }", "")]
    [InlineData("{ type: string, enum: [a], minLength: 5 }", "")]
    [InlineData("{ type: integer, not: { type: integer } }", "")]
    [InlineData("{ type: string, pattern: '^(a+)+$', not: { pattern: 'a' } }", "")]
    [InlineData("{ oneOf: [{ type: string }, { type: string }] }", "")]
    public async Task A_schema_that_no_value_satisfies_is_reported_in_bounded_time(string schema, string components)
    {
        UseText(Returning(schema, components));
        Stopwatch time = Stopwatch.StartNew();

        Received received = await SendAsync("GET", "/x");

        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.NotEmpty(Assert.Single(Mock.Requests).ResponseProblems);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }

    [Theory]
    [InlineData(
        "{ $ref: '#/components/schemas/A' }",
        "A: { type: object, required: [id], properties: { id: { type: integer }, a: { $ref: '#/components/schemas/A' } } }")]
    [InlineData("{ $ref: '#/components/schemas/A' }", "A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [InlineData(
        "{ $ref: '#/components/schemas/A' }",
        "A: { oneOf: [{ type: array, minItems: 1, items: { $ref: '#/components/schemas/A' } }, { type: string }] }")]
    [InlineData("{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 1.001, multipleOf: 0.0005 }", "")]
    [InlineData("{ type: string, pattern: '^[A-Z]{3}-\\d{4}(-x)?$', maxLength: 8 }", "")]
    [InlineData("{ type: string, pattern: '^(?=.*\\d)(?=.*[A-Z]).{12,}$' }", "")]
    [InlineData("{ type: array, uniqueItems: true, minItems: 3, items: { enum: [1, 2, 3] } }", "")]
    [InlineData("{ type: array, contains: { const: 5 }, minContains: 2, items: { type: integer } }", "")]
    [InlineData("{ type: object, minProperties: 4, additionalProperties: { type: integer }, propertyNames: { pattern: '^k[0-9]+$' } }", "")]
    [InlineData(
        "{ allOf: [{ type: object, required: [a], properties: { a: { minimum: 5 } } }, { properties: { a: { type: integer, maximum: 6 } } }] }", "")]
    [InlineData(
        "{ type: object, properties: { a: { const: 1 }, b: { type: string } }, if: { properties: { a: { const: 1 } } }, then: { required: [b] } }",
        "")]
    [InlineData("{ allOf: [{ properties: { a: { type: string } } }], required: [a], unevaluatedProperties: false }", "")]
    public async Task A_difficult_schema_gets_a_value_that_fits(string schema, string components)
    {
        UseText(Returning(schema, components));

        Received received = await SendAsync("GET", "/x");

        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Empty(Assert.Single(Mock.Requests).ResponseProblems);
    }

    [Fact]
    public async Task A_chain_of_wide_schemas_stays_small()
    {
        string[] names = [.. Enumerable.Range(0, 30).Select(i => $"S{i}")];
        string properties = string.Join(", ", names.Select(other => $"{other}: {{ $ref: '#/components/schemas/{other}' }}"));
        IEnumerable<string> schemas = names.Select(name => $"{name}: {{ type: object, properties: {{ {properties} }} }}");
        UseText(Returning("{ $ref: '#/components/schemas/S0' }", string.Join(", ", schemas)));
        Stopwatch time = Stopwatch.StartNew();

        Received received = await SendAsync("GET", "/x");

        Assert.True(received.Body.Length is > 100 and < 1_000_000, $"{received.Body.Length} bytes");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }

    [Fact]
    public async Task A_deep_or_repeated_body_is_refused()
    {
        string deep = new string('[', 1000) + new string(']', 1000);

        Assert.Equal(["body json"], (await SendAsync("POST", "/pets", Json(deep))).Rules);
        Assert.Equal(["body json"], (await SendAsync("POST", "/pets", Json("""{ "name": "a", "name": "b" }"""))).Rules);
    }
}
