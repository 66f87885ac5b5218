using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Resilience;

/// <summary>A client whose handler fails a given number of times and then succeeds.</summary>
public abstract class RetryTest : IDisposable
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> failures = new();
    private readonly List<CancellationToken> hanging = [];
    private PetClient? client;

    private protected RetryTest() => Network = new RecordingHandler((_, stop) =>
        failures.TryDequeue(out Func<CancellationToken, Task<HttpResponseMessage>>? next)
            ? next(stop)
            : Task.FromResult(RecordingHandler.Response("""{"name":"Rex"}""")));

    /// <summary>The time that a test waits for an event before it fails, so that a defect does not hang the run.</summary>
    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    protected AnnouncedClock Clock { get; } = new();

    protected RecordingHandler Network { get; }

    protected int Attempts => Network.Sent.Count;

    protected PetClient Client => client ??= Connect();

    /// <summary>Gets or sets the retry options, before the client is created.</summary>
    protected RetryOptions Retry { get; set; } = new();

    protected IEnumerable<string?> Keys => Network.Sent.Select(sent => sent["Idempotency-Key"]);

    public void Dispose()
    {
        client?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected PetClient Connect(Action<ApiClientOptions>? configure = null) => client = new PetClient(Network, options =>
    {
        options.TimeProvider = Clock;
        options.Retry = Announcing(Retry);
        configure?.Invoke(options);
    });

    protected RetryOptions Announcing(RetryOptions retry) => retry with
    {
        OnRetry = failed =>
        {
            Clock.Announce(failed.Delay);
            retry.OnRetry?.Invoke(failed);
        },
    };

    protected void Fail(int times, HttpStatusCode status, params (string Name, string Value)[] headers) =>
        Fail(times, _ => Task.FromResult(RecordingHandler.Response("""{"message":"no"}""", status, headers: headers)));

    protected void Fail(int times, Exception exception) => Fail(times, _ => Task.FromException<HttpResponseMessage>(exception));

    protected void Fail(int times, Func<CancellationToken, Task<HttpResponseMessage>> response)
    {
        for (int i = 0; i < times; i++)
        {
            failures.Enqueue(response);
        }
    }

    /// <summary>
    /// Whether the last attempt that hangs was cancelled. A token is cancelled while the clock advances; the call itself ends later, on another
    /// thread.
    /// </summary>
    protected bool IsCancelled => hanging[^1].IsCancellationRequested;

    protected void Hang(int times) => Fail(times, async stop =>
    {
        hanging.Add(stop);
        await Task.Delay(Timeout.Infinite, stop);
        throw new InvalidOperationException();
    });

    /// <summary>Sends a call without a body or idempotency header.</summary>
    protected Task SendAsync(string method, RequestOptions? options = null)
    {
        ApiCall call = new(method, "/pets", PetError.Readers);
        return Client.Transport.SendAsync(call, options, CancellationToken.None);
    }
}
