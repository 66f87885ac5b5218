using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Files that are descriptions only because of their names.</summary>
public class FoundFileTests
{
    [Theory]
    [InlineData("swagger.json", """{ "output": "wwwroot" }""")]
    [InlineData("openapi.yaml", "- generate\n- lint\n")]
    public void A_file_of_another_tool_is_skipped_with_an_info_diagnostic(string path, string text)
    {
        GeneratedProject generated = Compile.Project(new Project(Presumed(path, text), Shop.File()));

        Diagnostic information = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0509", DiagnosticSeverity.Info), (information.Id, information.Severity));
        Assert.Equal((path, 0), (information.Location.GetLineSpan().Path, information.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("'" + path + "' was found by its name", information.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("<OpenApiDescription Remove=\"" + path + "\" />", information.GetMessage(), StringComparison.Ordinal);
        Assert.NotEmpty(generated.Files);
    }

    [Theory]
    [InlineData("info: { title: Pets, version: 1 }\npaths: {}\n", "OAG0201")]
    [InlineData("components: { schemas: {} }\n", "OAG0201")]
    [InlineData("openapi: 9.0.0\n", "OAG0202")]
    [InlineData("", "OAG0103")]
    public void A_description_with_an_error_is_still_an_error(string text, string id)
    {
        Diagnostic error = Assert.Single(Compile.Project(new Project(Presumed("openapi.yaml", text))).Diagnostics);

        Assert.Equal((id, DiagnosticSeverity.Error), (error.Id, error.Severity));
    }

    [Fact]
    public void A_found_description_is_generated_like_a_listed_one()
    {
        GeneratedProject generated = Compile.Project(new Project(Presumed("openapi.yaml", Shop.Text)));

        Assert.Empty(generated.Problems);
        Assert.NotEmpty(generated.Files);
    }

    [Fact]
    public void Descriptions_that_replace_the_built_in_one_are_reported_once()
    {
        GeneratedProject generated = Compile.Project(new Project(
            Shop.File().With("ReplacesBuiltIn", "true"),
            Shop.File("other.openapi.yaml").With("ReplacesBuiltIn", "true")));

        Diagnostic information = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0510", DiagnosticSeverity.Info), (information.Id, information.Severity));
        Assert.Contains(
            "<EnableBuiltInOpenApiDescription>true</EnableBuiltInOpenApiDescription>", information.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_file_that_replaces_the_built_in_description_is_reported()
    {
        GeneratedProject generated = Compile.Project(new Project(Presumed("swagger.json", "{}").With("ReplacesBuiltIn", "true")));

        Assert.Equal(["OAG0509", "OAG0510"], generated.Diagnostics.Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    private static DescriptionFile Presumed(string path, string text) => new DescriptionFile(path, text).With("Presumed", path);
}
