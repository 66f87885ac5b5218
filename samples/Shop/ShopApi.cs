using System.Text.Json.Nodes;
using Truto.Generated.Mock;

namespace ShopSample;

/// <summary>The shop's API: a mock of its description, which adds what a description cannot say.</summary>
internal sealed class ShopApi : IAsyncDisposable
{
    private readonly OpenApiMock mock;

    private ShopApi(OpenApiMock mock, Uri address)
    {
        this.mock = mock;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Gets the address of the page that shows requests and resources.</summary>
    public Uri? Page => mock.PageAddress;

    public static async Task<ShopApi> StartAsync(int port)
    {
        OpenApiMock mock = OpenApiMock.InMemory(Path.Combine(AppContext.BaseDirectory, "shop.yaml"));
        mock.On("createOrder", request => IsSoldOut(request.Json, mock) is { } product ? SoldOut(product) : null);
        mock.On("watchOrders", _ => MockResponse.Text(
            """
            data: { "order": "1", "status": "paid" }

            data: { "order": "1", "status": "shipped" }


            """,
            "text/event-stream"));
        return new ShopApi(mock, await mock.StartAsync(port));
    }

    public ValueTask DisposeAsync() => mock.DisposeAsync();

    private static string? IsSoldOut(JsonNode? order, OpenApiMock mock)
    {
        IEnumerable<string> ordered = order!["lines"]!.AsArray().Select(line => (string)line!["product"]!);
        IEnumerable<string> soldOut = mock.StoredAt("/products")
            .Where(product => (string?)product["status"] == "sold_out").Select(product => (string)product["id"]!);
        return ordered.Intersect(soldOut).FirstOrDefault();
    }

    private static MockResponse SoldOut(string product) => MockResponse.Text(
        new JsonObject { ["title"] = "Sold out", ["status"] = 409, ["products"] = new JsonArray(product) }.ToJsonString(),
        "application/problem+json",
        409);
}
