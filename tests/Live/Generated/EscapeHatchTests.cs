using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>Requests to routes of Truto that the description does not declare, with the same token, retries and errors.</summary>
public sealed class EscapeHatchTests : ClientTest
{
    private readonly ITrutoCrmAccountClient account;

    public EscapeHatchTests() => account = Crm.ForAccount(Account);

    [Fact]
    public async Task Any_unified_resource_can_be_created_read_updated_listed_and_deleted()
    {
        JsonNode ada = await account.SendAsync(HttpMethod.Post, "/unified/crm/contacts", new JsonObject { ["first_name"] = "Ada" });
        string one = $"/unified/crm/contacts/{ada["id"]}";
        Assert.Equal("Ada", (string?)(await account.SendAsync(HttpMethod.Get, one))["first_name"]);
        Assert.Equal(
            "Lovelace", (string?)(await account.SendAsync(HttpMethod.Patch, one, new JsonObject { ["last_name"] = "Lovelace" }))["last_name"]);
        await account.SendAsync(HttpMethod.Post, "/unified/crm/contacts", new JsonObject { ["first_name"] = "Grace" });

        Paged<JsonNode?> contacts = new(async (cursor, stop) =>
        {
            JsonNode page = await account.SendAsync(
                HttpMethod.Get, "/unified/crm/contacts", query: new JsonObject { ["limit"] = 1, ["next_cursor"] = cursor }, cancellationToken: stop);
            return new Page<JsonNode?>(page["result"]?.AsArray().ToList(), (string?)page["next_cursor"]);
        });
        Assert.Equal(["Ada", "Grace"], (await contacts.ToListAsync()).Select(contact => (string?)contact!["first_name"]));

        Assert.Equal((string?)ada["id"], (string?)(await account.SendAsync(HttpMethod.Delete, one))["id"]);
        Assert.All(Sandbox.Requests, request => Assert.Contains($"integrated_account_id={Account}", request.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_custom_method_and_its_metadata_can_be_called()
    {
        JsonNode merged =
            await account.SendAsync(HttpMethod.Post, "/unified/crm/accounts/merge", new JsonObject { ["ids"] = new JsonArray("1", "2") });
        Assert.Equal("2", (string?)merged["result"]!["ids"]![1]);
        JsonNode meta = await account.SendAsync(HttpMethod.Get, "/unified/crm/stages/meta/create");
        Assert.Equal("""["name","pipeline"]""", meta["request_body_schema"]!["required"]!.ToJsonString());
    }

    [Fact]
    public async Task The_proxy_uses_the_provider_s_format()
    {
        JsonNode created = await account.SendAsync(HttpMethod.Post, "/proxy/stages", new JsonObject { ["name"] = "Won", ["pipeline_id"] = 2 });
        Assert.Equal("Won", (string?)created["data"]!["name"]);
        JsonNode list = await account.SendAsync(HttpMethod.Get, "/proxy/stages");
        Assert.Single(list["result"]!.AsArray());
    }

    [Fact]
    public async Task The_custom_api_accepts_any_method_and_path()
    {
        JsonNode reply = await account.SendAsync(
            HttpMethod.Put,
            "/custom/v1/reports/monthly",
            new JsonObject { ["a"] = 1, ["methodConfig"] = new JsonObject() },
            new JsonObject { ["year"] = 2026 });
        Assert.Equal("""{"method":"PUT","path":"/v1/reports/monthly","query":{"year":"2026"},"body":{"a":1}}""", reply["result"]!.ToJsonString());
    }

    [Fact]
    public async Task A_batch_is_a_single_call()
    {
        await CreateAsync();
        JsonNode reply = await Crm.SendAsync(HttpMethod.Post, "/batch-request", new JsonObject
        {
            ["integrated_account_id"] = Account,
            ["resources"] = new JsonArray(
                new JsonObject { ["resource"] = "crm/stages", ["method"] = "list" },
                new JsonObject { ["resource"] = "stages", ["method"] = "list" }),
        });
        Assert.Equal("Proposal sent", (string?)reply["result"]!["crm/stages"]![0]!["name"]);
        Assert.Equal(2, (int?)reply["result"]!["stages"]![0]!["pipeline_id"]);
    }

    [Fact]
    public async Task Ping_and_capabilities_can_be_called()
    {
        Assert.NotNull(await Crm.SendAsync(HttpMethod.Get, "/ping"));
        JsonNode can = await Crm.SendAsync(
            HttpMethod.Get, $"/integrated-account/{Account}/capabilities", query: new JsonObject { ["type"] = "unified", ["resource"] = "stages" });
        Assert.Equal("create", (string?)can["unified"]![0]!["methods"]![2]);
    }

    [Fact]
    public async Task A_list_keyed_by_a_field_is_an_object()
    {
        Stage stage = await CreateAsync();
        JsonNode page = await account.SendAsync(HttpMethod.Get, "/unified/crm/stages", query: new JsonObject { ["truto_key_by"] = "id" });
        Assert.Equal("Proposal sent", (string?)page["result"]![stage.Id]!["name"]);
    }

    [Fact]
    public async Task Own_types_are_sent_and_received()
    {
        JsonNode created = await account.SendAsync(
            HttpMethod.Post, "/unified/crm/contacts", RequestContent.Json(new Contact(Id: null, "Ada"), ContactJson.Default.Contact));
        Assert.Equal(new Contact("1", "Ada"), created.Deserialize(ContactJson.Default.Contact));
    }

    [Fact]
    public async Task Bytes_are_uploaded_and_downloaded_unchanged()
    {
        byte[] sent = [0, 255, 128, 13, 10];
        ApiResponse<Stream> response = await ApiResponse.From(o => account.SendForStreamAsync(
            HttpMethod.Post,
            "/custom/files",
            new BinaryContent(sent) { ContentType = "application/pdf" },
            new JsonObject { ["truto_body_passthrough"] = true },
            o));
        await using Stream body = response.Value!;
        MemoryStream received = new();
        await body.CopyToAsync(received);
        Assert.Equal(sent, received.ToArray());
        Assert.Equal((200, "application/pdf"), ((int)response.StatusCode, response.Headers["Content-Type"]));
    }

    [Fact]
    public async Task Multipart_bodies_are_sent()
    {
        await using Stream body = await account.SendForStreamAsync(
            HttpMethod.Post,
            "/custom/files",
            new MultipartBody { { "title", "Cat" }, { "photo", BinaryContent.FromText("meow") } },
            new JsonObject { ["truto_body_passthrough"] = true });
        using StreamReader reader = new(body);
        Assert.Contains("meow", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_of_any_call_can_be_streamed()
    {
        await CreateAsync();
        ApiResponse<Stream> response = await ApiResponse.From(o => account.SendForStreamAsync(HttpMethod.Get, "/unified/crm/stages", options: o));
        await using Stream body = response.Value!;
        using StreamReader reader = new(body);
        Assert.StartsWith("{\"result\":[{", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal("110;w=10", response.Headers["ratelimit-limit"]);
    }

    [Fact]
    public async Task Errors_are_typed_exceptions()
    {
        ApiException<TrutoError> refused = await Assert.ThrowsAsync<ApiException<TrutoError>>(
            () => account.SendAsync(HttpMethod.Post, "/proxy/stages", new JsonObject { ["name"] = "" }));
        Assert.Equal(RefusedBy.Upstream, refused.RefusedBy);
        await Assert.ThrowsAsync<ApiException<TrutoError>>(() => account.SendForStreamAsync(HttpMethod.Get, "/nothing"));
    }

    [Fact]
    public async Task Writes_are_retried_with_the_same_idempotency_key()
    {
        ApiClientOptions options = Sandbox.Options(Integration.Pipedrive);
        options.Retry = new RetryOptions { Delay = TimeSpan.FromMilliseconds(5) };
        using TrutoCrmAccountClient patient = new(options);
        Sandbox.Faults.Next(Fault.CutAfter());
        Sandbox.Faults.Next(Fault.BadGateway().AfterExecution());
        await patient.SendAsync(HttpMethod.Post, "/proxy/stages", new JsonObject { ["name"] = "Won", ["pipeline_id"] = 2 });
        Assert.Equal(3, Sandbox.Requests.Count);
        Assert.Single(Sandbox.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct());
        Assert.Single(Sandbox.StagesOf(Integration.Pipedrive));
    }

    [Fact]
    public async Task A_call_can_have_its_own_headers_and_query()
    {
        await account.SendAsync(
            HttpMethod.Get, "/unified/crm/stages", options: new() { Headers = { ["x-trace"] = "7" }, Query = { ["limit"] = 1 } });
        Assert.Equal("7", Sandbox.Requests[^1].Headers["x-trace"]);
        Assert.Contains("limit=1", Sandbox.Requests[^1].Query, StringComparison.Ordinal);
    }
}

internal sealed record Contact(string? Id, string FirstName);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Contact))]
internal sealed partial class ContactJson : JsonSerializerContext;
