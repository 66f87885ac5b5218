using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class CreateTests : WireTest
{
    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task A_created_stage_has_a_string_id_and_the_provider_s_record(Integration integration)
    {
        WireReply reply = await CreateAsync(integration);
        Assert.Equal(200, reply.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.String, reply.Json["id"]!.GetValueKind());
        Assert.Equal("Proposal sent", reply.Json["name"]!.GetValue<string>());
        Assert.Equal("active", reply.Json["status"]!.GetValue<string>());
        Assert.IsType<JsonObject>(reply.Json["remote_data"]);
    }

    [Theory]
    [InlineData(Integration.Close, "id name status pipeline remote_data")]
    [InlineData(Integration.Outreach, "id name position status created_at updated_at remote_data")]
    [InlineData(Integration.Pipedrive, "id name position status pipeline created_at updated_at remote_data")]
    [InlineData(Integration.Pipeliner, "id name position status pipeline created_at updated_at remote_data")]
    public async Task The_unified_stage_has_the_fields_of_the_provider(Integration integration, string members)
    {
        Assert.Equal(members.Split(' '), Names((await CreateAsync(integration)).Json));
    }

    [Theory]
    [InlineData(Integration.Close, "id label organization_id pipeline_id type")]
    [InlineData(Integration.Outreach, "type id attributes relationships links")]
    [InlineData(
        Integration.Pipedrive, "id order_nr name is_deleted deal_probability pipeline_id is_deal_rot_enabled days_to_rotten add_time update_time")]
    public async Task Remote_data_is_the_native_record(Integration integration, string members)
    {
        Assert.Equal(members.Split(' '), Names((await CreateAsync(integration)).Json["remote_data"]!.AsObject()));
    }

    [Theory]
    [InlineData("{}", "name,pipeline")]
    [InlineData("""{"name":"x"}""", "pipeline")]
    [InlineData("""{"name":null,"pipeline":{"id":"2"}}""", "name")]
    public async Task A_missing_required_field_is_400_with_insight(string body, string missing)
    {
        WireReply reply = await Client.CreateAsync(Integration.Pipedrive, JsonNode.Parse(body)!.AsObject());
        Assert.Equal(400, reply.Status);
        JsonArray fields = reply.Json["truto_error_insight"]!["missing_required_body_fields"]!["value"]!.AsArray();
        Assert.Equal(missing, string.Join(',', fields.Select(field => field!.GetValue<string>())));
        Assert.Null(reply.Json["truto_is_remote_error"]);
    }

    [Theory]
    [MemberData(nameof(Integrations))]
    public async Task An_empty_name_is_refused_by_the_provider(Integration integration)
    {
        WireReply reply = await CreateAsync(integration, name: "");
        Assert.Equal(integration == Integration.Outreach ? 422 : 400, reply.Status);
        Assert.True(reply.Json["truto_is_remote_error"]!.GetValue<bool>());
        Assert.Contains("remote_error", Names(reply.Json["truto_error_insight"]!.AsObject()));
        string[] native = Names(reply.Json["raw_response"]!.AsObject());
        Assert.Contains(integration is Integration.Close or Integration.Outreach ? "errors" : "success", native);
    }

    [Theory]
    [InlineData(Integration.Pipedrive, """{"name":"x","pipeline":{"id":"second"}}""", "pipeline_id")]
    [InlineData(Integration.Pipedrive, """{"name":"x","pipeline":{}}""", "pipeline_id")]
    [InlineData(Integration.Pipeliner, """{"name":"x","pipeline":{"id":"2"}}""", "pipeline_id")]
    [InlineData(Integration.Pipeliner, """{"name":"x","pipeline":{"id":"e4b8d2f0-6a17-4c83-9f05-21c7ab3e6d48"}}""", "percent")]
    [InlineData(Integration.Pipeliner, """{"name":"x","remote_data":{"percent":140}}""", "percent")]
    [InlineData(Integration.Outreach, """{"name":"x","position":1.5}""", "integer")]
    [InlineData(Integration.Close, """{"name":"x","status":"archived"}""", "type")]
    [InlineData(Integration.Pipedrive, """{"name":7,"pipeline":{"id":"2"}}""", "name")]
    public async Task Validation_errors_of_the_provider_are_remote_errors(Integration integration, string body, string named)
    {
        WireReply reply = await Client.CreateAsync(integration, JsonNode.Parse(body)!.AsObject());
        Assert.InRange(reply.Status, 400, 422);
        Assert.True(reply.Json["truto_is_remote_error"]!.GetValue<bool>());
        Assert.Contains(named, reply.Json["raw_response"]!.ToJsonString());
        Assert.Contains(named, reply.Json["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Remote_data_is_merged_into_the_provider_s_request()
    {
        JsonObject body = Bodies.For(Sandbox, Integration.Outreach);
        body["remote_data"] = JsonNode.Parse("""{"data":{"attributes":{"color":"#00ff00","name":"From remote data"}}}""");
        WireReply reply = await Client.CreateAsync(Integration.Outreach, body);
        Assert.Equal("#00ff00", reply.Json["remote_data"]!["attributes"]!["color"]!.GetValue<string>());
        Assert.Equal("From remote data", reply.Json["name"]!.GetValue<string>());
        Assert.Equal(3, reply.Json["position"]!.GetValue<int>());
    }

    [Fact]
    public async Task Inactive_becomes_lost_in_close_and_inactive_again()
    {
        JsonObject body = Bodies.For(Sandbox, Integration.Close);
        body["status"] = "inactive";
        WireReply reply = await Client.CreateAsync(Integration.Close, body);
        Assert.Equal("lost", reply.Json["remote_data"]!["type"]!.GetValue<string>());
        Assert.Equal("inactive", reply.Json["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"name\":")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    [InlineData("<xml/>")]
    public async Task A_body_other_than_a_json_object_is_400(string body)
    {
        using HttpResponseMessage response = await Client.OpenAsync(HttpMethod.Post, Client.Url(Integration.Close), body);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_body_over_64_kilobytes_is_413()
    {
        Assert.Equal(413, (await CreateAsync(Integration.Close, name: new string('x', 70_000))).Status);
    }
}
