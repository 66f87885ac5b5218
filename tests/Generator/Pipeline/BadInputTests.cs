using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Invalid descriptions are one error with a location, and other descriptions are generated.</summary>
public class BadInputTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000);

    public static TheoryData<string, string, string, int, int> Hopeless => new()
    {
        { "prose.openapi.json", "Dear reader,\nthis is a letter.", "OAG0101", 1, 1 },
        { "prose.openapi.yaml", "Dear reader,\nthis is a letter.", "OAG0201", 1, 1 },
        { "empty.openapi.yaml", "", "OAG0103", 1, 1 },
        { "empty.openapi.json", "", "OAG0103", 1, 1 },
        { "list.openapi.json", "[1]", "OAG0201", 1, 1 },
        { "truncated.openapi.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {", "OAG0101", 3, 12 },
        { "broken.openapi.yaml", "openapi: 3.0.3\ninfo: { title: a, version: b", "OAG0102", 2, 7 },
        { "future.openapi.yaml", "info: {}\nopenapi: 9.1.0\n", "OAG0202", 2, 10 },
        { "deep.openapi.json", Deep, "OAG0104", 1, 1281 },
        { "deep.openapi.yaml", Deep, "OAG0104", 1, 1281 },
        { "list.openapi.yaml", string.Concat(Enumerable.Repeat("- ", 1000)), "OAG0104", 1, 513 },
    };

    [Theory(Timeout = 20_000)]
    [MemberData(nameof(Hopeless))]
    public async Task An_invalid_file_is_one_error_with_its_location(string path, string text, string id, int line, int column)
    {
        GeneratedProject generated = await Task.Run(
            () => Compile.Project(new Project(new DescriptionFile(path, text), Shop.File())),
            TestContext.Current.CancellationToken);

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Error, id), (error.Severity, error.Id));
        FileLinePositionSpan place = error.Location.GetLineSpan();
        Assert.Equal((path, line, column), (place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        Assert.NotEmpty(generated.Files);
    }

    [Fact]
    public void A_dangling_reference_is_a_warning_and_the_rest_is_generated()
    {
        string text = Shop.Text.Replace("'#/components/schemas/OrderStatus'", "'#/components/schemas/OrderState'", StringComparison.Ordinal);

        GeneratedProject generated = Compile.Description(text, path: Shop.Path);

        Diagnostic problem = Assert.Single(generated.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, problem.Severity);
        Assert.Contains("#/components/schemas/OrderState", problem.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(LineOf(text, "OrderState'"), problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("class Order", string.Concat(generated.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frequent_problem_is_reported_twenty_times_and_counted()
    {
        string properties = string.Concat(Enumerable.Range(0, 50).Select(index => $"        p{index}: {{ $ref: '#/nowhere' }}\n"));
        string text = Shop.Text.Replace("        name: { type: string }\n", properties, StringComparison.Ordinal);

        GeneratedProject generated = Compile.Description(text, path: Shop.Path);

        Assert.Equal(21, generated.Diagnostics.Count);
        Assert.Contains("30 more times", Assert.Single(generated.Diagnostics, one => one.Id == "OAG0507").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_count_has_the_severity_of_the_counted_problem()
    {
        string properties = string.Concat(Enumerable.Range(0, 25).Select(index => $"        p{index}: {{ type: string, pattern: '[' }}\n"));
        string text = Shop.Text.Replace("        name: { type: string }\n", properties, StringComparison.Ordinal);

        GeneratedProject generated = Compile.Description(text, path: Shop.Path);

        Assert.Equal(21, generated.Diagnostics.Count);
        Assert.All(generated.Diagnostics, one => Assert.Equal(DiagnosticSeverity.Info, one.Severity));
        Assert.Single(generated.Diagnostics, one => one.Id == "OAG0507");
    }

    [Theory]
    [InlineData("cut.openapi.yaml", """
        openapi: 3.0.3
        info: { title: Cut, version: "1" }
        components:
          schemas:
            Above: { type: object, required: [id], properties: { id: { type: string }, below: { $ref: '#/components/schemas/Below' } } }
            Broken: { type: object, description: Note: this }
            Below: { type: object, properties: { id: { type: string } } }
        """, "OAG0102", 6)]
    [InlineData("cut.openapi.json", """
        { "openapi": "3.0.3", "info": { "title": "Cut", "version": "1" }, "components": { "schemas": {
          "Above": { "type": "object", "properties": { "below": { "$ref": "#/components/schemas/Below" } } },
          "Broken": { "type": : "object" },
          "Below": { "type": "object" } } } }
        """, "OAG0101", 3)]
    public void The_part_before_a_syntax_error_is_generated(string path, string text, string id, int line)
    {
        GeneratedProject generated = Compile.Project(new Project(new DescriptionFile(path, text)));

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal((id, line), (error.Id, error.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Contains("class Above", string.Concat(generated.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        GeneratedProject generated = Compile.Project(new Project(new MissingFile("specs/missing.openapi.yaml"), Shop.File()));

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0112", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Equal(
            "'specs/missing.openapi.yaml' does not exist or cannot be read; correct the path of the OpenApiDescription item", error.GetMessage());
        Assert.Equal("specs/missing.openapi.yaml", error.Location.GetLineSpan().Path);
        Assert.NotEmpty(generated.Files);
    }

    [Fact]
    public void An_exception_is_an_error_with_the_description_s_name()
    {
        GeneratedProject generated = Compile.Project(new Project(new UnreadableFile("cursed.openapi.yaml"), Shop.File()));

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal("OAG0501", error.Id);
        Assert.Contains("the disk is on fire", error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("cursed.openapi.yaml", error.Location.GetLineSpan().Path);
        Assert.NotEmpty(generated.Files);
    }

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n');
}
