using System.Net;

namespace Truto.Generated.Tests.Runtime.Resilience;

/// <summary>Tests that a cancellation by neither the caller nor a time limit is thrown unchanged and not retried.</summary>
public class ForeignCancellationTests : RetryTest
{
    [Fact]
    public async Task A_token_provider_that_is_cancelled_is_called_once()
    {
        int asked = 0;
        OperationCanceledException foreign = new("the vault gave up");
        Connect(options => options.TokenProvider = _ =>
        {
            asked++;
            throw foreign;
        });

        Assert.Same(foreign, await Record.ExceptionAsync(() => Client.GetAsync("1")));
        Assert.Equal(1, asked);
        Assert.Equal(0, Attempts);
    }

    [Fact]
    public async Task A_handler_that_is_cancelled_is_not_called_again()
    {
        TaskCanceledException foreign = new("the circuit is open");
        Fail(1, foreign);
        Assert.Same(foreign, await Record.ExceptionAsync(() => Client.GetAsync("1")));
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task A_client_that_is_disposed_during_a_call_does_not_retry()
    {
        TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RecordingHandler silent = new(async (_, stop) =>
        {
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return new HttpResponseMessage();
        });
        HttpClient http = new(silent);
        using PetClient client = new(http, options => options.Retry = new RetryOptions { Delay = TimeSpan.Zero });

        Task<Pet> call = client.GetAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        await sent.Task;
        http.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(silent.Sent);
    }

    [Fact]
    public async Task The_time_limit_of_a_given_client_is_reported_as_a_timeout()
    {
        Fail(1, new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));
        await Assert.ThrowsAsync<TimeoutException>(() => Client.GetAsync("1"));
        Assert.Equal(1, Attempts);
    }

    [Fact]
    public async Task Cancellation_and_connection_failures_are_distinguished()
    {
        using CancellationTokenSource stop = new();
        Fail(1, async _ =>
        {
            await stop.CancelAsync();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "closed", null, HttpStatusCode.OK);
        });
        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(
            () => Client.GetAsync("1", cancellationToken: stop.Token));
        Assert.Equal(stop.Token, cancelled.CancellationToken);
    }
}
