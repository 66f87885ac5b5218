using Xunit;

namespace Truto.Generated.Tests.Package;

public class NativeTests(PackedPackage package)
{
    private const string Native = "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>";

    private const string Echo = """
        internal sealed class Echo : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                JsonObject stage = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
                stage["id"] = "7";
                var content = new StringContent(stage.ToJsonString(), Encoding.UTF8, "application/json");
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
            }
        }
        """;

    /// <summary>One program, because publishing takes a minute.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "native")]
    public async Task A_native_program_is_published_without_warnings_and_creates_stages()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native tool chain is looked for on Linux only.");
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", Native, """<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.12" />""");
        consumer.Write("Program.cs", """
            using System.Net;
            using System.Text;
            using System.Text.Json.Nodes;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Truto.Crm;
            using Truto.Generated;

            var crm = new TrutoCrmClient(new HttpClient(new Echo()), new ApiClientOptions { Token = "t" });
            Stage stage = await crm.Stages.CreateAsync(
                new CreateStageRequest { Name = "Won", Status = StageStatus.Active, RemoteData = new JsonObject { ["percent"] = 40 } },
                integratedAccountId: "a");
            Console.WriteLine($"{stage.Id} {stage.Name} {stage.Status}");

            var settings = new Dictionary<string, string?>
            {
                ["Token"] = "t", ["IntegratedAccountId"] = "a", ["Retry:MaxRetries"] = "2", ["Retry:StatusCodes:0"] = "502",
            };
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var services = new ServiceCollection();
            services.AddTrutoCrmClient(configuration).ConfigurePrimaryHttpMessageHandler(() => new Echo());
            await using ServiceProvider provider = services.BuildServiceProvider();
            stage = await provider.GetRequiredService<ITrutoCrmAccountClient>().Stages.CreateAsync(new CreateStageRequest { Name = "Lost" });
            Console.WriteLine($"{stage.Id} {stage.Name}");

            """ + Echo);

        string output = (await consumer.Dotnet("publish -c Release -r linux-x64 -o out --nologo")).Succeeded().Output;
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

        string printed = await Dotnet.RunProgram(Path.Combine(consumer.Folder, "out", consumer.Name));
        Assert.Equal("7 Won active\n7 Lost", printed, ignoreCase: true, ignoreLineEndingDifferences: true);
    }
}
