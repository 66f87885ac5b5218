using System.Globalization;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>
/// Each kind of invalid schema has a defined outcome: a diagnostic at its location and the widest sound type. The rest is unaffected.
/// </summary>
public class NegativeFormsTests
{
    private const int SchemaLine = 4;

    public static TheoryData<string, string> Rows =>
        [.. NegativeForms.Rows.SelectMany(row => row.Versions.Split(' ').Select(version => (row.Name, version)))];

    public static TheoryData<string> Versions => ["2.0", "3.0.3", "3.1.0", "3.2.0"];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_invalid_schema_is_reported_at_its_location_and_read_as_the_widest_sound_type(string name, string version)
    {
        NegativeForm row = NegativeForms.Rows.Single(one => one.Name == name);

        Translated translated = Translated.Document(Description(version, "\"T\":\n" + row.Schema + row.More));

        Assert.Equal(row.Problems, translated.ReadProblems.Concat(translated.Problems).Select(problem => Shown(problem, translated.Source)));
        Assert.Equal("T:" + row.Type, translated.Properties("Use"));
        Assert.Equal("Name:String!", translated.Properties("Rest"));
        if (row.Members is { } members)
        {
            Assert.Equal(members, translated.Properties("T"));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void All_invalid_schemas_together_compile_with_the_rest(string version)
    {
        NegativeForm[] rows = [.. NegativeForms.Rows.Where(row => row.Versions.Split(' ').Contains(version))];
        string schemas = string.Join(",\n", rows.Select((row, i) => Renamed($"\"T\": {row.Schema}{row.More}", i) + UseOf(version, i)));

        GeneratedProject generated = Compile.Description(Description(version, schemas + ", \"T\": {}"), path: "test.openapi.json");

        Assert.True(
            generated.Compilation.GetTypeByMetadataName("Acme.App.Test.Rest")!.GetMembers("Name").OfType<IPropertySymbol>().Single().IsRequired);
        Assert.Equal(rows.Sum(row => row.Problems.Length), generated.Diagnostics.Count);
    }

    private static string UseOf(string version, int number)
    {
        string schemas = version == "2.0" ? "definitions" : "components/schemas";
        return $$$""", "Use{{{number}}}": { "properties": { "t": { "$ref": "#/{{{schemas}}}/T{{{number}}}" } } }""";
    }

    // T and what it needs, under names of their own.
    private static string Renamed(string components, int number)
    {
        foreach (string name in new[] { "T", "Sub", "Cat", "Dog", "Stone" })
        {
            components = components
                .Replace($"\"{name}\": {{", $"\"{name}{number}\": {{", StringComparison.Ordinal)
                .Replace($"/schemas/{name}\"", $"/schemas/{name}{number}\"", StringComparison.Ordinal)
                .Replace($": \"{name}\"", $": \"{name}{number}\"", StringComparison.Ordinal);
        }

        return components.Replace("\"T\": ", $"\"T{number}\": ", StringComparison.Ordinal);
    }

    private static string Description(string version, string schemas)
    {
        bool isOld = version == "2.0";
        string head = isOld ? "\"swagger\": \"2.0\"" : $"\"openapi\": \"{version}\"";
        string members = $$$"""
            "Rest": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
            "Use": { "type": "object", "properties": { "t": { "$ref": "#/{{{(isOld ? "definitions" : "components/schemas")}}}/T" } } },
            {{{schemas}}}
            """;
        string all = $"{{\n{members}\n}}";
        string container = isOld ? $"\"definitions\": {all}" : $"\"components\": {{ \"schemas\": {all} }}";
        return $$$"""{ {{{head}}}, "info": { "title": "Test", "version": "1" }, "paths": {}, {{{container}}} }""";
    }

    private static string Shown(DiagnosticInfo problem, string source)
    {
        string text = source.Substring(problem.Location.Start, problem.Location.Length);

        // Of a whole schema on a line with others its start is enough.
        string shown = problem.Id is "OAG0405" or "OAG0406" ? text[..1] : text;
        return string.Create(CultureInfo.InvariantCulture, $"{problem.Location.StartLine - SchemaLine + 1} {problem.Id} {shown}");
    }
}
