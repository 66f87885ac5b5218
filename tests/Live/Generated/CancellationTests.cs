using System.Diagnostics;
using System.Runtime.CompilerServices;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>A call that is cancelled in any phase leaves nothing open.</summary>
public sealed class CancellationTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TrutoSandbox sandbox = TrutoSandbox.Start();
    private readonly SignallingToken token = new();
    private readonly TrutoCrmAccountClient crm;
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CancellationTests()
    {
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.Retry = options.Retry with { OnRetry = _ => waiting.TrySetResult() };
        options.TokenProvider = token.GetAsync;
        token.Value = options.Token!;
        crm = new TrutoCrmAccountClient(options);
    }

    public async ValueTask DisposeAsync()
    {
        crm.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Cancelled_while_the_token_is_requested()
    {
        token.Hangs = true;
        using CancellationTokenSource stop = new();
        Task<Stage> call = crm.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
        await Until(() => token.IsWaiting);
        await CancelledAsync(stop, call);
        Assert.Equal((0, 0L), (sandbox.OpenConnections, sandbox.RequestCount));
    }

    [Fact]
    public async Task Cancelled_while_a_connection_is_opened()
    {
        TaskCompletionSource connecting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isDisposed = false;
        using SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, stopped) =>
            {
                connecting.TrySetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, stopped);
                }
                finally
                {
                    isDisposed = true;
                }

                return Stream.Null;
            },
        };
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.HttpHandler = handler;
        using TrutoCrmAccountClient slow = new(options);
        using CancellationTokenSource stop = new();
        Task<Stage> call = slow.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
        await connecting.Task.WaitAsync(Patience);
        await CancelledAsync(stop, call);

        // The pool may finish the connection for the next call; disposing the handler closes it.
        handler.Dispose();
        await Until(() => isDisposed);
        Assert.Equal(0, sandbox.OpenConnections);
    }

    [Fact]
    public async Task Cancelled_while_the_server_processes_the_request()
    {
        sandbox.Faults.Next(Fault.Slow(seconds: 60));
        using CancellationTokenSource stop = new();
        Task<Stage> call = crm.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
        await Until(() => sandbox.RequestCount == 1);
        await CancelledAsync(stop, call);
        await NothingIsOpenAsync();
    }

    [Fact]
    public async Task Cancelled_while_the_body_arrives()
    {
        sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        using ArrivalHandler arrivals = new();
        ApiClientOptions options = sandbox.Options(Integration.Close);
        options.HttpHandler = arrivals;
        using TrutoCrmAccountClient client = new(options);
        using CancellationTokenSource stop = new();
        Task<Stage> call = client.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
        await arrivals.Headers.WaitAsync(Patience);
        await CancelledAsync(stop, call);
        await NothingIsOpenAsync();
    }

    [Fact]
    public async Task Cancelled_between_two_attempts()
    {
        sandbox.Faults.Next(Fault.RateLimit(seconds: 30));
        using CancellationTokenSource stop = new();
        Task<Stage> call = crm.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
        await waiting.Task.WaitAsync(Patience);
        await CancelledAsync(stop, call);

        // The connection of a response that was read completely is kept for the next call.
        Assert.InRange(sandbox.OpenConnections, 0, 1);
        Assert.Equal(1, sandbox.RequestCount);
    }

    [Fact]
    public async Task Cancelled_while_a_stream_is_read()
    {
        sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        await using (Stream stream = await crm.Stages.CreateStreamAsync(NewStage()))
        {
            using CancellationTokenSource stop = new();
            Task copying = stream.CopyToAsync(Stream.Null, stop.Token);
            await CancelledAsync(stop, copying);
        }

        await NothingIsOpenAsync();
    }

    [Fact]
    public async Task A_stream_is_disposed_before_its_end()
    {
        sandbox.Faults.Next(Fault.HeldStream(new TaskCompletionSource().Task));
        Stream stream = await crm.Stages.CreateStreamAsync(NewStage());
        await stream.DisposeAsync();
        await NothingIsOpenAsync();
    }

    [Fact]
    public async Task Cancelled_while_a_list_is_read()
    {
        for (int i = 0; i < 3; i++)
        {
            await crm.Stages.CreateAsync(NewStage());
        }

        using CancellationTokenSource stop = new();
        List<Stage> read = [];
        Task reading = ReadAsync();
        await Until(() => sandbox.RequestCount == 5);
        await CancelledAsync(stop, reading);
        Assert.Single(read);
        await NothingIsOpenAsync();

        async Task ReadAsync()
        {
            await foreach (Stage stage in crm.Stages.ListAsync(limit: 1).WithCancellation(stop.Token))
            {
                sandbox.Faults.Next(Fault.Slow(seconds: 60));
                read.Add(stage);
            }
        }
    }

    [Fact]
    public async Task Cancelled_at_random_times()
    {
        sandbox.Faults.Sometimes(0.5, seed: 3, Fault.SlowStream(0.005), Fault.Slow(0.01), Fault.RateLimit(1), Fault.CutAfter(), Fault.BadGateway());
        Random chance = new(3);
        List<Task> calls = [];
        for (int i = 0; i < 200; i++)
        {
            CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(chance.NextDouble() * 40));
            calls.Add(OneAsync(stop));
            if (calls.Count == 20)
            {
                await Task.WhenAll(calls).WaitAsync(Patience);
                calls.Clear();
            }
        }

        // At most one idle connection for each concurrent call; disposing the client closes them.
        sandbox.Faults.Clear();
        Assert.InRange(sandbox.OpenConnections, 0, 20);
        Assert.Equal("Won", (await crm.Stages.CreateAsync(NewStage())).Name);
        crm.Dispose();
        await NothingIsOpenAsync();

        async Task OneAsync(CancellationTokenSource stop)
        {
            using (stop)
            {
                try
                {
                    await crm.Stages.CreateAsync(NewStage(), cancellationToken: stop.Token);
                }
                catch (OperationCanceledException e)
                {
                    Assert.Equal(stop.Token, e.CancellationToken);
                }
                catch (ApiException)
                {
                    // Every attempt met a fault.
                }
            }
        }
    }

    private static CreateStageRequest NewStage() => new() { Name = "Won" };

    private static async Task CancelledAsync(CancellationTokenSource stop, Task call)
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience));
    }

    private static async Task Until(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string condition = "")
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(watch.Elapsed < Patience, $"Not true within {Patience.TotalSeconds} s: {condition}");
            await Task.Delay(5);
        }
    }

    private Task NothingIsOpenAsync() => Until(() => sandbox.OpenConnections == 0);

    private sealed class SignallingToken
    {
        private int waiting;

        public string Value { get; set; } = "";

        public bool Hangs { get; set; }

        public bool IsWaiting => Volatile.Read(ref waiting) > 0;

        public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
        {
            if (Hangs)
            {
                Interlocked.Increment(ref waiting);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return Value;
        }
    }
}
