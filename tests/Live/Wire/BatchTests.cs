using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

public sealed class BatchTests : WireTest
{
    [Fact]
    public async Task Results_and_errors_are_grouped_by_resource_and_lists_are_read_completely()
    {
        await CreateIdAsync(Integration.Pipedrive, "a");
        await CreateIdAsync(Integration.Pipedrive, "b");
        WireReply reply = await SendAsync(
            new JsonObject { ["resource"] = "crm/stages", ["method"] = "list", ["query"] = new JsonObject { ["limit"] = 1 } },
            new JsonObject { ["resource"] = "stages", ["method"] = "list", ["depends_on"] = new JsonArray("crm/stages") },
            new JsonObject { ["resource"] = "crm/contacts", ["method"] = "create", ["body"] = new JsonObject { ["first_name"] = "Ada" } },
            new JsonObject { ["resource"] = "crm/contacts", ["method"] = "get", ["id"] = "99" });
        Assert.Equal(200, reply.Status);
        JsonNode result = reply.Json["result"]!;
        Assert.Equal(["a", "b"], result["crm/stages"]!.AsArray().Select(stage => stage!["name"]!.GetValue<string>()));
        Assert.Equal([2, 2], result["stages"]!.AsArray().Select(stage => stage!["pipeline_id"]!.GetValue<int>()));
        Assert.Equal("Ada", Assert.Single(result["crm/contacts"]!.AsArray())!["first_name"]!.GetValue<string>());
        Assert.Equal(404, Assert.Single(reply.Json["errors"]!["crm/contacts"]!.AsArray())!["statusCode"]!.GetValue<int>());
        Assert.Empty(reply.Json["errors"]!["crm/stages"]!.AsArray());
    }

    [Fact]
    public async Task A_batch_is_executed_once_for_its_key()
    {
        Client.Headers["Idempotency-Key"] = "k";
        JsonObject create = new()
        {
            ["resource"] = "crm/stages",
            ["method"] = "create",
            ["body"] = new JsonObject { ["name"] = "a", ["pipeline"] = new JsonObject { ["id"] = "2" } },
        };
        await SendAsync(create.DeepClone().AsObject());
        Assert.Equal("true", (await SendAsync(create)).Header("x-sandbox-replayed"));
        Assert.Single(Sandbox.StagesOf(Integration.Pipedrive));
    }

    [Theory]
    [InlineData("""{"resource":"crm/stages"}""", "method")]
    [InlineData("""{"resource":"crm/stages","method":"list","loop_on":"x"}""", "loop_on")]
    [InlineData("""{"resource":"crm/stages","method":"list","depends_on":"crm/contacts"}""", "crm/contacts")]
    public async Task Unsupported_fields_are_400(string resource, string named)
    {
        WireReply reply = await SendAsync(JsonNode.Parse(resource)!.AsObject());
        Assert.Equal(400, reply.Status);
        Assert.Contains(named, reply.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_requires_an_account_and_resources()
    {
        WireReply reply = await Client.SendAsync(HttpMethod.Post, "/batch-request", new JsonObject { ["resources"] = new JsonArray() });
        Assert.Equal(
            """["integrated_account_id","resources"]""",
            reply.Json["truto_error_insight"]!["missing_required_body_fields"]!["value"]!.ToJsonString());
    }

    private Task<WireReply> SendAsync(params JsonObject[] resources) => Client.SendAsync(HttpMethod.Post, "/batch-request", new JsonObject
    {
        ["integrated_account_id"] = Sandbox.AccountOf(Integration.Pipedrive),
        ["resources"] = new JsonArray([.. resources]),
    });
}
