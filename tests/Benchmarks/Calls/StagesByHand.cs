using System.Net.Http.Json;
using Truto.Generated.Benchmarks.Json;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>The calls as an engineer writes them by hand.</summary>
internal sealed class StagesByHand(HttpClient http)
{
    public async Task<PlainStage> CreateAsync(PlainCreateStage stage, string account, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/unified/crm/stages?integrated_account_id=" + Uri.EscapeDataString(account));
        request.Content = JsonContent.Create(stage, PlainCallsContext.Default.PlainCreateStage);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<PlainStage> GetAsync(string id, string account, CancellationToken cancellationToken)
    {
        string path = "/unified/crm/stages/" + Uri.EscapeDataString(id) + "?integrated_account_id=" + Uri.EscapeDataString(account);
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PlainStage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response =
            await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        PlainStage? stage = await response.Content
            .ReadFromJsonAsync(PlainCallsContext.Default.PlainStage, cancellationToken).ConfigureAwait(false);
        return stage ?? throw new InvalidOperationException("The response is null.");
    }
}
