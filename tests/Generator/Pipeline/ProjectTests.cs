using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

public class ProjectTests
{
    [Fact]
    public void Files_that_are_not_descriptions_are_ignored()
    {
        GeneratedProject generated = Compile.Project(new Project(new DescriptionFile("notes.yaml", Shop.Text) { Metadata = [] }));

        Assert.Empty(generated.Files);
        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void Below_CSharp_11_one_error_names_the_property()
    {
        GeneratedProject generated =
            Compile.Generate(new Project(Shop.File(), Shop.File("other.yaml")) { LanguageVersion = LanguageVersion.CSharp10 });

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal("OAG0502", error.Id);
        Assert.Contains("C# 10.0", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("<LangVersion>11</LangVersion>", error.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generated.Files);
    }

    [Fact]
    public void Without_the_library_there_is_one_error()
    {
        GeneratedProject generated = Compile.Generate(new Project(Shop.File()) { ReferencesRuntime = false });

        Assert.Equal("OAG0503", Assert.Single(generated.Diagnostics).Id);
        Assert.Empty(generated.Files);
    }

    [Fact]
    public void Without_descriptions_an_old_language_is_no_error()
    {
        GeneratedProject generated = Compile.Generate(new Project { LanguageVersion = LanguageVersion.CSharp7_3, ReferencesRuntime = false });

        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void Equal_descriptions_can_be_in_one_project()
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.File(), Shop.File("other.openapi.yaml")));

        Assert.Empty(generated.Problems);
        Assert.Equal(2, generated.Files.Keys.Count(name => name.EndsWith("Order.g.cs", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Acme.Shops")]
    [InlineData("ACME.shops")]
    public void The_first_description_owns_a_namespace(string second)
    {
        GeneratedProject generated = Compile.Project(new Project(
            Shop.File().With("Namespace", "Acme.Shops"),
            Shop.File("b.openapi.yaml").With("Namespace", second)));

        Diagnostic error = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0504", "b.openapi.yaml"), (error.Id, error.Location.GetLineSpan().Path));
        Assert.All(generated.Files.Values, text => Assert.Contains("namespace Acme.Shops", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Item_settings_name_the_namespace_and_the_client_and_hide_the_types()
    {
        DescriptionFile file = Shop.File().With("Namespace", "Acme.Shops").With("ClientName", "Till").With("Visibility", "internal");

        GeneratedProject generated = Compile.Project(new Project(file));

        Assert.NotNull(generated.Compilation.GetTypeByMetadataName("Acme.Shops.Till"));
        Assert.Equal(Accessibility.Internal, generated.Compilation.GetTypeByMetadataName("Acme.Shops.Order")!.DeclaredAccessibility);
    }

    [Fact]
    public void Models_only_have_no_client()
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.File().With("Role", "models").With("Namespace", "Acme")));

        Assert.NotNull(generated.Compilation.GetTypeByMetadataName("Acme.Order"));
        Assert.DoesNotContain(generated.Files.Keys, name => name.Contains("Client", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_generates_nothing_by_itself()
    {
        const string part = """
            Customer: { type: object, properties: { nickname: { type: string } } }
            """;
        string text = Shop.Text.Replace(
            "customer: { $ref: '#/components/schemas/Customer' }", "customer: { $ref: 'shared/people.yaml#/Customer' }", StringComparison.Ordinal);

        GeneratedProject generated = Compile.Project(new Project(
            new DescriptionFile("specs/shop.openapi.yaml", text),
            new DescriptionFile("specs/shared/people.yaml", part).With("Role", "Part")));

        Assert.Empty(generated.Problems);
        Assert.Contains("Nickname", string.Concat(generated.Files.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role", "fragment", "OAG0505")]
    [InlineData("Visibility", "private", "OAG0505")]
    [InlineData("Namespace", "1.2", "OAG0506")]
    [InlineData("Namespace", "Acme.class", "OAG0506")]
    [InlineData("ClientName", "My Client", "OAG0506")]
    public void An_invalid_setting_is_reported(string setting, string value, string id)
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.File().With(setting, value)));

        Diagnostic problem = Assert.Single(generated.Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Contains($"{setting}=\"{value}\"", problem.GetMessage(), StringComparison.Ordinal);
        Assert.NotEmpty(generated.Files);
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("1st.app", "_1st.app")]
    [InlineData("Acme.event", "Acme._event")]
    public void An_invalid_root_namespace_is_corrected(string root, string expected)
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.File()) { RootNamespace = root });

        Assert.Contains("namespace " + expected + ".", generated.Files.Values.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_is_independent_of_the_culture()
    {
        GeneratedProject plain = Compile.Generate(new Project(Shop.File()));
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "-";
        CultureInfo before = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(plain.Files, Compile.Generate(new Project(Shop.File())).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
