using Backend;
using Truto.Generated;

// Start the server first: dotnet run --project Company.OpenApiSolution1.Server
Uri address = new(args is [var given, ..] ? given : "http://localhost:5080");
using BackendClient backend = new(new ApiClientOptions { BaseAddress = address });

Todo created = await backend.Todos.CreateAsync(new NewTodo { Title = "Change the server, and see the client change" });
Console.WriteLine($"Created {created.Id}.");

foreach (Todo todo in await backend.Todos.ListAsync(take: 10))
{
    Console.WriteLine($"{todo.Id}: {todo.Title}{(todo.IsDone ? " (done)" : "")}");
}

try
{
    await backend.Todos.GetAsync(7);
}
catch (ApiException exception)
{
    Console.WriteLine(exception.Message);
}
