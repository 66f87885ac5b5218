using System.Net.Http.Headers;
using Backend;
using Truto.Generated;
using Truto.Generated.Mock;

// A mock of the description responds, without credentials. For the real API, remove it and pass the options of your account:
// using BackendClient backend = new(new() { BaseAddress = new Uri("https://api.example") });
await using OpenApiMock mock = OpenApiMock.InMemory(
    Path.Combine(AppContext.BaseDirectory, "DESCRIPTION_NAME"), new OpenApiMockOptions { RequiresCredentials = false });
using HttpClient http = mock.CreateClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mock");    // in place of credentials
using BackendClient backend = new(http, new() { BaseAddress = mock.BaseAddress });

#if (IsExample)
Todo created = await backend.Todos.CreateAsync(new NewTodo { Title = "Read the description" });
await backend.Todos.UpdateAsync(created.Id, new TodoChanges { State = TodoState.Done });
await backend.Todos.CreateAsync(new NewTodo { Title = "Call the API" });

await foreach (Todo todo in backend.Todos.ListAsync())
{
    Console.WriteLine($"{todo.Id}: {todo.Title} ({todo.State})");
}

try
{
    await backend.Todos.GetAsync(7);
}
catch (ApiException exception)
{
    Console.WriteLine(exception.Message);
}
#else
// Type "backend." to see the operations of DESCRIPTION_NAME. Failed calls throw ApiException.
Console.WriteLine($"{nameof(BackendClient)} is ready. Call it in Program.cs.");
#endif
