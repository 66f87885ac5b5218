using System.Text.RegularExpressions;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The rows of <c>docs/compatibility.md</c> that need a build: compilers, frameworks, languages and layouts of projects.</summary>
public partial class CompatibilityTests(PackedPackage package)
{
    // Errors of NuGet for packages that cannot be restored: those of older runtimes and other compilers.
    private static readonly string[] Unavailable = ["NU1101", "NU1102", "NU1103", "NU1301"];

    private const string Program = """
        using System;
        using Microsoft.Extensions.DependencyInjection;
        using Truto.Crm;
        using Truto.Generated;

        internal static class Program
        {
            private static void Main()
            {
                var services = new ServiceCollection();
                services.AddTrutoCrmClient(options => options.Token = "t").SetHandlerLifetime(TimeSpan.FromMinutes(5));
                using ServiceProvider provider = services.BuildServiceProvider();
                ITrutoCrmClient crm = provider.GetRequiredService<ITrutoCrmClient>();
                var request = new CreateStageRequest { Name = "Won", Status = StageStatus.Active };
                Console.WriteLine($"{(crm is TrutoCrmClient ? "client" : "")} {request} {Environment.Version.Major}");
            }
        }
        """;

    private const string Written = """client {"name":"Won","status":"active"}""";

    /// <summary>One build, because a project can have another version of C# for each framework.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "frameworks")]
    public async Task Every_framework_and_version_of_the_language_builds_and_those_of_dotnet_run()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            "netstandard2.0;net472;net8.0;net9.0;net10.0",
            """
            <ImplicitUsings>disable</ImplicitUsings>
            <RollForward>Major</RollForward>
            <LangVersion Condition="'$(TargetFramework)' == 'netstandard2.0'">11</LangVersion>
            <LangVersion Condition="'$(TargetFramework)' == 'net472'">12</LangVersion>
            <LangVersion Condition="'$(TargetFramework)' == 'net8.0'">13</LangVersion>
            <LangVersion Condition="'$(TargetFramework)' == 'net9.0'">14</LangVersion>
            <LangVersion Condition="'$(TargetFramework)' == 'net10.0'">preview</LangVersion>
            """,
            """<PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />""");
        consumer.Write("Program.cs", Program);

        await consumer.Build();

        foreach (string framework in new[] { "net8.0", "net9.0", "net10.0" })
        {
            string output = (await consumer.Dotnet($"bin/Debug/{framework}/Consumer.dll")).Succeeded().Output;
            Assert.StartsWith(Written, output, StringComparison.Ordinal);
        }

        // A target that is called for each framework writes the file once.
        (await consumer.Dotnet("build --no-restore -t:TrutoEjectDescription --nologo")).Succeeded();
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "truto-crm-stages.openapi.yaml")));
    }

    /// <summary>The program brings its runtime along, so that it runs where only that of .NET 10 is installed.</summary>
    [Theory(Explicit = true)]
    [InlineData("net8.0", "8")]
    [InlineData("net9.0", "9")]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "runtimes")]
    public async Task A_trimmed_program_runs_on_the_runtime_of_its_framework(string framework, string version)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The program is published for Linux.");
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            framework,
            "<PublishTrimmed>true</PublishTrimmed><InvariantGlobalization>true</InvariantGlobalization>",
            """<PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />""");
        consumer.Write("Program.cs", Program);

        DotnetResult published = await consumer.Dotnet("publish -c Release -r linux-x64 --self-contained -o out --nologo -v q");
        SkipIfUnavailable(published);
        Assert.DoesNotContain("warning", published.Succeeded().Output, StringComparison.OrdinalIgnoreCase);

        Assert.Equal($"{Written} {version}", await Dotnet.RunProgram(Path.Combine(consumer.Folder, "out", consumer.Name)));
    }

    /// <summary>Compilers other than that of the installed SDK: that of SDK 9.0.3xx, and one that is newer.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "compilers")]
    public async Task Other_compilers_load_the_generator()
    {
        Consumer consumer = package.NewConsumer();

        // Toolsets since version 5 set the property themselves; without it, SDK 10 ignores older ones.
        const string custom = "<RoslynCompilerType Condition=\"'$(TargetFramework)' == 'net8.0'\">Custom</RoslynCompilerType>";
        consumer.Project("net8.0;net10.0", custom, """
            <PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />
            <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" Condition="'$(TargetFramework)' == 'net8.0'" />
            <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="5.9.0" Condition="'$(TargetFramework)' == 'net10.0'" />
            """);
        consumer.Write("Program.cs", Program);

        DotnetResult built = await consumer.Dotnet("build --nologo -v n");
        SkipIfUnavailable(built);

        // The command lines of the compilers.
        string[] compilers = [.. Toolset().Matches(built.Succeeded().Output).Select(match => match.Groups[1].Value).Distinct().Order()];
        Assert.Equal(["4.14.0", "5.9.0"], compilers);
        Assert.StartsWith(Written, (await consumer.Dotnet("bin/Debug/net10.0/Consumer.dll")).Succeeded().Output, StringComparison.Ordinal);
    }

    /// <summary>Central versions, a lock file, the layout of artifacts and settings that a folder above imposes, in one project.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "settings")]
    public async Task A_project_with_central_settings_builds()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", items: """<PackageReference Include="Microsoft.Extensions.Http" />""");
        consumer.Edit("Consumer.csproj", $"Version=\"{package.Version}\"", "");
        consumer.Write("Program.cs", Program);
        consumer.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Truto.Generated" Version="{package.Version}" />
                <PackageVersion Include="Microsoft.Extensions.Http" Version="8.0.1" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <UseArtifactsOutput>true</UseArtifactsOutput>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <AnalysisMode>All</AnalysisMode>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <Features>strict</Features>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
                <ImplicitUsings>disable</ImplicitUsings>
                <!-- Of the program in this test, and of its two feeds. -->
                <NoWarn>$(NoWarn);CS1591;CA1014;CA1303;CA1515;IDE0005;NU1507</NoWarn>
              </PropertyGroup>
            </Project>
            """);

        await consumer.Build();
        await consumer.Build("-p:RestoreLockedMode=true --force");

        Assert.Contains("\"Truto.Generated\"", File.ReadAllText(Path.Combine(consumer.Folder, "packages.lock.json")), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(consumer.Folder, "artifacts", "obj"), "*StagesClient.g.cs", SearchOption.AllDirectories));
        Assert.StartsWith(
            Written,
            (await consumer.Dotnet(Path.Combine("artifacts", "bin", "Consumer", "debug", "Consumer.dll"))).Succeeded().Output,
            StringComparison.Ordinal);
    }

    /// <summary>Spaces, letters outside ASCII, characters that MSBuild escapes, more than 260 characters, and schemas that differ by case.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "paths")]
    public async Task A_project_in_a_folder_with_any_name_builds()
    {
        string folder = Path.Combine(
            "Zażółć gęślą (jaźń) & more",
            "日本語 Größe's",
            string.Concat(Enumerable.Repeat("long-", 30)),
            string.Concat(Enumerable.Repeat("path-", 20)));
        Consumer consumer = package.NewConsumer("Köln Client", folder);
        Assert.True(consumer.Folder.Length > 260);
        consumer.Project("net10.0", "<RootNamespace>Acme</RootNamespace><AssemblyName>Client</AssemblyName>"
            + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        consumer.Write(Path.Combine("Beschreibungen à 100%", "größen tabelle.openapi.yaml"), """
            openapi: 3.1.0
            info: { title: Sizes, version: "1" }
            paths:
              /sizes:
                get:
                  operationId: listSizes
                  responses:
                    "200": { description: Sizes, content: { application/json: { schema: { $ref: "#/components/schemas/size" } } } }
            components:
              schemas:
                size: { type: object, properties: { largest: { $ref: "#/components/schemas/SIZE" } } }
                SIZE: { type: object, properties: { label: { $ref: "teile/straße.yaml" } } }
            """);
        consumer.Write(Path.Combine("Beschreibungen à 100%", "teile", "straße.yaml"), "{ type: string, enum: [S, M] }");
        consumer.Write("Program.cs", """
            IEnumerable<string> names = System.Reflection.Assembly.GetExecutingAssembly().GetExportedTypes()
                .Where(type => type.Namespace!.StartsWith("Acme.", StringComparison.Ordinal))
                .Select(type => type.Name)
                .Where(name => name.StartsWith("size", StringComparison.OrdinalIgnoreCase))
                .Order();
            Console.WriteLine(string.Join(' ', names));
            """);

        await consumer.Build();

        string output = (await consumer.Dotnet("bin/Debug/net10.0/Client.dll")).Succeeded().Output;
        Assert.StartsWith("Size ", output, StringComparison.Ordinal);
        string[] emitted = Directory.GetFiles(consumer.Folder, "*.g.cs", SearchOption.AllDirectories);
        Assert.Equal(emitted.Length, emitted.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static void SkipIfUnavailable(DotnetResult result) => Assert.SkipWhen(
        result.ExitCode != 0 && Unavailable.Any(code => result.Output.Contains(code, StringComparison.Ordinal)),
        "A package of the runtime or the compiler cannot be restored.");

    [GeneratedRegex(@"microsoft\.net\.compilers\.toolset[/\\](\d+\.\d+\.\d+)[/\\][^ ""]*csc", RegexOptions.IgnoreCase)]
    private static partial Regex Toolset();
}
