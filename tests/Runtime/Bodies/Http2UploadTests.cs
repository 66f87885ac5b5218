using Microsoft.AspNetCore.Http;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

/// <summary>
/// Over HTTP/2 a response may come while the body of its request is still being read from the caller's stream: no other attempt, and nothing
/// after the call, may meet that.
/// </summary>
public class Http2UploadTests
{
    // More than the flow-control windows of server and connection together.
    private static readonly byte[] File = [.. Enumerable.Range(0, 1024 * 1024).SelectMany(static i => BitConverter.GetBytes(i))];

    private readonly TaskCompletionSource<byte[]> received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_retry_sends_the_complete_file_while_the_previous_attempt_is_still_being_read(bool isLengthKnown, bool isMultipart)
    {
        await using Http2Server server = await Http2Server.StartAsync(async (attempt, context) =>
        {
            if (attempt == 1)
            {
                await context.Request.Body.ReadExactlyAsync(new byte[1024]);
                await RespondAsync(context, 502);
                await Record.ExceptionAsync(() => ReadAsync(context));
            }
            else
            {
                received.SetResult(await ReadAsync(context));
                await RespondAsync(context, 200);
            }
        });
        using ApiTransport transport = server.Connect(new RetryOptions { Delay = TimeSpan.Zero, MaxRetries = 1 });
        using SharedStream stream = new(File);
        BinaryContent content = isLengthKnown ? new BinaryContent(stream) : new BinaryContent(stream.Rewound);

        await Put(content, isMultipart).SendAsync(transport, null, TestContext.Current.CancellationToken);

        byte[] sent = await received.Task;
        Assert.True(isMultipart ? sent.AsSpan().IndexOf(File) > 0 : sent.AsSpan().SequenceEqual(File), $"{sent.Length} bytes arrived.");
        Assert.Equal(1, stream.MostReaders);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("json")]
    [InlineData("headers")]
    [InlineData("text")]
    public async Task A_successful_call_has_sent_the_complete_file(string result)
    {
        await using Http2Server server = await Http2Server.StartAsync(async (_, context) =>
        {
            await RespondAsync(context, 200);
            received.SetResult(await ReadAsync(context));
        });
        using ApiTransport transport = server.Connect(RetryOptions.None);
        SharedStream stream = new(File);
        ApiCall call = Put(new BinaryContent(stream), isMultipart: false);
        CancellationToken stop = TestContext.Current.CancellationToken;

        await (result switch
        {
            "json" => call.ReadAsync(transport, Pet.Read, null, stop),
            "headers" => call.ReadAsync(transport, ResultReader.Headers, null, stop),
            "text" => call.ReadAsync(transport, ResultReader.Text, null, stop),
            _ => call.SendAsync(transport, null, stop),
        });
        await stream.DisposeAsync();

        Assert.Equal(File, await received.Task.WaitAsync(TimeSpan.FromSeconds(30), stop));
    }

    [Fact]
    public async Task A_success_before_the_file_is_completely_read_by_the_server_is_a_success()
    {
        await using Http2Server server = await Http2Server.StartAsync(static (_, context) => RespondAsync(context, 200));
        using ApiTransport transport = server.Connect(RetryOptions.None);
        using SharedStream stream = new(File);

        Pet pet = await Put(new BinaryContent(stream), isMultipart: false).ReadAsync(
            transport, Pet.Read, null, TestContext.Current.CancellationToken);

        Assert.Equal("Rex", pet.Name);
    }

