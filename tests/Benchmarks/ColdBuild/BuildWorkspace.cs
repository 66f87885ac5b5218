using Truto.Generated.Benchmarks.Documents;
using Truto.Generated.Benchmarks.Measuring;

namespace Truto.Generated.Benchmarks.ColdBuild;

/// <summary>A temporary folder with the packed package and projects outside the repository.</summary>
internal sealed class BuildWorkspace : IDisposable
{
    private const string Version = "1.0.0-measured";

    private const string Package = $"""<PackageReference Include="Truto.Generated" Version="{Version}" />""";

    private readonly string root = Directory.CreateTempSubdirectory("truto-cold-build-").FullName;

    public BuildWorkspace()
    {
        string project = Path.Combine(BuildProperty.Value("RepositoryRoot"), "runtime", "Truto.Generated.csproj");
        string feed = Path.Combine(root, "feed");

        // As released: the generator with native code.
        _ = ChildProcess.Run(
            "dotnet",
            ["pack", project, "-c", "Release", "-o", feed, $"-p:RequestedPackageVersion={Version}", "-p:PrecompileGenerator=true"],
            root);
        File.WriteAllText(Path.Combine(root, "nuget.config"), """
            <configuration>
              <packageSources><add key="packed" value="feed" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>The packages of the machine, with the dependencies of ours.</summary>
    private static string MachinePackages => Path.GetFullPath(Path.Combine(BuildProperty.Value("KiotaTool"), "../../../../.."));

    public BuiltProject Empty() => NewProject("empty", "");

    public BuiltProject BuiltInClient() => NewProject("built-in", Package);

    public BuiltProject ClientOf(CorpusDocument document)
    {
        BuiltProject project = NewProject("client", Package);
        File.Copy(document.Path, Path.Combine(project.Folder, "api.openapi" + Path.GetExtension(document.Path)));
        return project;
    }

    /// <summary>Generates with Kiota; the code references the assemblies of Kiota's packages beside this program.</summary>
    public BuiltProject KiotaClientOf(CorpusDocument document)
    {
        BuiltProject project = NewProject("kiota", string.Concat(
            Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(path => Path.GetFileName(path).Contains("Kiota", StringComparison.Ordinal) || Path.GetFileName(path) == "Std.UriTemplate.dll")
                .Select(path => $"""<Reference Include="{path}" />""")));
        _ = ChildProcess.Run(
            "dotnet",
            [
                Path.Combine(BuildProperty.Value("KiotaTool"), "kiota.dll"), "generate", "--language", "CSharp", "--openapi", document.Path,
                "--output", Path.Combine(project.Folder, "Api"), "--namespace-name", "Acme", "--class-name", "ApiClient",
            ],
            root,
            ("KIOTA_OFFLINE_ENABLED", "true"));
        return project;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private BuiltProject NewProject(string name, string references)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine();");
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(root, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{MachinePackages}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        return new BuiltProject(name, folder);
    }
}
