using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>Clients that are generated from the document that the build of a server in the same solution writes.</summary>
public class ServerTests(PackedPackage package)
{
    private const string Server = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();
        var app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/todos", (int skip = 0) => new[] { new Todo(skip + 1, "Write", 19.99m) }).WithTags("Todos").WithName("list");
        app.Run();
        record Todo(int Id, string Title, decimal Price);
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_reference_to_the_server_s_project_works_in_a_clean_clone_and_after_edits()
    {
        Consumer client = NewClient("""<OpenApiProjectReference Include="../Server/Server.csproj" ClientName="TodoClient" />""");
        client.Write("../Server/Server.csproj", ServerProject(document: true));
        client.Write("../Server/Program.cs", Server);
        client.Write("../All.slnx", """<Solution><Project Path="Client/Client.csproj" /><Project Path="Server/Server.csproj" /></Solution>""");
        client.Write("Program.cs", """
            var client = new Client.Server.TodoClient(new Truto.Generated.ApiClientOptions { BaseAddress = new("https://todos.example") });
            decimal price = new Client.Server.Todo { Id = 1, Title = "Write", Price = 1 }.Price;
            Func<Task<List<Client.Server.Todo>>> list = () => client.Todos.ListAsync(skip: 2);
            Console.WriteLine("built-in: " + (typeof(Program).Assembly.GetType("Truto.Crm.TrutoCrmClient") is not null));
            """);

        (await client.Dotnet("build ../All.slnx --nologo -v q")).Succeeded();
        Assert.Contains("built-in: False", (await client.Dotnet("run --no-build")).Succeeded().Output, StringComparison.Ordinal);

        client.Edit("../Server/Program.cs", "decimal Price", "decimal Price, string? Note = null");
        client.Edit("Program.cs", "Price = 1 }", "Price = 1, Note = \"new\" }");
        await client.Build("--no-restore");

        // With the path of the document, again in a clean clone.
        client.Project("net10.0", items: """
            <OpenApiDescription Include="../Server/obj/Server.json" ClientName="TodoClient" />
            <ProjectReference Include="../Server/Server.csproj" ReferenceOutputAssembly="false" />
            """);
        Directory.Delete(Path.Combine(client.Folder, "../Server/obj"), recursive: true);
        client.Edit("../Server/Program.cs", "string? Note", "string? Remark");
        client.Edit("Program.cs", "Note = ", "Remark = ");
        await client.Build();
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_server_that_writes_no_document_is_an_error_that_names_the_required_package()
    {
        Consumer client = NewClient("""<OpenApiProjectReference Include="../Server/Server.csproj" />""");
        client.Write("../Server/Server.csproj", ServerProject(document: false));
        client.Write("../Server/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        client.Write("Program.cs", "Console.WriteLine();");

        string output = (await client.Dotnet("build --nologo -v q")).Failed().Output;

        Assert.True(output.Contains("error OAG0513", StringComparison.Ordinal), output);
        Assert.Contains("add the package 'Microsoft.Extensions.ApiDescription.Server' to that project", output, StringComparison.Ordinal);
    }

    // A separate folder within the folder of the solution.
    private Consumer NewClient(string item)
    {
        var client = new Consumer(package, Directory.CreateDirectory(Path.Combine(package.NewConsumer().Folder, "Client")).FullName, "Client");
        client.Project("net10.0", items: item);
        return client;
    }

    private static string ServerProject(bool document) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup Condition="{document}">
            <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.12" />
            <PackageReference Include="Microsoft.OpenApi" Version="2.12.1" />
            <PackageReference Include="Microsoft.Extensions.ApiDescription.Server" Version="10.0.12" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;
}
