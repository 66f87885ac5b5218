using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Todos.V31;
using Truto.Generated.Tests.AspNetCoreServer;
using Todo = Todos.V31.Todo;

namespace Truto.Generated.Tests.AspNetCore;

/// <summary>
/// Calls the server with clients that were generated from the documents of its build. ASP.NET Core declares every number as a number or a string.
/// </summary>
public sealed class NumberTests : IAsyncLifetime
{
    private readonly WebApplication server = TodoServer.Create(["--urls", "http://127.0.0.1:0"]);
    private readonly RecordedBody body = new();
    private readonly HttpClient http;

    public NumberTests() => http = new HttpClient(body);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TodosClient Client => new(http, Options);

    private ApiClientOptions Options => new() { BaseAddress = new Uri(server.Urls.Single()) };

    public async ValueTask InitializeAsync() => await server.StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Parameters_are_numbers()
    {
        List<Todo> todos = await Client.Todos.ListAsync(skip: 10, take: 2, minimumProgress: 0.25, xPriority: 1, cancellationToken: Stop);

        Assert.Equal([11, 12], todos.Select(todo => todo.Id));
    }

    [Fact]
    public async Task Properties_have_the_number_types_of_the_server()
    {
        Todo todo = await Client.Todos.GetAsync(7, cancellationToken: Stop);

        int id = todo.Id;
        int? priority = todo.Priority;
        int? parent = todo.ParentId.Value;
        long? size = todo.Size;
        ulong? checksum = todo.Checksum;
        double? progress = todo.Progress;
        decimal? price = todo.Price;
        Assert.Equal((7, 1, 1, 5_000_000_007, ulong.MaxValue, 0.25, 19.99m), (id, priority, parent, size, checksum, progress, price));
        Assert.Equal([1, 2], todo.Watchers);
        Assert.Equal(7.5, todo.Hours!["mon"]);
    }

    [Fact]
    public async Task Numbers_are_read_from_strings()
    {
        string json = await http.GetStringAsync(new Uri(server.Urls.Single() + "/todos/7"), Stop);
        Todo todo = await Client.Todos.GetAsync(7, cancellationToken: Stop);

        Assert.Contains("\"revision\":\"70\"", json, StringComparison.Ordinal);
        Assert.Equal(70L, todo.Revision);
    }

    [Fact]
    public async Task Null_is_read_for_nullable_numbers()
    {
        Todo first = await Client.Todos.GetAsync(1, cancellationToken: Stop);

        Assert.Equal(new Optional<int?>(null), first.ParentId);
    }

    [Fact]
    public async Task Bodies_are_numbers()
    {
        Todo todo = await Client.Todos.CreateAsync(
            new Todo
            {
                Id = 3,
                Title = "Write",
                Priority = 5,
                ParentId = null,
                Price = 0.1m,
                Revision = 4,
                Watchers = [7],
                Hours = new() { ["tue"] = 1e-7 },
            },
            cancellationToken: Stop);

        JsonNode? sent = JsonNode.Parse("""
            { "id": 3, "title": "Write", "priority": 5, "parentId": null, "price": 0.1, "revision": 4, "watchers": [7], "hours": { "tue": 1e-7 } }
            """);
        Assert.True(JsonNode.DeepEquals(sent, JsonNode.Parse(body.Text!)), body.Text);
        Assert.Equal((3, 5, 4), (todo.Id, todo.Priority, todo.Revision));
    }

    [Fact]
    public async Task Results_and_list_items_are_numbers()
    {
        int count = await Client.Todos.CountAsync(cancellationToken: Stop);
        List<int> ids = await Client.Todos.ListIdsAsync(cancellationToken: Stop);

        Assert.Equal(30, count);
        Assert.Equal(Enumerable.Range(1, 30), ids);
    }

    [Fact]
    public async Task Form_fields_are_numbers()
    {
        Assert.Equal(7.5, await Client.Todos.ImportAsync(new ImportRequest { Count = 3, Scale = 2.5 }, cancellationToken: Stop));
        Assert.Equal(3, await Client.Todos.ImportFormAsync(new ImportFormRequest { Count = 3 }, cancellationToken: Stop));
    }

    [Fact]
    public async Task Numbers_have_the_same_types_with_OpenAPI_3_0()
    {
        var client = new Todos.V30.TodosClient(http, Options);

        List<Todos.V30.Todo> todos = await client.Todos.ListAsync(skip: 10, take: 1, minimumProgress: 0.25, xPriority: 1, cancellationToken: Stop);

        Todos.V30.Todo todo = Assert.Single(todos);
        int? parent = todo.ParentId.Value;
        Assert.Equal((11, 1, 110L, 5_000_000_011L, 1.5), (todo.Id, parent, todo.Revision, todo.Size, todo.Weight));
        Assert.Equal(30, await client.Todos.CountAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task Numbers_have_the_same_types_with_OpenAPI_2_0()
    {
        var client = new Todos.V20.TodosClient(http, Options);

        List<Todos.V20.Todo> todos = await client.Todos.ListAsync(skip: 10, take: 1, minimumProgress: 0.25, xPriority: 1, cancellationToken: Stop);

        Todos.V20.Todo todo = Assert.Single(todos);
        int? parent = todo.ParentId.Value;
        Assert.Equal((11, 1, 110L, 5_000_000_011L, 1.5), (todo.Id, parent, todo.Revision, todo.Size, todo.Weight));
        Assert.Equal(30, await client.Todos.CountAsync(cancellationToken: Stop));
    }
}
