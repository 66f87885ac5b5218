using Xunit;

namespace Truto.Generated.Tests.Package;

public class LanguageTests(PackedPackage package)
{
    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("vbproj", "VB", "a.vb", "Public Class A\nEnd Class")]
    [InlineData("fsproj", "F#", "a.fs", "module A\nlet x = 1")]
    [Trait("Compatibility", "languages")]
    public async Task A_project_in_another_language_gets_one_warning(string extension, string language, string file, string text)
    {
        Consumer consumer = package.NewConsumer("Other");
        File.Delete(Path.Combine(consumer.Folder, "Other.csproj"));
        consumer.Write(file, text);
        consumer.Write("openapi.yaml", "openapi: 3.0.3\ninfo: { title: Shop, version: 1.0.0 }\npaths: {}\n");
        consumer.Write("Other." + extension, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
                <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Truto.Generated" Version="{package.Version}" />
                <Compile Include="{file}" Condition="'{extension}' == 'fsproj'" />
              </ItemGroup>
            </Project>
            """);

        string output = await consumer.Build("-clp:NoSummary");

        string message = Assert.Single(output.Split('\n').Distinct(), line => line.Contains("OAG", StringComparison.Ordinal));
        Assert.Contains(
            $"Other.{extension} : warning OAG0512: The language of this project is '{language}', but clients are generated in C# projects only;",
            message,
            StringComparison.Ordinal);
    }
}
