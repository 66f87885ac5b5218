using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class OtherRouteTests : WireTest
{
    public static TheoryData<Integration, string> ProxyResources => new()
    {
        { Integration.Close, "opportunity-statuses" },
        { Integration.Outreach, "opportunityStages" },
        { Integration.Pipedrive, "stages" },
        { Integration.Pipeliner, "Steps" },
    };

    public static TheoryData<Integration, string> NativePaths => new()
    {
        { Integration.Close, "/api/v1/status/opportunity/" },
        { Integration.Outreach, "/api/v2/opportunityStages" },
        { Integration.Pipedrive, "/api/v2/stages" },
        { Integration.Pipeliner, "/entities/Steps" },
    };

    [Fact]
    public async Task Ping_accepts_any_token()
    {
        Assert.Equal(200, (await Client.SendAsync(HttpMethod.Get, "/ping")).Status);
        Client.Token = "somebody-else";
        Assert.Equal(401, (await Client.SendAsync(HttpMethod.Get, "/ping")).Status);
    }

    [Theory]
    [MemberData(nameof(ProxyResources))]
    public async Task The_proxy_returns_the_provider_s_own_records_and_an_enveloped_list(Integration integration, string resource)
    {
        string id = await CreateIdAsync(integration);
        JsonNode native = (await Client.ListAsync(integration, "truto_response_format=raw")).Json["result"]![0]!;

        WireReply one = await Client.SendAsync(HttpMethod.Get, Proxy(integration, $"{resource}/{id}"));
        Assert.Equal(200, one.Status);
        Assert.Contains(native.ToJsonString(), one.Json.ToJsonString(), StringComparison.Ordinal);

        JsonObject list = (await Client.SendAsync(HttpMethod.Get, Proxy(integration, resource))).Json;
        Assert.True(JsonNode.DeepEquals(native, Assert.Single(list["result"]!.AsArray())));
        Assert.Equal(1, list["result_count"]!.GetValue<int>());

        Assert.Equal(200, (await Client.SendAsync(HttpMethod.Delete, Proxy(integration, $"{resource}/{id}"))).Status);
        WireReply gone = await Client.SendAsync(HttpMethod.Get, Proxy(integration, $"{resource}/{id}"));
        Assert.Equal((404, true), (gone.Status, gone.Json["truto_is_remote_error"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task The_proxy_validates_as_the_provider_does()
    {
        WireReply created = await Client.SendAsync(
            HttpMethod.Post, Proxy(Integration.Pipedrive, "stages"), new JsonObject { ["name"] = "Won", ["pipeline_id"] = 2 });
        Assert.Equal(("Won", 2), (created.Json["data"]!["name"]!.GetValue<string>(), created.Json["data"]!["pipeline_id"]!.GetValue<int>()));

        string id = created.Json["data"]!["id"]!.ToJsonString();
        WireReply changed =
            await Client.SendAsync(HttpMethod.Patch, Proxy(Integration.Pipedrive, $"stages/{id}"), new JsonObject { ["order_nr"] = 7 });
        Assert.Equal(7, changed.Json["data"]!["order_nr"]!.GetValue<int>());

        WireReply refused = await Client.SendAsync(
            HttpMethod.Post, Proxy(Integration.Pipedrive, "stages"), new JsonObject { ["name"] = "Won", ["pipeline_id"] = "two" });
        Assert.Equal(400, refused.Status);
        Assert.False(refused.Json["raw_response"]!["success"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(NativePaths))]
    public async Task A_custom_path_to_stages_reaches_the_provider(Integration integration, string path)
    {
        string id = await CreateIdAsync(integration);
        WireReply one = await Client.SendAsync(HttpMethod.Get, Custom(integration, $"{path.TrimEnd('/')}/{id}"));
        Assert.Equal((200, "result,next_cursor,prev_cursor"), (one.Status, string.Join(',', Names(one.Json))));
        WireReply list = await Client.SendAsync(HttpMethod.Get, Custom(integration, path));
        Assert.Contains("Proposal sent", list.Json["result"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(200, (await Client.SendAsync(HttpMethod.Delete, Custom(integration, $"{path.TrimEnd('/')}/{id}"))).Status);
        Assert.Equal(0, (await Client.ListAsync(integration)).Json["result_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Another_custom_path_returns_the_request_to_forward()
    {
        WireReply reply = await Client.SendAsync(
            HttpMethod.Put,
            Custom(Integration.Close, "/v1/reports/monthly") + "&since[year]=2026",
            new JsonObject { ["a"] = 1, ["methodConfig"] = new JsonObject { ["x"] = true } });
        Assert.Equal(
            """{"method":"PUT","path":"/v1/reports/monthly","query":{"since":{"year":"2026"}},"body":{"a":1}}""",
            reply.Json["result"]!.ToJsonString());
    }

    [Fact]
    public async Task A_body_that_is_passed_through_is_returned_unchanged()
    {
        using HttpRequestMessage request = new(
            HttpMethod.Post, new Uri(Sandbox.BaseAddress, Custom(Integration.Close, "/files") + "&truto_body_passthrough=true"));
        request.Headers.Add("Authorization", "Bearer " + Sandbox.Token);
        request.Content = new ByteArrayContent([0, 255, 128, 13, 10]);
        request.Content.Headers.Add("Content-Type", "application/pdf");
        using HttpClient http = new();
        using HttpResponseMessage response = await http.SendAsync(request);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0, 255, 128, 13, 10], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Records_of_other_unified_resources_are_stored_unchanged()
    {
        string contacts = "/unified/crm/contacts?integrated_account_id=" + Sandbox.AccountOf(Integration.Close);
        JsonObject ada = (await Client.SendAsync(HttpMethod.Post, contacts, new JsonObject { ["first_name"] = "Ada" })).Json;
        await Client.SendAsync(HttpMethod.Post, contacts, new JsonObject { ["first_name"] = "Grace" });
        string one = contacts.Replace("contacts", $"contacts/{ada["id"]}", StringComparison.Ordinal);
        Assert.Equal("Ada", (await Client.SendAsync(HttpMethod.Get, one)).Json["first_name"]!.GetValue<string>());
        Assert.Equal(
            "Lovelace",
            (await Client.SendAsync(HttpMethod.Patch, one, new JsonObject { ["last_name"] = "Lovelace" })).Json["last_name"]!.GetValue<string>());

        JsonObject page = (await Client.SendAsync(HttpMethod.Get, contacts + "&limit=1")).Json;
        Assert.Equal("Ada", Assert.Single(page["result"]!.AsArray())!["first_name"]!.GetValue<string>());
        page =
            (await Client.SendAsync(HttpMethod.Get, contacts + "&next_cursor=" + Uri.EscapeDataString(page["next_cursor"]!.GetValue<string>()))).Json;
        Assert.Equal("Grace", Assert.Single(page["result"]!.AsArray())!["first_name"]!.GetValue<string>());

        WireReply deleted = await Client.SendAsync(HttpMethod.Delete, one);
        Assert.Equal(["id"], Names(deleted.Json));
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Get, one)).Status);
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Get, one.Replace("crm", "ats", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_custom_method_wraps_its_result()
    {
        WireReply reply = await Client.SendAsync(
            HttpMethod.Post,
            "/unified/crm/accounts/merge?integrated_account_id=" + Sandbox.AccountOf(Integration.Close),
            new JsonObject { ["ids"] = new JsonArray("1", "2") });
        Assert.Equal("""{"result":{"ids":["1","2"]}}""", reply.Text);
    }

    [Fact]
    public async Task A_list_can_be_keyed_by_a_field_and_ignore_its_limit()
    {
        string first = await CreateIdAsync(Integration.Pipedrive, "a");
        string second = await CreateIdAsync(Integration.Pipedrive, "b");
        JsonObject page = (await Client.ListAsync(Integration.Pipedrive, "truto_key_by=id&limit=1&truto_ignore_limit=true")).Json;
        Assert.Equal([first, second], Names(page["result"]!.AsObject()));
        Assert.Equal("b", page["result"]![second]!["name"]!.GetValue<string>());
        Assert.Null(page["next_cursor"]);
    }

    [Fact]
    public async Task A_method_s_metadata_lists_its_required_fields()
    {
        WireReply byAccount = await Client.SendAsync(HttpMethod.Get, Client.Url(Integration.Pipedrive, "/meta/create"));
        Assert.Equal("""["name","pipeline"]""", byAccount.Json["request_body_schema"]!["required"]!.ToJsonString());
        WireReply byIntegration = await Client.SendAsync(HttpMethod.Get, $"{WireClient.Stages}/close/meta/create");
        Assert.Equal("""["name"]""", byIntegration.Json["request_body_schema"]!["required"]!.ToJsonString());
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Get, $"{WireClient.Stages}/nobody/meta/create")).Status);
    }

    [Fact]
    public async Task Capabilities_list_resources_and_methods_of_accounts_and_integrations()
    {
        JsonObject account = (await Client.SendAsync(
            HttpMethod.Get, $"/integrated-account/{Sandbox.AccountOf(Integration.Outreach)}/capabilities?type=unified&resource=stages")).Json;
        Assert.Equal(
            ("outreach", "active"), (account["integration"]!["name"]!.GetValue<string>(), account["account"]!["status"]!.GetValue<string>()));
        Assert.Equal("stages", Assert.Single(account["unified"]!.AsArray())!["resource"]!.GetValue<string>());
        Assert.Empty(account["proxy"]!.AsArray());

        JsonObject integration = (await Client.SendAsync(HttpMethod.Get, "/integration/outreach/capabilities?methods=list,get")).Json;
        Assert.Null(integration["account"]);
        Assert.Equal(2, integration["proxy"]![0]!["methods"]!.AsArray().Count);
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Get, "/integration/nobody/capabilities")).Status);
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Get, $"/integrated-account/{Guid.NewGuid()}/capabilities")).Status);
    }

    [Fact]
    public async Task An_account_token_is_refused_by_platform_routes()
    {
        Client.Token = Sandbox.TokenOf(Integration.Close);
        Assert.Equal(403, (await Client.SendAsync(HttpMethod.Post, "/batch-request", new JsonObject())).Status);
        Assert.Equal(403, (await Client.SendAsync(HttpMethod.Get, "/integration/close/capabilities")).Status);
    }

    private string Proxy(Integration integration, string rest) => $"/proxy/{rest}?integrated_account_id={Sandbox.AccountOf(integration)}";

    private string Custom(Integration integration, string path) => $"/custom{path}?integrated_account_id={Sandbox.AccountOf(integration)}";
}
