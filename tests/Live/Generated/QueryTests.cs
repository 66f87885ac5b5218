using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class QueryTests : ClientTest
{
    [Fact]
    public async Task Excluded_fields_may_be_required_ones()
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(), Account, excludeFields: ["id", "created_at"]);
        Assert.Null(stage.Id);
        Assert.Null(stage.CreatedAt);
        Assert.Equal("Proposal sent", stage.Name);
        Assert.Contains("truto_exclude_fields%5B%5D=id&truto_exclude_fields%5B%5D=created_at", Sandbox.Requests[^1].Query);
    }

    [Fact]
    public async Task A_missing_required_field_is_an_error_with_the_body()
    {
        Sandbox.Faults.Next(Fault.MissingId());
        ApiResponseFormatException e = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => Crm.Stages.CreateAsync(NewStage(), Account, excludeFields: ["created_at"]));
        Assert.Contains("'Stage.id' is required", e.Message);
        Assert.Contains("Proposal sent", e.RawBody);
    }

    [Fact]
    public async Task Remote_data_can_be_omitted()
    {
        Stage stage = await Crm.Stages.CreateAsync(NewStage(), Account, ignoreRemoteData: true);
        Assert.Null(stage.RemoteData);
        Assert.Contains("truto_ignore_remote_data=true", Sandbox.Requests[^1].Query);
    }

    [Fact]
    public async Task Remote_query_nests_to_any_depth()
    {
        ApiResponse<Stage> response = await ApiResponse.From(o => Crm.Stages.CreateAsync(
            NewStage(),
            Account,
            remoteQuery: new JsonObject
            {
                ["include"] = "deals & more",
                ["filter"] = new JsonObject { ["owner"] = new JsonObject { ["name"] = "Zoë" }, ["open"] = true },
                ["ids"] = new JsonArray(1, 2),
            },
            options: o));
        Assert.Equal(
            """{"include":"deals & more","filter":{"owner":{"name":"Zoë"},"open":"true"},"ids":["1","2"]}""",
            JsonNode.Parse(
                response.Headers["x-sandbox-remote-query"]!)!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Options_send_headers_query_and_an_idempotency_key()
    {
        RequestOptions options = new() { IdempotencyKey = "import-42-7", Headers = { ["x-trace"] = "7" }, Query = { ["debug"] = true } };
        Stage first = await CreateAsync(options: options);
        Stage second = await CreateAsync(options: options);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await CountAsync());
        RecordedRequest sent = Sandbox.Requests[0];
        Assert.Equal(("import-42-7", "7"), (sent.Headers["Idempotency-Key"], sent.Headers["x-trace"]));
        Assert.Contains("debug=true", sent.Query);
    }

    [Fact]
    public async Task A_create_whose_response_was_lost_can_be_repeated_with_its_key()
    {
        RequestOptions options = new() { IdempotencyKey = "import-42-8" };
        Sandbox.Faults.Next(Fault.CutAfter());
        await Assert.ThrowsAnyAsync<Exception>(() => CreateAsync(options: options));
        Assert.Equal("Proposal sent", (await CreateAsync(options: options)).Name);
        Assert.Equal(1, await CountAsync());
    }
}
