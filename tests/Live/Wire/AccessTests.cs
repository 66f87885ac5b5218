using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class AccessTests : WireTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("somebody-else")]
    [InlineData("sandbox-account-token-00000000-0000-0000-0000-000000000000")]
    public async Task A_missing_or_unknown_token_is_401_of_truto(string? token)
    {
        Client.Token = token;
        WireReply reply = await Client.ListAsync(Integration.Close);
        Assert.Equal(401, reply.Status);
        Assert.Equal(["statusCode", "error", "message"], Names(reply.Json));
        Assert.Equal("Unauthorized", reply.Json["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_scheme_is_401()
    {
        Client.Token = null;
        Client.Headers["Authorization"] = "Basic " + Convert.ToBase64String("user:pass"u8);
        Assert.Equal(401, (await Client.ListAsync(Integration.Close)).Status);
    }

    [Fact]
    public async Task A_missing_account_is_400_that_names_the_parameter()
    {
        WireReply reply = await Client.SendAsync(HttpMethod.Get, WireClient.Stages);
        Assert.Equal(400, reply.Status);
        JsonNode insight = reply.Json["truto_error_insight"]!["missing_required_query_parameters"]!;
        Assert.Equal("integrated_account_id", insight["value"]![0]!.GetValue<string>());
        Assert.Null(reply.Json["truto_is_remote_error"]);
    }

    [Fact]
    public async Task An_unknown_account_is_404_of_truto()
    {
        WireReply reply = await Client.SendAsync(HttpMethod.Get, $"{WireClient.Stages}?integrated_account_id={Guid.NewGuid()}");
        Assert.Equal(404, reply.Status);
        Assert.Null(reply.Json["truto_is_remote_error"]);
    }

    [Fact]
    public async Task An_account_token_needs_no_account()
    {
        Client.Token = Sandbox.TokenOf(Integration.Outreach);
        WireReply reply = await Client.SendAsync(HttpMethod.Post, WireClient.Stages, new JsonObject { ["name"] = "x" });
        Assert.Equal(200, reply.Status);
        Assert.Equal("opportunityStage", reply.Json["remote_data"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("PATCH", "/1")]
    [InlineData("DELETE", "/1")]
    public async Task A_write_to_the_read_only_account_is_405(string method, string rest)
    {
        WireReply reply = await Client.SendAsync(
            new HttpMethod(method), $"{WireClient.Stages}{rest}?integrated_account_id={Sandbox.ReadOnlyAccount}", new JsonObject { ["name"] = "x" });
        Assert.Equal(405, reply.Status);
        Assert.Equal(405, reply.Json["statusCode"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_read_only_account_can_be_read()
    {
        Assert.Equal(200, (await Client.SendAsync(HttpMethod.Get, $"{WireClient.Stages}?integrated_account_id={Sandbox.ReadOnlyAccount}")).Status);
    }

    [Theory]
    [InlineData("GET", "/unified/crm")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/unified/crm/stages/1/2")]
    [InlineData("PUT", "/unified/crm/stages")]
    [InlineData("GET", "/unified/crm/stages/")]
    [InlineData("GET", "/proxy/deals")]
    [InlineData("GET", "/unified/crm/contacts/meta/list")]
    [InlineData("POST", "/ping")]
    [InlineData("DELETE", "/unified/crm/stages")]
    public async Task An_unknown_route_is_404_in_truto_s_format(string method, string path)
    {
        WireReply reply = await Client.SendAsync(new HttpMethod(method), $"{path}?integrated_account_id={Sandbox.AccountOf(Integration.Close)}");
        Assert.Equal(404, reply.Status);
        Assert.Equal("Not Found", reply.Json["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_address_is_loopback_and_each_sandbox_has_its_own_port()
    {
        await using TrutoSandbox other = TrutoSandbox.Start();
        Assert.Equal("127.0.0.1", Sandbox.BaseAddress.Host);
        Assert.NotEqual(Sandbox.BaseAddress.Port, other.BaseAddress.Port);
    }
}
