using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();

WebApplication app = builder.Build();
app.MapOpenApi();

ConcurrentDictionary<int, Todo> stored = new() { [1] = new(1, "Run the server", IsDone: true) };

// Tags and names become clients and methods: backend.Todos.ListAsync().
RouteGroupBuilder todos = app.MapGroup("/todos").WithTags("Todos");
todos.MapGet("", (int skip = 0, int take = 20) => stored.Values.OrderBy(todo => todo.Id).Skip(skip).Take(take)).WithName("list");
todos.MapGet("/{id}", Results<Ok<Todo>, NotFound<ProblemDetails>> (int id) =>
    stored.TryGetValue(id, out Todo? todo)
        ? TypedResults.Ok(todo)
        : TypedResults.NotFound(new ProblemDetails { Title = $"There is no todo {id}.", Status = StatusCodes.Status404NotFound })).WithName("get");
todos.MapPost("", (NewTodo todo) =>
{
    Todo created = new(stored.Keys.Max() + 1, todo.Title, IsDone: false);
    stored[created.Id] = created;
    return TypedResults.Ok(created);
}).WithName("create");

app.Run();

internal sealed record Todo(int Id, string Title, bool IsDone);

internal sealed record NewTodo(string Title);
