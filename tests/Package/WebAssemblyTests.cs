using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>A WebAssembly program for browsers, run by Node.js, which has the same runtime and <c>fetch</c>.</summary>
public class WebAssemblyTests(PackedPackage package)
{
    // Errors of NuGet and the SDK for workloads and packages that are not available.
    private static readonly string[] Unavailable = ["NETSDK1147", "NU1101", "NU1102", "NU1301"];

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "browser")]
    public async Task A_client_with_its_own_connections_works_in_a_browser()
    {
        Assert.SkipUnless(await IsThereAsync("node"), "Node.js is not installed.");
        Consumer consumer = package.NewConsumer();
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.WebAssembly">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <CompressionEnabled>false</CompressionEnabled>
                <RestoreFallbackFolders>{Consumer.MachinePackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Truto.Generated" Version="{package.Version}" />
                <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.12" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Program.cs", """
            using Microsoft.Extensions.DependencyInjection;
            using Truto.Crm;
            using Truto.Generated;

            Uri address = new(args[0]);
            using var crm = new TrutoCrmClient("t", new ApiClientOptions { BaseAddress = address });
            Stage stage = await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won" }, integratedAccountId: "a");
            Console.WriteLine($"{stage.Id} {stage.Name}");

            var services = new ServiceCollection();
            services.AddTrutoCrmClient(options => (options.Token, options.BaseAddress) = ("t", address));
            await using ServiceProvider provider = services.BuildServiceProvider();
            var client = provider.GetRequiredService<ITrutoCrmClient>();
            stage = await client.Stages.CreateAsync(new CreateStageRequest { Name = "Lost" }, integratedAccountId: "a");
            Console.WriteLine($"{stage.Id} {stage.Name}");
            """);
        consumer.Write("run.mjs", """
            import { createServer } from 'node:http';
            import { dotnet } from './bin/Debug/net10.0/wwwroot/_framework/dotnet.js';

            // .NET sends a request to the URL of the page to find out whether bodies can be streams; there is no page here.
            const Request = globalThis.Request;
            globalThis.Request = class extends Request {
              constructor(url, init) { super(url === '' ? 'http://localhost/' : url, init); }
            };

            const server = createServer(async (request, response) => {
              let body = '';
              for await (const chunk of request) body += chunk;
              response.setHeader('content-type', 'application/json');
              response.end(JSON.stringify({ ...JSON.parse(body), id: request.headers.authorization + ' ' + request.headers['user-agent'] }));
            }).listen(0, '127.0.0.1', async () => {
              try {
                const { runMain } = await dotnet.withApplicationArguments(`http://127.0.0.1:${server.address().port}`).create();
                process.exit(await runMain());
              } catch (error) {
                console.error(error);
                process.exit(1);
              }
            });
            """);

        DotnetResult built = await consumer.Dotnet("build --nologo -v q");
        Assert.SkipWhen(
            built.ExitCode != 0 && Unavailable.Any(code => built.Output.Contains(code, StringComparison.Ordinal)),
            "The WebAssembly SDK's packages cannot be restored.");
        built.Succeeded();

        string output = await RunAsync("node", Path.Combine(consumer.Folder, "run.mjs"));
        Assert.Contains("Bearer t node Won", output, StringComparison.Ordinal);
        Assert.Contains("Bearer t node Lost", output, StringComparison.Ordinal);
    }

    private static async Task<bool> IsThereAsync(string program)
    {
        try
        {
            return (await RunAsync(program, "--version")).Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string program, string argument)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }
}
