using Xunit;

namespace Truto.Generated.Tests.Package;

public class BuiltInTests(PackedPackage package)
{
    private const string Ejected = "truto-crm-stages.openapi.yaml";

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_package_reference_is_sufficient()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("Program.cs", """
            using Truto.Crm;

            var crm = new TrutoCrmClient("t");
            Console.WriteLine(crm.Stages.GetType().Name + " " + StageStatus.Active);
            """);

        Assert.Contains("StagesClient active", await consumer.Run(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_built_in_description_can_be_ejected_and_edited_while_the_compiler_server_runs()
    {
        Consumer consumer = package.NewConsumer();
        await using var server = new CompilerServer(consumer);
        consumer.Write("Program.cs", """_ = new Truto.Crm.TrutoCrmClient("t");""");
        await consumer.Build();

        DotnetResult ejected = (await consumer.Dotnet("build --no-restore -t:TrutoEjectDescription --nologo")).Succeeded();
        Assert.Contains(Path.Combine(consumer.Folder, Ejected), ejected.Output, StringComparison.Ordinal);
        await consumer.Build("--no-restore");

        consumer.Edit(Ejected, "        position:\n", "        tier:\n          type: string\n        position:\n");
        consumer.Edit(Ejected, "[active, inactive, active, inactive]", "[active, inactive, active, inactive, archived]");
        consumer.Write("Program.cs", """
            using Truto.Crm;

            _ = new TrutoCrmClient("t");
            Console.WriteLine(new Stage { Id = "1", Tier = "gold" }.Tier + StageStatus.Archived);
            """);
        Assert.Contains("goldarchived", await consumer.Run(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Ejecting_does_not_overwrite()
    {
        Consumer consumer = package.NewConsumer();
        string mine = consumer.Write(Ejected, "mine");

        DotnetResult result = (await consumer.Dotnet("build -restore -t:TrutoEjectDescription --nologo")).Failed();

        Assert.Contains("already exists and was not changed", result.Output, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
    }

    [Theory(Explicit = true)]
    [InlineData("")]
    [InlineData("PrivateAssets=\"none\"")]
    [Trait("Category", "Slow")]
    public async Task A_project_that_references_a_consumer_sees_its_types_once(string reference)
    {
        Consumer library = package.NewConsumer("Library");
        library.Project("net10.0", "<OutputType>Library</OutputType>", reference: reference);
        library.Write("Shelf.cs", """public static class Shelf { public static Truto.Crm.TrutoCrmClient Client => new("t"); }""");
        string app = library.Folder + "-app";
        Directory.CreateDirectory(app);
        await File.WriteAllTextAsync(Path.Combine(app, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
                <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Path.Combine(library.Folder, "Library.csproj")}" />
                <Compile Remove="generated/**" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(library.Folder, "nuget.config"), Path.Combine(app, "nuget.config"));
        await File.WriteAllTextAsync(
            Path.Combine(app, "Program.cs"),
            "Truto.Crm.TrutoCrmClient client = Shelf.Client; System.Console.WriteLine(client.GetType().Assembly.GetName().Name);",
            TestContext.Current.CancellationToken);

        string output = (await library.Dotnet($"run --project \"{app}\"")).Succeeded().Output;

        Assert.Contains("Library", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(app, "generated", "Truto.Generated.SourceGeneration")));
    }
}
