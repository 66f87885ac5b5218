using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>The client in an application: registration, configuration, validation, and handlers and policies of others.</summary>
public sealed class DependencyInjectionTests : ClientTest
{
    private readonly ServiceCollection services = new();

    [Fact]
    public async Task Options_in_code_register_a_client()
    {
        services.AddTrutoCrmClient(options => (options.BaseAddress, options.Token) = (Sandbox.BaseAddress, Sandbox.Token));
        await using ServiceProvider provider = services.BuildServiceProvider();
        ITrutoCrmClient crm = provider.GetRequiredService<ITrutoCrmClient>();

        Assert.Equal("Proposal sent", (await crm.Stages.CreateAsync(NewStage(), Account)).Name);
        Assert.Same(crm, provider.GetRequiredService<TrutoCrmClient>());
    }

    [Fact]
    public async Task Configuration_registers_a_client_and_an_account_client()
    {
        services.AddTrutoCrmClient(Configuration(
            ("Token", Sandbox.Token),
            ("BaseAddress", Sandbox.BaseAddress.AbsoluteUri),
            ("IntegratedAccountId", Account),
            ("Timeout", "00:00:07"),
            ("AttemptTimeout", "Infinite"),
            ("AutoIdempotencyKeys", "false"),
            ("TraceAccount", "true"),
            ("ApplicationName", "Acme.Sync/2.1"),
            ("Retry:MaxRetries", "1"),
            ("Retry:Delay", "00:00:00.001"),
            ("Retry:StatusCodes:0", "500"),
            ("Retry:StatusCodes:1", "503"),
            ("Retry:Methods:0", "POST")));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Sandbox.Faults.Next(Fault.ServerError());
        Stage stage = await provider.GetRequiredService<ITrutoCrmAccountClient>().Stages.CreateAsync(NewStage());

        Assert.Equal("Proposal sent", stage.Name);
        Assert.Equal(2, Sandbox.Requests.Count);
        Assert.All(Sandbox.Requests, request => Assert.EndsWith(" Acme.Sync/2.1", request.Headers["User-Agent"], StringComparison.Ordinal));
        TrutoCrmClientOptions options = provider.GetRequiredService<IOptions<TrutoCrmClientOptions>>().Value;
        Assert.Equal(
            (TimeSpan.FromSeconds(7), Timeout.InfiniteTimeSpan, false, true),
            (options.Timeout, options.AttemptTimeout, options.AutoIdempotencyKeys, options.TraceAccount));
        Assert.Equal([500, 503], options.Retry.StatusCodes);
    }

    [Fact]
    public async Task An_account_token_needs_no_account()
    {
        services.AddTrutoCrmClient(options => (options.BaseAddress, options.Token) = (Sandbox.BaseAddress, Sandbox.TokenOf(Integration.Close)));
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ITrutoCrmAccountClient>().Stages.CreateAsync(NewStage(Integration.Close));
        Assert.Single(Sandbox.StagesOf(Integration.Close));
    }

