using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>Sends plain HTTP requests to a sandbox, so that tests of the sandbox use no product code.</summary>
internal sealed class WireClient(TrutoSandbox sandbox, HttpMessageHandler? handler = null) : IDisposable
{
    public const string Stages = "/unified/crm/stages";

    private readonly HttpClient http = new(handler ?? new SocketsHttpHandler()) { BaseAddress = sandbox.BaseAddress };

    public string? Token { get; set; } = sandbox.Token;

    public Dictionary<string, string> Headers { get; } = [];

    public Task<WireReply> CreateAsync(Integration integration, JsonObject body, string query = "") =>
        SendAsync(HttpMethod.Post, Url(integration, "", query), body);

    public Task<WireReply> UpdateAsync(Integration integration, string id, JsonObject body) =>
        SendAsync(HttpMethod.Patch, Url(integration, "/" + id, ""), body);

    public Task<WireReply> GetAsync(Integration integration, string id, string query = "") =>
        SendAsync(HttpMethod.Get, Url(integration, "/" + id, query));

    public Task<WireReply> DeleteAsync(Integration integration, string id) =>
        SendAsync(HttpMethod.Delete, Url(integration, "/" + id, ""));

    public Task<WireReply> ListAsync(Integration integration, string query = "") =>
        SendAsync(HttpMethod.Get, Url(integration, "", query));

    public async Task<WireReply> SendAsync(HttpMethod method, string url, JsonNode? body = null)
    {
        using HttpRequestMessage request = Request(method, url, body?.ToJsonString());
        using HttpResponseMessage response = await http.SendAsync(request);
        return new WireReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), Flatten(response));
    }

    /// <summary>Returns when the headers have arrived.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpMethod method, string url, string? body = null) =>
        http.SendAsync(Request(method, url, body), HttpCompletionOption.ResponseHeadersRead);

    public string Url(Integration integration, string rest = "", string query = "") =>
        $"{Stages}{rest}?integrated_account_id={sandbox.AccountOf(integration)}{(query.Length > 0 ? "&" + query : "")}";

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string url, string? body)
    {
        HttpRequestMessage request = new(method, url);
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach ((string name, string value) in Headers)
        {
            request.Headers.Add(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    private static Dictionary<string, string> Flatten(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A complete response.</summary>
internal sealed record WireReply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
