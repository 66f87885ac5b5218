using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>A server with a minimal API and controllers.</summary>
public static class TodoServer
{
    private static readonly Todo[] Todos =
    [
        .. Enumerable.Range(1, 30).Select(id => new Todo
        {
            Id = id,
            Title = $"Task {id}",
            ParentId = id > 1 ? 1 : null,
            Size = 5_000_000_000 + id,
            Checksum = ulong.MaxValue,
            Progress = 0.25,
            Weight = 1.5f,
            Price = 19.99m,
            Revision = id * 10,
            Watchers = [1, 2],
            Hours = new Dictionary<string, double> { ["mon"] = 7.5 },
        }),
    ];

    /// <summary>Creates the server without starting it.</summary>
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(TodoServer).Assembly);
        Documents.Add(builder.Services);

        WebApplication app = builder.Build();
        app.MapControllers();
        RouteGroupBuilder todos = app.MapGroup("/todos").WithTags("Todos");
        todos.MapGet("", List).WithName("list");
        todos.MapGet("/{id}", Get).WithName("get");
        todos.MapPost("", (Todo todo) => TypedResults.Ok(todo)).WithName("create");
        todos.MapGet("/count", () => Todos.Length).WithName("count");
        todos.MapGet("/ids", () => Todos.Select(todo => todo.Id)).WithName("listIds");
        todos.MapPost("/import", ([FromForm] int count, [FromForm] double? scale) => TypedResults.Ok(count * (scale ?? 1)))
            .DisableAntiforgery().WithName("import");
        return app;
    }

    private static IEnumerable<Todo> List(
        int skip = 0, int take = 10, double? minimumProgress = null, [FromHeader(Name = "X-Priority")] int? priority = null) => Todos
            .Where(todo => todo.Progress >= (minimumProgress ?? 0) && todo.Priority >= (priority ?? 0)).Skip(skip).Take(take);

    private static Results<Ok<Todo>, NotFound> Get(int id) =>
        Array.Find(Todos, todo => todo.Id == id) is { } todo ? TypedResults.Ok(todo) : TypedResults.NotFound();
}
