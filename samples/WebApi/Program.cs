using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Truto.Crm;
using Truto.Generated;
using WebApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// Truto:Token and Truto:IntegratedAccountId come from the environment (Truto__Token), user secrets or appsettings.json.
// Without them, the application uses a sandbox.
await using LocalSandbox sandbox = LocalSandbox.StartUnlessConfigured(builder.Configuration);

builder.Services.AddSingleton(static _ => new RequestRateLimiter(TrutoCrmClient.RequestLimits));
builder.Services.AddTrutoCrmClient(builder.Configuration.GetSection("Truto"));
builder.Services.AddOptions<TrutoCrmClientOptions>().Configure<RequestRateLimiter>(static (options, limiter) => options.RateLimiter = limiter);

builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, TrutoCrmJson.Resolver));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<ApiExceptionHandler>();

builder.Services.AddOpenTelemetry()
    .WithTracing(static tracing => tracing.AddAspNetCoreInstrumentation().AddSource(ApiTelemetry.Name).AddConsoleExporter())
    .WithMetrics(static metrics => metrics.AddMeter(ApiTelemetry.Name).AddConsoleExporter());

WebApplication app = builder.Build();
app.UseExceptionHandler();

app.MapPost("/stages", static async (ITrutoCrmAccountClient crm, CreateStageRequest stage, CancellationToken stop) =>
{
    Stage created = await crm.Stages.CreateAsync(stage, cancellationToken: stop);
    return Results.Created("/stages/" + Uri.EscapeDataString(created.Id), created);
});
app.MapGet(
    "/stages", static (ITrutoCrmAccountClient crm, CancellationToken stop) => (IAsyncEnumerable<Stage>)crm.Stages.ListAsync(cancellationToken: stop));
app.MapGet(
    "/stages/{id}", static (ITrutoCrmAccountClient crm, string id, CancellationToken stop) => crm.Stages.GetAsync(id, cancellationToken: stop));

await app.RunAsync();
