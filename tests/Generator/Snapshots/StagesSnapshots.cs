using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Snapshots;

public class StagesSnapshots
{
    private const string Source = """
        #nullable enable
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Truto.Generated;
        using Truto.Crm;

        internal static class Program
        {
            public static string Run()
            {
                using var http = new HttpClient(new Answering());
                var crm = new TrutoCrmClient(http, new ApiClientOptions { Token = "t" });
                Stage stage =
                    crm.Stages.CreateAsync(new CreateStageRequest { Name = "Won", Status = StageStatus.Active }, integratedAccountId: "a").Result;
                return $"{stage.Id} {stage.Name} {stage.Status == StageStatus.Active}";
            }

            private sealed class Answering : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent("{\"id\":\"7\",\"name\":\"Won\",\"status\":\"active\"}"),
                    });
            }
        }
        """;

    [Fact]
    public void The_stages_client()
    {
        string description = File.ReadAllText(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml"));

        GeneratedProject generated = Compile.Description(description, Source, "truto-crm-stages.openapi.yaml");

        Snapshot.Verify(generated);
        Assert.Equal("7 Won True", generated.Run("Program", "Run"));
    }

#if !LATEST_ROSLYN // Versions of the compiler display symbols differently.
    /// <summary>The public API of the built-in client is part of the package's contract.</summary>
    [Fact]
    public void The_public_api_of_the_stages_client()
    {
        string description = File.ReadAllText(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml"));
        const string prefix = $"{nameof(StagesSnapshots)}.{nameof(The_public_api_of_the_stages_client)}";

        string listing = ApiListing.Of(Compile.Description(description, path: "truto-crm-stages.openapi.yaml"));

        Snapshot.Verify(
            Repository.PathOf("tests", "Generator", "Snapshots"), prefix, new Dictionary<string, string> { [prefix + ".txt"] = listing });
    }
#endif
}
