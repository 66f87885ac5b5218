using System.Net;
using System.Text.Json.Nodes;
using Truto.Generated.Mock;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Mock;

/// <summary>The code of docs/mocking.md, compiled and run. Each block of the guide stands here, line by line.</summary>
public sealed class GuideTests : MockTest
{
    [Fact]
    public void Every_block_of_the_guide_is_here()
    {
        string here = Plain(File.ReadAllText(Repository.PathOf("tests", "Mock", "GuideTests.cs")));
        string[] blocks =
        [
            .. File.ReadAllText(Repository.PathOf("docs", "mocking.md")).Split("```csharp\n").Skip(1).Select(text => text.Split("```")[0]),
        ];

        Assert.True(blocks.Length >= 5, $"{blocks.Length} blocks");
        Assert.All(blocks, block => Assert.Contains(Plain(block), here, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_mock()
    {
        string path = PetstorePath;
        using MemoryStream written = new();
        await using OpenApiMock mock = OpenApiMock.InMemory(path, new OpenApiMockOptions { RequiresCredentials = false });
        using HttpClient client = mock.CreateClient();

        string pet = await client.GetStringAsync("/pets/7", Cancellation);                      // an example of the description, with the id 7
        using HttpResponseMessage refused = await client.GetAsync("/pets?limit=0", Cancellation);   // 400: the description's minimum is 1

        foreach (MockExchange exchange in mock.Requests)
        {
            Console.WriteLine($"{exchange.Method} {exchange.Path} {exchange.Status} {string.Join(", ", exchange.Problems)}");
        }

        Assert.Equal(7, (int)JsonNode.Parse(pet)!["id"]!);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("query 'limit': 0 must be at least 1", Assert.Single(mock.Requests[1].Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_client()
    {
        OpenApiMock mock = Mock;
        using Petstore.PetstoreClient client = new(new Petstore.PetstoreClientOptions { HttpHandler = mock.CreateHandler(), Token = "any" });

        Petstore.Pet rex = await client.Pets.CreateAsync(new Petstore.NewPet { Name = "Rex", Kind = Petstore.Kind.Dog });
        Petstore.Pet same = await client.Pets.GetAsync(rex.Id);                                 // from memory

        Assert.Equal(rex.Name, same.Name);
        Assert.Single(mock.StoredAt("/pets"));
    }

    [Fact]
    public async Task Code_faults_and_a_port()
    {
        OpenApiMock mock = Mock;
        using HttpClient client = Client();
        mock.On("getPet", request => (long)request.Parameters["petId"]! == 1
            ? MockResponse.Json(new JsonObject { ["id"] = 1, ["name"] = "By code", ["kind"] = "dog", ["created_at"] = "2024-05-01T10:00:00Z" })
            : null);                                                                            // null: the mock responds

        Assert.Equal("By code", (string?)JsonNode.Parse(await client.GetStringAsync("/pets/1", Cancellation))!["name"]);
        Assert.Empty(mock.Requests[0].ResponseProblems);

        mock.Faults.Next(Fault.RateLimit(seconds: 3));                                          // the next request
        mock.Faults.Next(Fault.ServerError().AfterExecution(), times: 2);                       // the two after it; both are executed nevertheless
        mock.Faults.Sometimes(0.2, seed: 7, Fault.BadGateway(), Fault.CutAfter());              // from then on, a random fifth of the requests

        using HttpResponseMessage limited = await client.GetAsync("/pets/1", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(2, mock.Faults.Count);

        Uri address = await mock.StartAsync();                                                  // http://127.0.0.1:PORT

        Assert.Equal("127.0.0.1", address.Host);
    }

    private static string Plain(string text) => string
        .Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        .Replace(", Cancellation)", ")", StringComparison.Ordinal);
}
