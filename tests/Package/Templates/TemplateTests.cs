using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package.Templates;

/// <summary>Projects of the templates, created outside the repository with the packed packages, built without warnings and run.</summary>
public sealed class TemplateTests(PackedPackage package) : IDisposable
{
    private readonly string hive = Directory.CreateTempSubdirectory("truto-hive-").FullName;

    public void Dispose() => Directory.Delete(hive, recursive: true);

    [Fact]
    public void Templates_are_well_formed_and_have_names_of_their_own()
    {
        string[] files = Directory.GetFiles(Repository.PathOf("templates", "content"), "template.json", SearchOption.AllDirectories);
        JsonElement[] templates = [.. files.Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)];

        Assert.Equal(
            ["openapi-console", "openapi-solution", "openapi-webapi"],
            templates.Select(template => template.GetProperty("shortName").GetString()).Order(StringComparer.Ordinal));
        string readme = File.ReadAllText(Repository.PathOf("templates", "README.md"));
        string page = File.ReadAllText(Repository.PathOf("docs", "templates.md"));
        Assert.All(templates, template =>
        {
            string row = $"| `{template.GetProperty("shortName").GetString()}` |";
            Assert.Contains(row, readme, StringComparison.Ordinal);
            Assert.Contains(row, page, StringComparison.Ordinal);
            Assert.All(
                template.GetProperty("symbols").EnumerateObject().Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter"),
                symbol => Assert.Contains($"`--{symbol.Name}`", page, StringComparison.Ordinal));
        });
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_package_contains_templates_only_and_the_versions_of_this_release()
    {
        string file = await PackAsync();

        using ZipArchive archive = ZipFile.OpenRead(file);
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal(3, archive.Entries.Count(entry => entry.FullName.EndsWith("/.template.config/template.json", StringComparison.Ordinal)));
        foreach (ZipArchiveEntry project in archive.Entries.Where(entry => entry.FullName.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            using Stream stream = await project.OpenAsync(TestContext.Current.CancellationToken);
            XDocument xml = XDocument.Load(stream);
            Assert.All(xml.Descendants("PackageReference"), reference =>
            {
                string version = reference.Attribute("Version")!.Value;
                Assert.Matches("^[0-9]", version);
                Assert.True(version == package.Version || !reference.Attribute("Include")!.Value.StartsWith("Truto", StringComparison.Ordinal));
            });
        }

        using Stream nuspec = await archive.GetEntry("Truto.Generated.Templates.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        XElement type = XDocument.Load(nuspec).Descendants().Single(element => element.Name.LocalName == "packageType");
        Assert.Equal("Template", type.Attribute("name")!.Value);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_console_client_runs_at_once_and_with_another_description()
    {
        Consumer folder = await InstalledAsync();

        await NewAsync(folder, "openapi-console -o My-Todos");
        string output = (await folder.Dotnet("run --project My-Todos")).Succeeded().Output;
        Assert.Contains("1: Read the description (done)", output, StringComparison.Ordinal);
        Assert.Contains("2: Call the API (open)", output, StringComparison.Ordinal);
        Assert.Contains("responded 404", output, StringComparison.Ordinal);

        folder.Write("specs/pets.json", """
            {
              "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" },
              "paths": { "/pets": { "get": { "operationId": "listPets", "responses": { "204": { "description": "None" } } } } }
            }
            """);
        await NewAsync(folder, "openapi-console -o Pets --description ../specs/pets.json --framework net8.0");
        Assert.False(File.Exists(Path.Combine(folder.Folder, "Pets", "openapi.yaml")));
        Assert.Contains("<TargetFramework>net8.0<", await ReadAsync(folder, "Pets/Pets.csproj"), StringComparison.Ordinal);
        (await folder.Dotnet("build Pets --nologo -v q")).Succeeded();
        Assert.True(File.Exists(Path.Combine(folder.Folder, "Pets/bin/Debug/net8.0/pets.json")));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_web_API_calls_its_backend()
    {
        Consumer folder = await InstalledAsync();
        await NewAsync(folder, "openapi-webapi -o TodoSite");
        (await folder.Dotnet("build TodoSite --nologo -v q")).Succeeded();

        using WebProcess site = await WebProcess.StartAsync(Path.Combine(folder.Folder, "TodoSite/bin/Debug/net10.0/TodoSite.dll"));
        using HttpClient http = new() { BaseAddress = site.Address };
        Assert.Contains("Read the description", await http.GetStringAsync("/todos", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using StringContent todo = new("""{ "title": "Write" }""", Encoding.UTF8, "application/json");
        using HttpResponseMessage created = await http.PostAsync("/todos", todo, TestContext.Current.CancellationToken);

        Assert.Equal("/todos/1", created.Headers.Location?.OriginalString);
        Assert.Equal(
            """[{"id":1,"title":"Write","state":"open"}]""",
            await http.GetStringAsync("/todos", TestContext.Current.CancellationToken));
    }

    // The credentials have names that no template knows: a key and OAuth, of the description of the guides.
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Clients_of_a_description_with_security_call_the_mock_without_a_credential()
    {
        Consumer folder = await InstalledAsync();
        File.Copy(Repository.PathOf("docs", "examples", "shop.yaml"), Path.Combine(folder.Folder, "shop.yaml"));

        await NewAsync(folder, "openapi-webapi -o ShopSite --description ../shop.yaml");
        folder.Edit(
            "ShopSite/Program.cs",
            "app.Run();",
            """app.MapGet("/product", async (IBackendClient backend) => (await backend.Products.GetAsync("p_1")).Name); app.Run();""");
        (await folder.Dotnet("build ShopSite --nologo -v q")).Succeeded();
        string assembly = Path.Combine(folder.Folder, "ShopSite/bin/Debug/net10.0/ShopSite.dll");
        using (WebProcess site = await WebProcess.StartAsync(assembly))
        {
            using HttpClient http = new() { BaseAddress = site.Address };
            Assert.Equal("Desk lamp", await http.GetStringAsync("/product", TestContext.Current.CancellationToken));
        }

        DotnetResult production = (await folder.Dotnet($"\"{assembly}\" --environment Production")).Failed();
        Assert.Contains("BackendClient has no credential. Set BackendClientOptions.ApiKey", production.Output, StringComparison.Ordinal);

        await NewAsync(folder, "openapi-console -o Shop --description ../shop.yaml");
        await File.AppendAllTextAsync(
            Path.Combine(folder.Folder, "Shop/Program.cs"),
            """Console.WriteLine((await backend.Products.GetAsync("p_1")).Name);""",
            TestContext.Current.CancellationToken);
        Assert.Contains("Desk lamp", (await folder.Dotnet("run --project Shop")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_solution_builds_in_one_step_and_its_client_calls_its_server()
    {
        Consumer folder = await InstalledAsync();
        await NewAsync(folder, "openapi-solution -o Todos");
        (await folder.Dotnet("build Todos/Todos.slnx --nologo -v q")).Succeeded();

        using WebProcess server = await WebProcess.StartAsync(Path.Combine(folder.Folder, "Todos/Todos.Server/bin/Debug/net10.0/Todos.Server.dll"));
        string output = (await folder.Dotnet($"run --no-build --project Todos/Todos.Client -- {server.Address}")).Succeeded().Output;

        Assert.Contains("Created 2.", output, StringComparison.Ordinal);
        Assert.Contains("1: Run the server (done)", output, StringComparison.Ordinal);
        Assert.Contains("2: Change the server, and see the client change", output, StringComparison.Ordinal);
        Assert.Contains("There is no todo 7.", output, StringComparison.Ordinal);
    }

    private async Task<string> PackAsync()
    {
        string project = Repository.PathOf("templates", "Truto.Generated.Templates.csproj");
        (await Dotnet.Run(
            hive, $"pack \"{project}\" -o \"{hive}\" -p:RequestedPackageVersion={package.Version}", [],
            TestContext.Current.CancellationToken)).Succeeded();
        return Path.Combine(hive, $"Truto.Generated.Templates.{package.Version}.nupkg");
    }

    // A folder whose projects treat warnings as errors, with the templates in a hive that no other folder uses.
    private async Task<Consumer> InstalledAsync()
    {
        Consumer folder = package.NewConsumer();
        File.Delete(Path.Combine(folder.Folder, folder.Name + ".csproj"));
        folder.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
        (await folder.Dotnet($"new install \"{await PackAsync()}\" --debug:custom-hive \"{hive}\"")).Succeeded();
        return folder;
    }

    private async Task NewAsync(Consumer folder, string arguments) =>
        (await folder.Dotnet($"new {arguments} --debug:custom-hive \"{hive}\"")).Succeeded();

    private static Task<string> ReadAsync(Consumer folder, string path) =>
        File.ReadAllTextAsync(Path.Combine(folder.Folder, path), TestContext.Current.CancellationToken);
}
