using Xunit;

namespace Truto.Generated.Tests.Package;

public class AnalyzerTests(PackedPackage package)
{
    private const string Warnings = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>";

    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://shop.example }]
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string, minLength: 2 }
                species: { $ref: '#/components/schemas/Species' }
            Species: { type: string, enum: [cat, dog] }
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Warnings_about_constants_can_be_disabled()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", Warnings);
        consumer.Write("shop.openapi.yaml", Shop);
        consumer.Write("Program.cs", """
            using Consumer.Shop;

            var pet = new Pet { Name = "x" };
            pet.Species = new Species("dogg");
            Console.WriteLine(pet.Name);
            """);

        string output = await consumer.Build();
        Assert.Contains(
            "Program.cs(3,28): warning OAG0602: 'Pet.Name' requires at least 2 characters, but \"x\" has 1", output, StringComparison.Ordinal);
        Assert.Contains(
            "Program.cs(4,27): warning OAG0601: \"dogg\" is not a known value of 'Species'; did you mean 'Species.Dog'?",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8033", output, StringComparison.Ordinal);

        consumer.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.OAG0602.severity = none\n");
        output = await consumer.Build("--no-restore");
        Assert.DoesNotContain("OAG0602", output, StringComparison.Ordinal);
        Assert.Contains("OAG0601", output, StringComparison.Ordinal);

        consumer.Project("net10.0", Warnings + "<NoWarn>$(NoWarn);OAG0601</NoWarn>");
        Assert.DoesNotContain("OAG06", await consumer.Build("--no-restore"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_project_that_references_a_consumer_gets_warnings_from_its_assembly()
    {
        Consumer library = package.NewConsumer("Library");
        library.Project("net10.0", "<OutputType>Library</OutputType>", reference: "PrivateAssets=\"none\"");
        library.Write("shop.openapi.yaml", Shop);
        Consumer app = package.NewConsumer("App");
        app.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Path.Combine(library.Folder, "Library.csproj")}" />
              </ItemGroup>
            </Project>
            """);
        app.Write("Program.cs", """
            using Library.Shop;

            System.Console.WriteLine(new Pet { Name = "x", Species = new Species("bird") }.Name);
            """);

        string output = await app.Build();

        Assert.Contains("Program.cs(3,43): warning OAG0602", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(3,70): warning OAG0601", output, StringComparison.Ordinal);
    }
}
