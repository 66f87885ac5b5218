using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>A project outside the repository that references the package.</summary>
internal sealed class Consumer
{
    private readonly PackedPackage package;

    public Consumer(PackedPackage package, string folder, string name)
    {
        this.package = package;
        Folder = folder;
        Name = name;

        // Adds a package source to those of the machine.
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed" value="{package.Feed}" /></packageSources>
            </configuration>
            """);
        Project("net10.0");
    }

    public string Folder { get; }

    public string Name { get; }

    /// <summary>Gets the environment of every command.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public void Edit(string path, string old, string replacement)
    {
        string text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Writes the project file: that of <c>dotnet new console</c>, with warnings as errors and the package.</summary>
    public void Project(string frameworks, string properties = "", string items = "", string reference = "")
    {
        string element = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write(Name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{element}>{frameworks}</{element}>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestoreFallbackFolders>{MachinePackages()}</RestoreFallbackFolders>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Truto.Generated" Version="{package.Version}" {reference} />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public Task<DotnetResult> Dotnet(string command) => Package.Dotnet.Run(
        Folder,
        command,
        [new("NUGET_PACKAGES", PackedPackage.Packages), .. Environment],
        TestContext.Current.CancellationToken);

    /// <summary>Runs commands of a shell in the folder of the project.</summary>
    public Task<DotnetResult> Shell(string commands) => Package.Dotnet.RunShell(
        Folder,
        commands,
        [new("NUGET_PACKAGES", PackedPackage.Packages), .. Environment],
        TestContext.Current.CancellationToken);

    public async Task<string> Build(string options = "") => (await Dotnet($"build {options} --nologo -v q")).Succeeded().Output;

    public async Task<string> Run() => (await Dotnet("run")).Succeeded().Output;

    /// <summary>Returns the package folder of the machine, which provides the dependencies of the package.</summary>
    public static string MachinePackages() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
