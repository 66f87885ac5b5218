using System.Diagnostics;
using Xunit;

namespace Truto.Generated.Tests.Package;

public class NativeTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_native_program_creates_a_stage_without_a_warning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native tool chain is looked for on Linux only.");
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        consumer.Write("Program.cs", """
            using System.Net;
            using System.Text;
            using System.Text.Json.Nodes;

            var crm = new TrutoCrmClient(new HttpClient(new Echo()), new ApiClientOptions { Token = "t" });
            Stage stage = await crm.Stages.CreateAsync(
                new CreateStageRequest { Name = "Won", Status = StageStatus.Active, RemoteData = new JsonObject { ["percent"] = 40 } },
                integratedAccountId: "a");
            Console.WriteLine($"{stage.Id} {stage.Name} {stage.Status}");

            internal sealed class Echo : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    JsonObject stage = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
                    stage["id"] = "7";
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(stage.ToJsonString(), Encoding.UTF8, "application/json") };
                }
            }
            """);

        string output = (await consumer.Dotnet("publish -c Release -r linux-x64 -o out --nologo")).Succeeded().Output;
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

        using var program = Process.Start(new ProcessStartInfo(Path.Combine(consumer.Folder, "out", consumer.Name)) { RedirectStandardOutput = true })!;
        string printed = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("7 Won active", printed.Trim(), ignoreCase: true);
    }
}
