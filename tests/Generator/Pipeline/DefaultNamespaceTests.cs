using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Descriptions whose default namespaces would be equal.</summary>
public class DefaultNamespaceTests
{
    [Fact]
    public void Folders_distinguish_generic_file_names()
    {
        GeneratedProject generated = Compile.Project(new Project(Acme("/app/v1/api.yaml"), Acme("/app/v2/api.yaml")));

        Assert.Empty(generated.Problems);
        Assert.Equal(["Acme.App.V1.Acme", "Acme.App.V2.Acme"], Namespaces(generated));
        Assert.NotNull(generated.Compilation.GetTypeByMetadataName("Acme.App.V1.Acme.AcmeClient"));
        Assert.NotNull(generated.Compilation.GetTypeByMetadataName("Acme.App.V2.Acme.AcmeClient"));
    }

    [Theory]
    [InlineData("/app/specs/pets.yaml /app/other/shop.yaml", "Acme.App.Pets Acme.App.Shop")]
    [InlineData("/app/pets.yaml /app/v2/pets.yaml", "Acme.App.Pets Acme.App.V2.Pets")]
    [InlineData("/app/v1/pets.yaml /app/v2/Pets.json", "Acme.App.V1.Pets Acme.App.V2.Pets")]
    [InlineData("/app/stripe/spec/pets.yaml /app/plaid/spec/pets.yaml", "Acme.App.Plaid.Pets Acme.App.Stripe.Pets")]
    [InlineData("/app/a/v1/pets.yaml /app/a/v2/pets.yaml /app/b/v1/pets.yaml", "Acme.App.A.V1.Pets Acme.App.A.V2.Pets Acme.App.B.V1.Pets")]
    [InlineData("C:\\app\\v1\\pets.yaml C:\\app\\v2\\pets.yaml", "Acme.App.V1.Pets Acme.App.V2.Pets")]
    [InlineData("/app/v1.0/pets.yaml /app/team-b/pets.yaml", "Acme.App.TeamB.Pets Acme.App.V1_0.Pets")]
    [InlineData("/app/v1.yaml /app/v2.yaml", "Acme.App.V1.Acme Acme.App.V2.Acme")]
    [InlineData("/app/acme.yaml /app/openapi.yaml", "Acme.App.Acme Acme.App.Openapi.Acme")]
    [InlineData("/app/v1/pets.yaml", "Acme.App.Pets")]
    [InlineData("/app/../specs/v1/pets.yaml /app/v2/pets.yaml", "Acme.App.App.V2.Pets Acme.App.Specs.V1.Pets")]
    [InlineData("/app/../pets.yaml /app/pets.yaml", "Acme.App.App.Pets Acme.App.Pets")]
    [InlineData("../../pets.yaml ../v2/pets.yaml", "Acme.App.Pets Acme.App.V2.Pets")]
    [InlineData("../pets.yaml ../../pets.yaml ../v2/pets.yaml", "Acme.App.DotDot.Pets Acme.App.Pets Acme.App.V2.Pets")]
    public void Only_different_folders_are_used(string paths, string names)
    {
        GeneratedProject generated = Compile.Project(new Project([.. paths.Split(' ').Select(path => Acme(path))]));

        Assert.Empty(generated.Problems);
        Assert.Equal(names.Split(' '), Namespaces(generated));
    }

    [Fact]
    public void Explicit_namespaces_are_kept()
    {
        GeneratedProject generated = Compile.Project(new Project(
            Acme("/app/v1/api.yaml"),
            Acme("/app/v2/api.yaml"),
            Acme("/app/v3/api.yaml").With("Namespace", "Acme.App.Third"),
            new DescriptionFile("/app/v4/api.yaml", Acme("").GetText() + "x-csharp: { namespace: Acme.App.Fourth }\n")));

        Assert.Empty(generated.Problems);
        Assert.Equal(["Acme.App.Fourth", "Acme.App.Third", "Acme.App.V1.Acme", "Acme.App.V2.Acme"], Namespaces(generated));
    }

    [Fact]
    public void Without_a_difference_the_second_description_is_not_generated()
    {
        GeneratedProject generated = Compile.Project(new Project(Acme("/app/acme.json"), Acme("/app/acme.yaml")));

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0504", "/app/acme.yaml"), (error.Id, error.Location.GetLineSpan().Path));
        Assert.Equal(["Acme.App.Acme"], Namespaces(generated));
    }

    private static DescriptionFile Acme(string path) => new(path, path.EndsWith(".json", StringComparison.Ordinal)
        ? """{ "openapi": "3.0.3", "info": { "title": "Acme API", "version": "1" }, "paths": {}, "components": { "schemas": { "Pet": """
            + """{ "properties": { "name": { "type": "string" } } } } } }"""
        : """
            openapi: 3.0.3
            info: { title: Acme API, version: "1" }
            paths: {}
            components: { schemas: { Pet: { properties: { name: { type: string } } } } }

            """);

    private static IEnumerable<string> Namespaces(GeneratedProject generated) => generated.Files.Values
        .Select(text =>
            text.Split('\n').FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?.Trim()["namespace ".Length..].TrimEnd(
                ';'))
        .OfType<string>()
        .Distinct()
        .Order(StringComparer.Ordinal);
}
