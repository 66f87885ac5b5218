using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acme.Shop;
using Truto.Generated.Mock;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Mock;

/// <summary>The code of docs/mocking.md, compiled and run. Each block of the guide stands here, line by line.</summary>
public sealed partial class GuideTests : MockTest
{
    private static readonly string ShopPath = Path.Combine(AppContext.BaseDirectory, "shop.yaml");

    private static string Guide => File.ReadAllText(Repository.PathOf("docs", "mocking.md"));

    [Fact]
    public void Every_block_of_the_guide_is_here()
    {
        string here = Plain(File.ReadAllText(Repository.PathOf("tests", "Mock", "GuideTests.cs")));
        string[] blocks = [.. Guide.Split("```csharp\n").Skip(1).Select(text => text.Split("```")[0])];

        Assert.True(blocks.Length >= 5, $"{blocks.Length} blocks");
        Assert.All(blocks, block => Assert.Contains(Plain(block), here, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_mock()
    {
        string path = ShopPath;
        await using OpenApiMock mock = OpenApiMock.InMemory(path, new OpenApiMockOptions { RequiresCredentials = false });
        using HttpClient client = mock.CreateClient();

        string product = await client.GetStringAsync("/products/p_7", Cancellation);                    // an example, with the id p_7
        using HttpResponseMessage refused = await client.GetAsync("/products?limit=0", Cancellation);   // 400: the description's minimum is 1

        foreach (MockExchange exchange in mock.Requests)
        {
            Console.WriteLine($"{exchange.Method} {exchange.Path} {exchange.Status} {string.Join(", ", exchange.Problems)}");
        }

        Assert.Equal("p_7", (string?)JsonNode.Parse(product)!["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        string[] printed = [.. mock.Requests.Select(one => $"{one.Method} {one.Path} {one.Status} {string.Join(", ", one.Problems)}".TrimEnd())];
        Assert.Contains(string.Join('\n', ["```text", .. printed, "```"]), Guide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_client()
    {
        string path = ShopPath;
        await using OpenApiMock mock = OpenApiMock.InMemory(path);
        using ShopClient client = new(new ShopClientOptions { HttpHandler = mock.CreateHandler(), ApiKey = "any" });

        Product mug = await client.Products.CreateAsync(new NewProduct { Name = "Mug", Price = 12.00m, Category = Category.Home });
        Product same = await client.Products.GetAsync(mug.Id);                                  // from memory

        Assert.Equal(mug.Name, same.Name);
        Assert.Single(mock.StoredAt("/products"));
    }

    [Fact]
    public async Task A_refused_request()
    {
        await using OpenApiMock mock = OpenApiMock.InMemory(ShopPath, new OpenApiMockOptions { RequiresCredentials = false });
        using HttpClient client = mock.CreateClient();
        using StringContent toy = Json("""{ "name": "Robot", "price": 20, "category": "toys" }""");
        using HttpResponseMessage refused = await client.PostAsync("/products", toy, Cancellation);

        JsonNode shown = JsonNode.Parse(Guide.Split("```json\n")[1].Split("```")[0])!;
        Assert.Equal(shown.ToJsonString(), JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancellation))!.ToJsonString());
    }

    [Fact]
    public async Task Code_faults_and_a_port()
    {
        await using OpenApiMock mock = OpenApiMock.InMemory(ShopPath, new OpenApiMockOptions { RequiresCredentials = false });
        using HttpClient client = mock.CreateClient();
        mock.On("getProduct", request => (string)request.Parameters["id"]! == "p_1"
            ? MockResponse.Json(new JsonObject
            {
                ["id"] = "p_1",
                ["name"] = "By code",
                ["price"] = 1,
                ["category"] = "home",
                ["status"] = "available",
            })
            : null);                                                                            // null: the mock responds

        Assert.Equal("By code", (string?)JsonNode.Parse(await client.GetStringAsync("/products/p_1", Cancellation))!["name"]);
        Assert.Empty(mock.Requests[0].ResponseProblems);

        mock.Faults.Next(Fault.RateLimit(seconds: 3));                                          // the next request
        mock.Faults.Next(Fault.ServerError().AfterExecution(), times: 2);                       // the two after it; both are executed nevertheless
        mock.Faults.Sometimes(0.2, seed: 7, Fault.BadGateway(), Fault.CutAfter());              // from then on, a random fifth of the requests

        using HttpResponseMessage limited = await client.GetAsync("/products/p_1", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(2, mock.Faults.Count);

        Uri address = await mock.StartAsync();                                                  // http://127.0.0.1:PORT

        Assert.Equal("127.0.0.1", address.Host);
    }

    // The tests import the namespaces once, cancel, and have the description in the folder of their assembly.
    private static string Plain(string text) => string
        .Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Import().IsMatch(line)))
        .Replace(", Cancellation)", ")", StringComparison.Ordinal)
        .Replace("(\"shop.openapi.yaml\"", "(path", StringComparison.Ordinal);

    [GeneratedRegex(@"^using [A-Za-z.]+;$")]
    private static partial Regex Import();
}
