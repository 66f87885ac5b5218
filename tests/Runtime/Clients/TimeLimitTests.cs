using Microsoft.Extensions.Time.Testing;

namespace Truto.Generated.Tests.Runtime.Clients;

public class TimeLimitTests
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RecordingHandler silent;

    public TimeLimitTests() => silent = new RecordingHandler(async (_, stop) =>
    {
        arrived.TrySetResult();
        await Task.Delay(Timeout.Infinite, stop);
        return new HttpResponseMessage();
    });

    [Fact]
    public async Task The_clients_time_limit_ends_a_call_with_a_TimeoutException()
    {
        using PetClient client = new(silent, options => options.Timeout = TimeSpan.FromMilliseconds(30));
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("1"));
        Assert.Equal(
            "GET /pets/{id} got no complete response from https://pets.example/v1/pets/1 within 0.03 s "
            + "(ApiClientOptions.Timeout, RequestOptions.Timeout).",
            late.Message);
    }

    [Fact]
    public async Task The_time_limit_of_a_call_takes_precedence()
    {
        using PetClient client = new(silent);
        await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("1", options: new() { Timeout = TimeSpan.FromMilliseconds(30) }));
    }

    [Fact]
    public async Task The_time_limit_of_a_given_HttpClient_applies()
    {
        using HttpClient http = new(silent) { Timeout = TimeSpan.FromMilliseconds(30) };
        using PetClient client = new(http);
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("1"));
        Assert.Contains("HttpClient", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_limit_includes_reading_the_body()
    {
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }));
        await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("1", options: new() { Timeout = TimeSpan.FromMilliseconds(50) }));
    }

    [Fact]
    public async Task The_time_limit_includes_the_token_provider()
    {
        using PetClient client = new(silent, options => options.TokenProvider = async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return "never";
        });
        await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("1", options: new() { Timeout = TimeSpan.FromMilliseconds(30) }));
        Assert.Empty(silent.Sent);
    }

    [Fact]
    public async Task Cancellation_is_not_a_timeout_and_throws_with_the_callers_token()
    {
        using PetClient client = new(silent);
        using CancellationTokenSource stop = new();
        Task<Pet> call = client.GetAsync("1", cancellationToken: stop.Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task The_callers_cancellation_takes_precedence_over_the_time_limit(bool isCancelledFirst, bool isAttemptLimit)
    {
        FakeTimeProvider clock = new();
        using CancellationTokenSource stop = new();
        RecordingHandler network = new((_, token) =>
        {
            foreach (bool cancels in (bool[])[isCancelledFirst, !isCancelledFirst])
            {
                if (cancels)
                {
                    stop.Cancel();
                }
                else
                {
                    clock.Advance(TimeSpan.FromSeconds(100));
                }
            }

            return Task.FromCanceled<HttpResponseMessage>(token);
        });
        using PetClient client = new(network, options =>
        {
            options.TimeProvider = clock;
            options.AttemptTimeout = isAttemptLimit ? TimeSpan.FromSeconds(10) : null;
        });
        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(
            () => client.GetAsync("1", cancellationToken: stop.Token));
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Single(network.Sent);
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_sends_nothing()
    {
        using PetClient client = new(silent, options => options.TokenProvider = _ => throw new InvalidOperationException("asked"));
        Assert.NotNull(client);
        await Assert.ThrowsAsync<OperationCanceledException>(() => client.GetAsync("1", cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(silent.Sent);
    }

    [Fact]
    public async Task A_connection_failure_within_the_time_limit_is_not_a_timeout()
    {
        using PetClient client = new(
            new RecordingHandler((Func<HttpRequestMessage, HttpResponseMessage>)(_ => throw new HttpRequestException("refused"))));
        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("1"));
        Assert.EndsWith(": refused", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(60L * 24 * 3600 * 1000)]
    public void An_invalid_time_limit_is_refused(long milliseconds)
    {
        TimeSpan limit = TimeSpan.FromMilliseconds(milliseconds);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { Timeout = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestOptions { Timeout = limit });
    }

    [Fact]
    public async Task The_time_limit_can_be_infinite()
    {
        using PetClient client = new(RecordingHandler.Json("""{"name":"Rex"}"""), options => options.Timeout = Timeout.InfiniteTimeSpan);
        Assert.Equal("Rex", (await client.GetAsync("1", options: new() { Timeout = Timeout.InfiniteTimeSpan })).Name);
        Assert.Equal(TimeSpan.FromSeconds(100), new ApiClientOptions().Timeout);
    }

    /// <summary>A body that never arrives.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
