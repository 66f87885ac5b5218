using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Paging that is recognized without an extension, for all pages and for a single page.</summary>
public class RecognizedPagingTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: Pages, version: "1" }
        components:
          schemas:
            Item: { type: object, required: [id], properties: { id: { type: string } } }
            Items: { type: array, items: { $ref: '#/components/schemas/Item' } }
        paths:
          /cursor:
            get:
              operationId: cursor
              tags: [all]
              parameters: [ { name: cursor, in: query, schema: { type: string } }, { name: q, in: query, schema: { type: string } } ]
              responses: { '200': { description: A page., content: { application/json: { schema: { type: object, properties: {
                members: { $ref: '#/components/schemas/Items' },
                response_metadata: { type: object, properties: { next_cursor: { type: string } } } } } } } } }
          /last:
            get:
              operationId: last
              tags: [all]
              parameters:
                - { name: limit, in: query, schema: { type: integer, default: 10 } }
                - { name: starting_after, in: query, schema: { type: string } }
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [data, has_more]
                        properties: { data: { $ref: '#/components/schemas/Items' }, has_more: { type: boolean }, url: { type: string } }
          /link:
            get:
              operationId: link
              tags: [all]
              parameters: [ { name: page, in: query, schema: { type: integer } } ]
              responses: { '200': { description: A page., content: { application/json: { schema: { type: object, properties: {
                count: { type: integer },
                next: { type: string, format: uri, nullable: true },
                results: { $ref: '#/components/schemas/Items' } } } } } } }
          /hal:
            get:
              operationId: hal
              tags: [all]
              responses: { '200': { description: A page., content: { application/json: { schema: { type: object, properties: {
                _embedded: { type: object, properties: { things: { $ref: '#/components/schemas/Items' } } },
                _links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } } } } } } } }
          /offset:
            get:
              operationId: offset
              tags: [all]
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32 } }
                - { name: offset, in: query, schema: { type: integer, format: int32 } }
              responses: { '200': { description: A page., content: { application/json: { schema: { type: object, required: [items], properties: {
                items: { $ref: '#/components/schemas/Items' }, total: { type: integer, format: int32 } } } } } } }
          /number:
            get:
              operationId: number
              tags: [all]
              parameters:
                - { name: page, in: query, schema: { type: integer, default: 1 } }
                - { name: per_page, in: query, schema: { type: integer } }
              responses: { '200': { description: A page., content: { application/json: { schema: { type: object, properties: {
                items: { $ref: '#/components/schemas/Items' },
                meta: { type: object, properties: { page: { type: integer }, total_pages: { type: integer } } } } } } } } }
        """;

    [Fact]
    public void A_cursor_in_an_object_of_the_page_is_followed()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"members\":[{\"id\":\"a\"}],\"response_metadata\":{\"next_cursor\":\"x+y\"}}");
            Respond(200, "application/json", "{\"members\":[{\"id\":\"b\"}],\"response_metadata\":{\"next_cursor\":\"\"}}");
            await foreach (Item item in client.All.CursorAsync(q: "z", cursor: "first")) { Log(item.Id); }
            """);
        Assert.Equal("a|b|?cursor=first&q=z|?q=z&cursor=x%2By", log);
    }

    [Fact]
    public void The_id_of_the_last_item_is_the_cursor_while_there_are_more()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"has_more\":true}");
            Respond(200, "application/json", "{\"data\":[{\"id\":\"c\"}],\"has_more\":false}");
            await foreach (Item item in client.All.LastAsync(limit: 2)) { Log(item.Id); }
            """);
        Assert.Equal("a|b|c|?limit=2|?limit=2&starting_after=b", log);
    }

    [Fact]
    public void An_awaited_list_is_the_complete_first_page()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"url\":\"/last\"}");
            Respond(200, "application/json", "{\"data\":[],\"has_more\":false}");
            var page = await client.All.LastAsync(startingAfter: "0");
            Log(page.Url + page.HasMore);
            Log((await ApiResponse.From(o => client.All.LastAsync(options: o))).StatusCode);
            """);
        Assert.Equal("/lastTrue|OK|?starting_after=0|", log);
    }

    [Fact]
    public void A_link_in_the_page_is_followed_on_the_same_host_only()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"count\":2,\"next\":\"https://api.test/link?page=2\",\"results\":[{\"id\":\"a\"}]}");
            Respond(200, "application/json", "{\"count\":2,\"next\":\"https://evil.example/link?page=3\",\"results\":[{\"id\":\"b\"}]}");
            try { await foreach (Item item in client.All.LinkAsync()) { Log(item.Id); } }
            catch (InvalidDataException e) { Log(e.Message.Contains("evil.example")); }
            """);
        Assert.Equal("a|b|True||?page=2", log);
    }

    [Fact]
    public void Items_and_links_can_be_nested()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"_embedded\":{\"things\":[{\"id\":\"a\"}]},\"_links\":{\"next\":{\"href\":\"/hal?page=2\"}}}");
            Respond(200, "application/json", "{\"_links\":{}}");
            await foreach (Item item in client.All.HalAsync()) { Log(item.Id); }
            """);
        Assert.Equal("a||?page=2", log);
    }

    [Fact]
    public void An_offset_advances_by_the_items_until_the_total_or_an_empty_page()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":8}");
            Respond(200, "application/json", "{\"items\":[{\"id\":\"c\"}],\"total\":8}");
            await foreach (Item item in client.All.OffsetAsync(limit: 5, offset: 5)) { Log(item.Id); }
            Respond(200, "application/json", "{\"items\":[{\"id\":\"d\"}]}");
            Respond(200, "application/json", "{\"items\":[]}");
            await foreach (Item item in client.All.OffsetAsync()) { Log(item.Id); }
            """);
        Assert.Equal("a|b|c|d|?limit=5&offset=5|?limit=5&offset=7||?offset=1", log);
    }

    [Fact]
    public void Page_numbers_advance_to_the_last_page()
    {
        string log = Log("""
            Respond(200, "application/json", "{\"items\":[{\"id\":\"a\"}],\"meta\":{\"page\":1,\"total_pages\":2}}");
            Respond(200, "application/json", "{\"items\":[{\"id\":\"b\"}],\"meta\":{\"page\":2,\"total_pages\":2}}");
            await foreach (Page<Item> page in client.All.NumberAsync(perPage: 1).AsPages()) { Log(page.Items[0].Id + page.NextCursor); }
            """);
        Assert.Equal("a2|b|?per_page=1|?per_page=1&page=2", log);
    }

    [Fact]
    public void An_API_that_ignores_the_page_number_does_not_loop()
    {
        string log = Log("""
            for (int i = 0; i < 3; i++) { Respond(200, "application/json", "{\"items\":[{\"id\":\"a\"}],\"meta\":{\"page\":1}}"); }
            try { await foreach (Item item in client.All.NumberAsync()) { Log(item.Id); } }
            catch (InvalidDataException e) { Log(e.Message); }
            """);
        Assert.StartsWith("a|a|The page at 3 was requested, but the API returned the one at 1.|", log, StringComparison.Ordinal);
    }

    private static string Log(string statements) =>
        ScriptedResponses.Log(Description, statements + "\nSent.ForEach(sent => Log(sent.RequestUri!.Query));").Replace('\n', '|');
}
