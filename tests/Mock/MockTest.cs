using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

/// <summary>A test with a mock of petstore.yaml and a client that sends a token.</summary>
public abstract class MockTest : IAsyncDisposable
{
    private readonly List<IDisposable> clients = [];
    private OpenApiMock? mock;

    protected static string PetstorePath => Path.Combine(AppContext.BaseDirectory, "petstore.yaml");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected OpenApiMock Mock => mock ??= OpenApiMock.InMemory(PetstorePath);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        if (mock is not null)
        {
            await mock.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected void Use(OpenApiMockOptions options) => mock = OpenApiMock.InMemory(PetstorePath, options);

    protected void UseText(string description, OpenApiMockOptions? options = null) => mock = OpenApiMock.FromText(description, options);

    protected HttpClient Client()
    {
        HttpClient client = Mock.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        clients.Add(client);
        return client;
    }

    /// <summary>Sends a request. Headers are given as <c>name: value</c>.</summary>
    protected async Task<Received> SendAsync(string method, string path, HttpContent? content = null, params string[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = content };
        foreach (string[] header in headers.Select(header => header.Split(": ", 2)))
        {
            request.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        using HttpResponseMessage response = await Client().SendAsync(request, Cancellation);
        byte[] body = await response.Content.ReadAsByteArrayAsync(Cancellation);
        return new Received(
            response.StatusCode, response.Content.Headers.ContentType?.ToString(), body, response.Headers, response.Content.Headers);
    }

    protected static StringContent Json(string json, string mediaType = "application/json") => new(json, Encoding.UTF8, mediaType);

    /// <summary>A description with one operation <c>GET /</c> that returns JSON.</summary>
    protected static string Returning(string schema, string components = "") => $$"""
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /x:
            get:
              operationId: x
              responses: { '200': { description: OK, content: { application/json: { schema: {{schema}} } } } }
        components: { schemas: { {{components}} } }
        """;

    protected sealed record Received(
        HttpStatusCode Status, string? ContentType, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        public JsonNode? Json => JsonNode.Parse(Body);

        /// <summary>Gets the violated rules as <c>in name pointer rule</c>.</summary>
        public IEnumerable<string> Rules => Json!["errors"]!.AsArray().Select(error => string.Join(
            ' ', new[] { "in", "name", "pointer", "rule" }.Select(part => (string?)error![part]).Where(part => !string.IsNullOrEmpty(part))));
    }
}
