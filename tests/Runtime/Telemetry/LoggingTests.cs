using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Truto.Generated.Tests.Runtime.Resilience;

namespace Truto.Generated.Tests.Runtime.Telemetry;

public sealed class LoggingTests : RetryTest
{
    private readonly Lines lines = new();

    public LoggingTests() => Connect(options => options.LoggerFactory = lines);

    [Fact]
    public async Task A_call_is_logged_when_it_ends()
    {
        await Client.CreateAsync(new Pet { Name = "Rex" });
        Assert.Equal(["Truto.Generated.PetClient", "Debug 1: POST /pets responded 200 after # ms, at attempt 1."], lines);
    }

    [Fact]
    public async Task Delays_and_failures_are_warnings()
    {
        Fail(1, HttpStatusCode.TooManyRequests, ("Retry-After", "3"));
        Fail(1, new IOException("The connection broke."));
        Fail(1, HttpStatusCode.Conflict);
        await Assert.ThrowsAnyAsync<ApiException>(
            () => Client.CreateAsync(new Pet { Name = "Rex" }, new() { Retry = Announcing(Retry with { Delay = TimeSpan.Zero }) }));
        Assert.Equal(
            [
                "Warning 5: POST /pets: attempt 1 met a rate limit; the next follows after 00:00:03.",
                "Warning 4: POST /pets: attempt 2 failed with System.IO.IOException; the next follows after 00:00:00.",
                "Warning 2: POST /pets failed with 409 after # ms, at attempt 3.",
            ],
            lines.Skip(1).Select(line => Regex.Replace(line, @"\.\d{7}\.$", ".")));
    }

    [Fact]
    public async Task A_cancelled_call_is_not_a_warning()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.GetAsync("1", cancellationToken: stop.Token));
        Assert.Equal("Debug 3: GET /pets/{id} was cancelled after # ms, at attempt 0.", lines[1]);
    }

    [Fact]
    public async Task Neither_tokens_nor_bodies_nor_queries_are_logged()
    {
        const string Secret = "v3ry-s3cr3t";
        Fail(1, _ => Task.FromResult(RecordingHandler.Response("{\"message\":\"" + Secret + PetClient.Token + "\"}", HttpStatusCode.BadGateway)));
        Fail(1, _ => Task.FromResult(RecordingHandler.Response("{\"message\":\"" + Secret + PetClient.Token + "\"}", HttpStatusCode.Conflict)));
        await Assert.ThrowsAnyAsync<ApiException>(
            () => Client.CreateAsync(new Pet { Name = Secret }, new() { Query = { ["q"] = Secret }, Headers = { ["x-secret"] = Secret } }));
        Assert.Equal(3, lines.Count);
        Assert.DoesNotContain(
            lines, line => line.Contains(Secret, StringComparison.Ordinal) || line.Contains(PetClient.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disabled_levels_are_not_formatted()
    {
        lines.Least = LogLevel.Error;
        Fail(1, HttpStatusCode.BadGateway);
        await Client.CreateAsync(new Pet { Name = "Rex" });
        Assert.Single(lines);
    }

    private sealed class Lines : List<string>, ILoggerFactory, ILogger
    {
        public LogLevel Least { get; set; } = LogLevel.Trace;

        public ILogger CreateLogger(string categoryName)
        {
            Add(categoryName);
            return this;
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string line = $"{logLevel} {eventId.Id}: {formatter(state, exception)}{exception}";
            Add(Regex.Replace(line, "after [0-9]+ ms", "after # ms"));
        }
    }
}
