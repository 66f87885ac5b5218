using System.Net;
using System.Text.Json.Nodes;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

public sealed class MemoryTests : MockTest
{
    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /customers/{customer_id}/orders:
            parameters: [{ name: customer_id, in: path, required: true, schema: { type: string } }]
            get:
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: per_page, in: query, schema: { type: integer } }
              responses:
                '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }
            post:
              requestBody:
                content:
                  application/json: { schema: { $ref: '#/components/schemas/Order' } }
                  application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Order' } }
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } } }
          /customers/{customer_id}/orders/{order_id}:
            parameters:
              - { name: customer_id, in: path, required: true, schema: { type: string } }
              - { name: order_id, in: path, required: true, schema: { type: string, format: uuid } }
            get: { responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } } } }
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } } }
        components:
          schemas:
            Order:
              type: object
              properties: { id: { type: string, format: uuid, readOnly: true }, count: { type: integer }, note: { type: string } }
            Envelope: { type: object, required: [data], properties: { success: { type: boolean }, data: { $ref: '#/components/schemas/Order' } } }
        """;

    [Fact]
    public async Task A_resource_lives_from_POST_to_DELETE()
    {
        Received created = await SendAsync("POST", "/pets", Json("""{ "name": "Rex", "kind": "dog", "nickname": "R" }"""));
        long id = (long)created.Json!["id"]!;
        Received read = await SendAsync("GET", $"/pets/{id}");
        Received patched = await SendAsync("PATCH", $"/pets/{id}", Json("""{ "name": "Max", "nickname": null }""", "application/merge-patch+json"));
        Received replaced = await SendAsync("PUT", $"/pets/{id}", Json("""{ "name": "Tom", "kind": "cat" }"""));
        Received deleted = await SendAsync("DELETE", $"/pets/{id}");
        Received gone = await SendAsync("GET", $"/pets/{id}");
        Received list = await SendAsync("GET", "/pets");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(created.Text, read.Text);
        Assert.Equal(("Max", "dog", null), ((string?)patched.Json!["name"], (string?)patched.Json["kind"], patched.Json["nickname"]));
        Assert.Equal(("Tom", "cat", id), ((string?)replaced.Json!["name"], (string?)replaced.Json["kind"], (long)replaced.Json["id"]!));
        Assert.Equal((string?)created.Json["created_at"], (string?)replaced.Json["created_at"]);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.NotNull(gone.Json!["message"]);
        Assert.Empty(list.Json!["data"]!.AsArray());
        Assert.All(Mock.Requests, exchange => Assert.Empty(exchange.ResponseProblems));
    }

    [Fact]
    public async Task A_list_is_paged_by_cursor()
    {
        for (int i = 0; i < 5; i++)
        {
            await SendAsync("POST", "/pets", Json($$"""{ "name": "Pet {{i}}", "kind": "dog" }"""));
        }

        List<string> names = [];
        string? cursor = null;
        int pages = 0;
        do
        {
            Received page = await SendAsync("GET", $"/pets?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            names.AddRange(page.Json!["data"]!.AsArray().Select(pet => (string)pet!["name"]!));
            Assert.Equal(5, (int)page.Json["total"]!);
            cursor = (string?)page.Json["next_cursor"];
            pages++;
        }
        while (cursor is not null && pages < 10);

        Assert.Equal(3, pages);
        Assert.Equal(["Pet 0", "Pet 1", "Pet 2", "Pet 3", "Pet 4"], names);
        Assert.Equal(5, Mock.StoredAt("/pets").Count);
    }

    [Fact]
    public async Task Envelopes_forms_pages_and_nested_collections_are_recognized()
    {
        UseText(Shop);
        Received first = await SendAsync("POST", "/customers/a/orders", Json("""{ "count": 1 }"""));
        Received second = await SendAsync("POST", "/customers/a/orders", new FormUrlEncodedContent([new("count", "2")]));
        await SendAsync("POST", "/customers/b/orders", Json("""{ "count": 3 }"""));
        string id = (string)first.Json!["data"]!["id"]!;
        Received updated = await SendAsync("POST", $"/customers/a/orders/{id}", Json("""{ "note": "n" }"""));
        Received page = await SendAsync("GET", "/customers/a/orders?page=2&per_page=1");

        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal((1, "n"), ((int)updated.Json!["data"]!["count"]!, (string?)updated.Json["data"]!["note"]));
        Assert.Equal((string?)second.Json!["data"]!["id"], (string?)Assert.Single(page.Json!.AsArray())!["id"]);
        Assert.Equal(2, (int)page.Json![0]!["count"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("GET", $"/customers/b/orders/{id}")).Status);
        Assert.Single(Mock.StoredAt("/customers/b/orders"));
    }

    [Fact]
    public async Task A_JSON_Patch_is_applied_or_refused_as_a_whole()
    {
        Received created = await SendAsync("POST", "/pets", Json("""{ "name": "Rex", "kind": "dog" }"""));
        string path = $"/pets/{created.Json!["id"]}";
        Received patched = await SendAsync("PATCH", path, Json(
            """
            [
              { "op": "test", "path": "/name", "value": "Rex" },
              { "op": "replace", "path": "/name", "value": "Max" },
              { "op": "copy", "from": "/name", "path": "/nickname" }
            ]
            """,
            "application/json-patch+json"));
        Received refused = await SendAsync("PATCH", path, Json(
            """[{ "op": "replace", "path": "/name", "value": "No" }, { "op": "remove", "path": "/missing" }]""", "application/json-patch+json"));

        Assert.Equal(("Max", "Max"), ((string?)patched.Json!["name"], (string?)patched.Json["nickname"]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("operation 1 of the patch cannot be applied", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Max", (string?)Mock.StoredAt("/pets")[0]["name"]);
    }

    [Fact]
    public async Task Without_memory_every_response_is_an_example()
    {
        Use(new OpenApiMockOptions { HasMemory = false });
        await SendAsync("POST", "/pets", Json("""{ "name": "Max", "kind": "dog" }"""));

        Assert.Equal("Rex", (string?)(await SendAsync("GET", "/pets/1")).Json!["name"]);
        Assert.Empty(Mock.StoredAt("/pets"));
    }

    [Fact]
    public async Task The_oldest_resources_are_removed_beyond_the_capacity()
    {
        Use(new OpenApiMockOptions { Capacity = 3 });
        for (int i = 0; i < 5; i++)
        {
            await SendAsync("POST", "/pets", Json($$"""{ "name": "Pet {{i}}", "kind": "dog" }"""));
        }

        Assert.Equal(["Pet 2", "Pet 3", "Pet 4"], Mock.StoredAt("/pets").Select(pet => (string?)pet["name"]));
        Mock.Reset();
        Assert.Empty(Mock.StoredAt("/pets"));
    }

    [Fact]
    public async Task A_request_that_accepts_no_response_stores_nothing()
    {
        Received refused = await SendAsync("POST", "/pets", Json("""{ "name": "Rex", "kind": "dog" }"""), "Accept: text/csv");

        Assert.Equal(HttpStatusCode.NotAcceptable, refused.Status);
        Assert.Empty(Mock.StoredAt("/pets"));
    }

    [Fact]
    public void Merge_patches_follow_their_specification()
    {
        JsonObject result = Truto.Generated.Mock.Resources.MergePatch.Apply(
            JsonNode.Parse("""{ "a": { "b": 1, "c": 2 }, "d": [1] }""")!.AsObject(),
            JsonNode.Parse("""{ "a": { "b": null, "e": 3 }, "d": [2] }""")!.AsObject());

        Assert.Equal("""{"a":{"c":2,"e":3},"d":[2]}""", result.ToJsonString());
    }
}