    [Fact]
    public async Task Named_clients_are_keyed_services_with_their_own_options()
    {
        foreach (Integration integration in (Integration[])[Integration.Close, Integration.Outreach])
        {
            services.AddTrutoCrmClient(
                integration.ToString(),
                options => (options.BaseAddress, options.Token, options.IntegratedAccountId) =
                    (Sandbox.BaseAddress, Sandbox.Token, Sandbox.AccountOf(integration)));
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<ITrutoCrmAccountClient>("Close").Stages.CreateAsync(NewStage(Integration.Close, "One"));
        await provider.GetRequiredKeyedService<ITrutoCrmAccountClient>("Outreach").Stages.CreateAsync(NewStage(Integration.Outreach, "Two"));
        Assert.Equal("One", (string?)Assert.Single(Sandbox.StagesOf(Integration.Close))["name"]);
        Assert.Equal("Two", (string?)Assert.Single(Sandbox.StagesOf(Integration.Outreach))["name"]);
        Assert.Null(provider.GetService<ITrutoCrmClient>());
    }

    [Fact]
    public async Task Each_attempt_uses_the_current_handlers_of_the_factory()
    {
        using SandboxFactory factory = new(Sandbox);
        services.AddTrutoCrmClient(options =>
            (options.BaseAddress, options.Token, options.Retry) = (Sandbox.BaseAddress, Sandbox.Token, new() { Delay = TimeSpan.Zero }));
        services.AddSingleton<IHttpClientFactory>(factory);
        await using ServiceProvider provider = services.BuildServiceProvider();
        ITrutoCrmClient crm = provider.GetRequiredService<ITrutoCrmClient>();
        int before = factory.Names.Count;
        Sandbox.Faults.Next(Fault.BadGateway());
        await crm.Stages.CreateAsync(NewStage(), Account);
        Assert.Equal(2, factory.Names.Count - before);
        Assert.All(factory.Names, name => Assert.Equal("Truto.Crm.TrutoCrmClient", name));
    }

    [Fact]
    public async Task Handlers_of_the_application_see_each_attempt()
    {
        int seen = 0;
        services
            .AddTrutoCrmClient(options =>
                (options.BaseAddress, options.Token, options.Retry) = (Sandbox.BaseAddress, Sandbox.Token, new() { Delay = TimeSpan.Zero }))
            .AddHttpMessageHandler(() => new CountingHandler(() => seen++));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Sandbox.Faults.Next(Fault.BadGateway());
        await provider.GetRequiredService<ITrutoCrmClient>().Stages.CreateAsync(NewStage(), Account);
        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task A_standard_resilience_handler_replaces_the_retries_of_the_client()
    {
        services.AddTrutoCrmClient(options =>
            {
                (options.BaseAddress, options.Token) = (Sandbox.BaseAddress, Sandbox.Token);
                options.UseHandlersForRetries();
            })
            .AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        await using ServiceProvider provider = services.BuildServiceProvider();
        ITrutoCrmClient crm = provider.GetRequiredService<ITrutoCrmClient>();
        Sandbox.Faults.Next(Fault.BadGateway().AfterExecution(), times: 2);
        await crm.Stages.CreateAsync(NewStage(), Account);
        Assert.Equal(3, Sandbox.Requests.Count);
        Assert.Single(Sandbox.StagesOf(Integration.Pipedrive));

        // Three retries by the standard handler, and no further ones by the client.
        Sandbox.Faults.Next(Fault.BadGateway(), times: 100);
        ApiException failed = await Assert.ThrowsAnyAsync<ApiException>(() => crm.Stages.CreateAsync(NewStage(), Account));
        Assert.Equal((1, 7), (failed.Attempts, Sandbox.Requests.Count));
    }

    [Fact]
    public async Task Invalid_options_stop_the_application_at_startup()
    {
        const string Wrong = "ftp://user:s3cret@sandbox.example";
        Assert.Equal(
            "TrutoCrmClient has no token. Set ApiClientOptions.Token or ApiClientOptions.TokenProvider.",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(("BaseAddress", "https://sandbox.example")))).Message);
        OptionsValidationException address =
            await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(("Token", "t"), ("BaseAddress", Wrong)));
        Assert.DoesNotContain("s3cret", address.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "bearer token is empty",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(("Token", " ")))).Message,
            StringComparison.Ordinal);
        InvalidOperationException timeout =
            await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(("Token", "t"), ("Timeout", "s3cret")));
        Assert.Equal("The configured value of 'Timeout' is not valid for this option.", timeout.Message);
        await StartAsync(("Token", "t"));
    }

    [Fact]
    public async Task A_sandbox_in_memory_and_a_logger_can_be_configured_and_no_secret_is_logged()
    {
        await using TrutoSandbox memory = TrutoSandbox.InMemory();
        List<string> lines = [];
        using LineProvider log = new(lines);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddTrutoCrmClient(options =>
            (options.BaseAddress, options.Token, options.HttpHandler) = (memory.BaseAddress, memory.Token, memory.CreateHandler()));
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<ITrutoCrmClient>().Stages.CreateAsync(NewStage(), Account);
        }

        Assert.Contains(
            lines, line => line.StartsWith("Truto.Generated.TrutoCrmClient: POST /unified/crm/stages responded 200", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines,
            line => line.Contains(memory.Token, StringComparison.Ordinal)
                || line.Contains(Account, StringComparison.Ordinal)
                || line.Contains("Proposal", StringComparison.Ordinal));
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Truto:" + pair.Key, (string?)pair.Value)))
            .Build()
            .GetSection("Truto");

    private static async Task StartAsync(params (string Key, string Value)[] values)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddTrutoCrmClient(Configuration(values));
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class SandboxFactory(TrutoSandbox sandbox) : IHttpClientFactory, IDisposable
    {
        private readonly HttpMessageHandler handler = sandbox.CreateHandler();

        public List<string> Names { get; } = [];

        public HttpClient CreateClient(string name)
        {
            Names.Add(name);
            return new HttpClient(handler, disposeHandler: false);
        }

        public void Dispose() => handler.Dispose();
    }

    private sealed class CountingHandler(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class LineProvider(List<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Lines(categoryName, lines);

        public void Dispose()
        {
        }

        private sealed class Lines(string category, List<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter) =>
                lines.Add($"{category}: {formatter(state, exception)}{exception}");
        }
    }
}
