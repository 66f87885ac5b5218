using System.Globalization;
using System.Text.Json;
using CsCheck;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Values of random schemas survive a round trip through the code of their schema.</summary>
public class RandomSchemaTests
{
    // Compilation is slow, so many schemas are compiled together.
    private const int SchemasAtOnce = 25;
    private const int ValuesOfEach = 8;
    private const int Depth = 3;

    [Theory]
    [InlineData("3.0.3", 2)]
    [InlineData("3.1.0", 2)]
    public void Random_values_of_random_schemas_survive_a_round_trip(string version, int rounds) => Check(version, rounds);

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("3.0.3", 40)]
    [InlineData("3.1.0", 40)]
    public void Many_random_values_survive_a_round_trip(string version, int rounds) => Check(version, rounds);

    private static void Check(string version, int rounds) => new RandomSchemas(isOld: version.StartsWith("3.0", StringComparison.Ordinal)).Of(Depth)
        .SelectMany(shape => shape.Values.Array[ValuesOfEach].Select(values => (Shape: shape, Values: values)))
        .Array[1, SchemasAtOnce]
        .Sample(
            cases => ReadAndWrite(
                version, [.. cases.Select((one, at) => Case.Of(one.Shape, one.Values, "Case" + at.ToString(CultureInfo.InvariantCulture)))]),
            iter: rounds,
            threads: 1,
            print: cases => $"{cases.Length} schemas");

    private static void ReadAndWrite(string version, Case[] cases)
    {
        const string Path = "random/cases.json";
        string schemas = string.Join(",\n", cases.SelectMany(one => one.Components).Select(component => $"\"{component.Name}\":{component.Schema}"));
        string description = $$"""
            { "openapi": "{{version}}", "info": { "title": "Cases", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }
            """;
        var library = new SchemaLibrary();
        const string Address = "https://schemas.test/cases.json";
        library.AddDescription(Address, JsonDocument.Parse(description).RootElement);
        var validator = new SchemaValidator(
            library, version.StartsWith("3.0", StringComparison.Ordinal) ? SchemaDialect.OpenApi30 : SchemaDialect.OpenApi31);
        var uses = new SchemaUses();
        foreach (Case one in cases)
        {
            uses.Add("Use" + one.Name, "cases.json#/components/schemas/" + one.Name);
        }

        using EmittedCode code = EmittedCode.Of(
            uses.ToFile(version, "random/uses.json"), new DescriptionFile(Path, description) { Metadata = new() { ["Role"] = "part" } });
        foreach (Case one in cases)
        {
            foreach (string text in one.Values)
            {
                JsonElement value = JsonDocument.Parse(text).RootElement;
                string? fault = validator.Fault(library.Find("#/components/schemas/" + one.Name, Address), value);
                Assert.True(
                    fault is null || one.MayBeOutsideOfItsSchema, $"The test made a value that is not of its schema: {fault}\n{one.Shown(text)}");
                string? loss = code.Loss("Use" + one.Name, SchemaUses.Wrap(value));
                Assert.True(loss is null, $"{loss}\n{one.Shown(text)}");
            }
        }
    }

    /// <summary>A schema with its name.</summary>
    private sealed record Case(string Name, IReadOnlyList<(string Name, string Schema)> Components, IReadOnlyList<string> Values)
    {
        // According to the specification, nullable has no effect on references, enums and compositions in 3.0, but descriptions use it that way.
        public bool MayBeOutsideOfItsSchema => Components.Any(component => component.Schema.Contains("\"nullable\":true", StringComparison.Ordinal));

        public static Case Of(RandomShape shape, IEnumerable<string> values, string name) => new(
            name,
            [
                (name, Named(shape.Schema, name)),
                .. shape.Components.Select(component => (Named(component.Name, name), Named(component.Schema, name))),
            ],
            [.. values.Select(value => Named(value, name))]);

        public string Shown(string value) =>
            $"{string.Join("\n", Components.Select(component => $"{component.Name}: {component.Schema}"))}\nvalue: {value}";

        private static string Named(string text, string name) => text.Replace(RandomShape.Self, name, StringComparison.Ordinal);
    }
}
