using System.Net.Http.Headers;
using Backend;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Truto.Generated;
using Truto.Generated.Mock;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();

// BaseAddress and credentials come from the section "Backend" of the configuration: appsettings.json, user secrets or the environment.
IHttpClientBuilder client = builder.Services.AddBackendClient(builder.Configuration.GetSection("Backend"));
if (builder.Environment.IsDevelopment())
{
    // A mock of the description responds, without credentials. Remove this block to call the real API.
    OpenApiMock mock = OpenApiMock.InMemory(
        Path.Combine(AppContext.BaseDirectory, "DESCRIPTION_NAME"), new OpenApiMockOptions { RequiresCredentials = false });
    client.ConfigurePrimaryHttpMessageHandler(mock.CreateHandler);

    // The mock needs no credentials: this header replaces those that are not configured, and without them the application starts.
    client.ConfigureHttpClient(http => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mock"));
    builder.Services.RemoveAll<IValidateOptions<BackendClientOptions>>();
}

WebApplication app = builder.Build();
app.UseExceptionHandler();

#if (IsExample)
app.MapGet("/todos", (IBackendClient backend, CancellationToken stop) => (IAsyncEnumerable<Todo>)backend.Todos.ListAsync(cancellationToken: stop));
app.MapGet("/todos/{id}", (IBackendClient backend, long id, CancellationToken stop) => backend.Todos.GetAsync(id, cancellationToken: stop));
app.MapPost("/todos", async (IBackendClient backend, NewTodo todo, CancellationToken stop) =>
{
    Todo created = await backend.Todos.CreateAsync(todo, cancellationToken: stop);
    return Results.Created($"/todos/{created.Id}", created);
});
#else
// Endpoints take an IBackendClient as a parameter. Type "backend." to see the operations of DESCRIPTION_NAME.
app.MapGet("/", (IBackendClient backend) => $"{backend.GetType().Name} is ready.");
#endif

app.Run();
