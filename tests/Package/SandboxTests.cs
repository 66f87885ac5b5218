using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Truto.Generated.Tests.Package;

public class SandboxTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_sandbox_is_a_separate_package_that_depends_on_the_library()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.SandboxFile);
        string[] bookkeeping = ["_rels/", "package/", "[Content_Types].xml", "Truto.Sandbox.nuspec"];
        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/Truto.Sandbox.dll",
                "lib/net10.0/Truto.Sandbox.xml",
                "lib/net8.0/Truto.Sandbox.dll",
                "lib/net8.0/Truto.Sandbox.xml",
            ],
            archive.Entries.Select(entry => entry.FullName)
                .Where(name => !bookkeeping.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));

        using Stream stream = archive.GetEntry("Truto.Sandbox.nuspec")!.Open();
        XElement[] elements = [.. XDocument.Load(stream).Descendants()];
        Assert.All(
            elements.Where(element => element.Name.LocalName == "dependency"),
            dependency =>
                Assert.Equal(("Truto.Generated", package.Version), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value)));
        Assert.Equal(2, elements.Count(element => element.Name.LocalName == "dependency"));
        Assert.All(
            elements.Where(element => element.Name.LocalName == "frameworkReference"),
            reference => Assert.Equal("Microsoft.AspNetCore.App", reference.Attribute("name")!.Value));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task An_application_is_tested_with_the_sandbox()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", items: $"""<PackageReference Include="Truto.Sandbox" Version="{package.Version}" />""");
        consumer.Write("Program.cs", """
            using Truto.Crm;
            using Truto.Generated;
            using Truto.Sandbox;

            await using (TrutoSandbox sandbox = TrutoSandbox.InMemory())
            {
                using var crm = new TrutoCrmAccountClient(sandbox.Options(Integration.Close));
                Stage stage = await crm.Stages.CreateAsync(new CreateStageRequest { Name = "In memory" });
                Console.WriteLine(stage.Name + " " + sandbox.StagesOf(Integration.Close).Count);
            }

            await using (TrutoSandbox sandbox = TrutoSandbox.Start())
            {
                using var crm = new TrutoCrmClient(sandbox.Options());
                sandbox.Faults.Next(Fault.AccountBlocked());
                try
                {
                    await crm.Stages.CreateAsync(new CreateStageRequest { Name = "Blocked" }, sandbox.AccountOf(Integration.Close));
                }
                catch (ApiException e)
                {
                    Console.WriteLine((int)e.StatusCode + " " + sandbox.Requests.Count + " " + sandbox.BaseAddress.Host);
                }
            }
            """);

        string output = await consumer.Run();

        Assert.Contains("In memory 1", output, StringComparison.Ordinal);
        Assert.Contains("503 1 127.0.0.1", output, StringComparison.Ordinal);
    }
}
