using System.Net;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>The local page of the sandbox. The tests of the mock cover what both have in common.</summary>
public sealed class PageTests : WireTest
{
    private static readonly HttpClient Browser = new();

    [Fact]
    public async Task It_shows_stages_and_records_by_account()
    {
        await CreateAsync(Integration.Pipedrive);
        await CreateAsync(Integration.Close);
        await CreateAsync(Integration.Close);
        string contactsUrl = $"/unified/crm/contacts?integrated_account_id={Sandbox.AccountOf(Integration.Close)}";
        await Client.SendAsync(HttpMethod.Post, contactsUrl, new JsonObject { ["first_name"] = "Ada" });

        JsonNode state = await StateAsync();
        Assert.Equal(
            ["crm/stages of Close 2", "crm/stages of Pipedrive 1", "crm/contacts of Close 1"],
            state["resources"]!.AsArray().Select(resource => $"{resource!["name"]} {resource["count"]}"));
        string contacts = await Browser.GetStringAsync(
            Sandbox.PageAddress + "/resources/crm%2Fcontacts%20of%20Close", TestContext.Current.CancellationToken);
        Assert.Contains("Ada", contacts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_switches_inject_every_fault_of_the_sandbox()
    {
        JsonNode state = await StateAsync();
        Assert.All(state["faults"]!.AsArray(), fault => Assert.NotEmpty((string)fault!["text"]!));
        using HttpRequestMessage press = new(HttpMethod.Post, Sandbox.PageAddress + "/faults/next")
        {
            Content = new StringContent("""{ "name": "account-blocked" }"""),
            Headers = { { "X-Inspect-Token", (string?)state["token"] } },
        };
        using HttpResponseMessage pressed = await Browser.SendAsync(press, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, pressed.StatusCode);

        Assert.Equal(503, (await CreateAsync(Integration.Close)).Status);
        Assert.Equal(200, (await CreateAsync(Integration.Close)).Status);
        Assert.Equal(2, (await StateAsync())["calls"]![0]!["outcomes"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_sandbox_in_memory_has_no_page()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.InMemory();
        Assert.Null(sandbox.PageAddress);
    }

    private async Task<JsonNode> StateAsync() =>
        JsonNode.Parse(await Browser.GetStringAsync(Sandbox.PageAddress + "/state", TestContext.Current.CancellationToken))!;
}