    [Fact]
    public async Task A_file_that_fails_after_the_response_is_not_a_success()
    {
        using SharedStream stream = new(File) { BreaksAt = File.Length / 2 };
        await using Http2Server server = await Http2Server.StartAsync(static async (_, context) =>
        {
            await RespondAsync(context, 200);
            await Record.ExceptionAsync(() => ReadAsync(context));
        });
        using ApiTransport transport = server.Connect(RetryOptions.None);
        Exception? failure = await Record.ExceptionAsync(
            () => Put(new BinaryContent(stream), isMultipart: false).SendAsync(transport, null, TestContext.Current.CancellationToken));

        Assert.Contains("the disk is gone", failure?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_waits_for_its_file_to_be_sent_can_be_cancelled()
    {
        using CancellationTokenSource stop = new();
        TaskCompletionSource end = new();
        await using Http2Server server = await Http2Server.StartAsync(async (_, context) =>
        {
            await RespondAsync(context, 200);
            await stop.CancelAsync();
            await end.Task;
        });
        using ApiTransport transport = server.Connect(RetryOptions.None);
        using SharedStream stream = new(File);

        OperationCanceledException cancelled = await Assert.ThrowsAsync<OperationCanceledException>(
            () => Put(new BinaryContent(stream), isMultipart: false).SendAsync(transport, null, stop.Token));

        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(0, stream.Readers);
        end.SetResult();
    }

    [Fact]
    public async Task A_failed_call_does_not_read_the_callers_stream_afterwards()
    {
        await using Http2Server server = await Http2Server.StartAsync(static async (_, context) =>
        {
            await RespondAsync(context, 422);
            await Record.ExceptionAsync(() => ReadAsync(context));
        });
        using ApiTransport transport = server.Connect(new RetryOptions { Delay = TimeSpan.Zero });
        using SharedStream stream = new(File);

        await Assert.ThrowsAsync<ApiException>(
            () => Put(new BinaryContent(stream), isMultipart: true).SendAsync(transport, null, TestContext.Current.CancellationToken));

        Assert.Equal(0, stream.Readers);
    }

    [Fact]
    public async Task A_stream_that_ignores_cancellation_is_not_awaited()
    {
        TaskCompletionSource<int> never = new();
        using StuckStream stream = new(never.Task);
        using PayloadContent content = new(Sent.Body(call => call.BinaryBody(new BinaryContent(stream)))!, TimeSpan.FromMilliseconds(1));
        Task copying = content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

        Assert.False(await content.StopAsync());

        never.SetResult(0);
        await Record.ExceptionAsync(() => copying);
        Assert.True(await content.StopAsync());
    }

    private static ApiCall Put(BinaryContent content, bool isMultipart)
    {
        ApiCall call = new("PUT", "/pets/photo");
        return isMultipart ? call.MultipartBody(new() { { "title", "Cat" }, { "photo", content } }) : call.BinaryBody(content);
    }

    private static async Task RespondAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"name":"Rex"}""");
        await context.Response.CompleteAsync();
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using MemoryStream all = new();
        await context.Request.Body.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>A stream that counts its concurrent readers.</summary>
    private sealed class SharedStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int readers;

        public int BreaksAt { get; init; } = int.MaxValue;

        public int Readers => Volatile.Read(ref readers);

        public int MostReaders { get; private set; }

        public Lent Rewound()
        {
            Position = 0;
            return new Lent(this);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            MostReaders = Math.Max(MostReaders, Interlocked.Increment(ref readers));
            try
            {
                byte[] block = new byte[16 * 1024];
                while (true)
                {
                    int read = await ReadAsync(block, cancellationToken);
                    if (read == 0)
                    {
                        return;
                    }

                    await destination.WriteAsync(block.AsMemory(0, read), cancellationToken);
                }
            }
            finally
            {
                Interlocked.Decrement(ref readers);
            }
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= BreaksAt
                ? throw new IOException("the disk is gone")
                : base.ReadAsync(buffer[..Math.Min(buffer.Length, 16 * 1024)], cancellationToken);
    }

    /// <summary>A stream of unknown length over another one, which is not disposed with it.</summary>
    private sealed class Lent(SharedStream shared) : MemoryStream
    {
        public override bool CanSeek => false;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            shared.CopyToAsync(destination, bufferSize, cancellationToken);
    }

    private sealed class StuckStream(Task<int> read) : MemoryStream([1])
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => read;
    }
}
