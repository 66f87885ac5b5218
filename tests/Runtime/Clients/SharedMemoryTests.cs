using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests that calls that share memory do not see or change each other's bodies.</summary>
public sealed class SharedMemoryTests
{
    [Fact]
    public async Task Concurrent_calls_of_all_sizes_and_outcomes_keep_their_bodies()
    {
        using PetClient client = PetClient.Own(new EchoHandler());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (int call = 0; call < 60; call++)
            {
                string name = Name(caller, call);
                Assert.Equal(name, (await client.CreateAsync(new Pet { Name = name })).Name);
                ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "refused " + name }));
                Assert.Equal($$"""{"name":"refused {{name}}"}""", Encoding.UTF8.GetString(refused.Body.Span));
                ApiException broken = await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "broken " + name }));
                Assert.Equal($$"""[{"name":"broken {{name}}"}]""", Encoding.UTF8.GetString(broken.Body.Span));
            }
        })));
    }

    [Fact]
    public async Task An_exception_keeps_its_body_while_others_are_read()
    {
        using PetClient client = PetClient.Own(new EchoHandler());
        ApiException first = await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "refused first" }));
        for (int call = 0; call < 20; call++)
        {
            await client.CreateAsync(new Pet { Name = "another name of the same length" });
        }

        Assert.Equal("""{"name":"refused first"}""", first.RawBody);
        Assert.Equal("""{"name":"refused first"}""", Encoding.UTF8.GetString(first.Body.Span));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    public async Task A_body_that_is_still_sent_after_the_call_is_not_changed_by_later_calls(HttpStatusCode status, bool isRetried)
    {
        LateHandler handler = new(status);
        using PetClient client = PetClient.Own(
            handler, options => options.Retry = isRetried ? new() { MaxRetries = 1, Delay = TimeSpan.Zero } : RetryOptions.None);

        await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "first" }));
        int sent = handler.Writes.Count;
        for (int call = 0; call < 20; call++)
        {
            await Assert.ThrowsAnyAsync<ApiException>(() => client.CreateAsync(new Pet { Name = "later" }));
        }

        handler.Gate.SetResult();
        await Task.WhenAll(handler.Writes);

        Assert.Equal(isRetried ? 2 : 1, sent);
        Assert.All(handler.Streams.Take(sent), stream => Assert.Equal("""{"name":"first"}""", Encoding.UTF8.GetString(stream.ToArray())));
    }

    [Fact]
    public async Task A_cancelled_call_does_not_share_the_memory_of_its_pending_read()
    {
        PendingStream pending = new();
        using CancellationTokenSource stop = new();
        using PetClient client = PetClient.Own(new RecordingHandler(request => request.Method == HttpMethod.Get
            ? new HttpResponseMessage { Content = new StreamContent(pending) }
            : RecordingHandler.Response("""{"name":"Rex"}""")));
        Task<Pet> cancelled = client.GetAsync("1", cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        // The stream ignores the cancellation at first, and fills the memory that it was given.
        pending.Memory.Span.Fill((byte)'x');

        byte[] next = ArrayPool<byte>.Shared.Rent(pending.Memory.Length);
        Assert.False(pending.Memory.Span.Overlaps(next));
        Assert.Equal("Rex", (await client.CreateAsync(new Pet { Name = "Rex" })).Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_000)]
    [InlineData(100_000)]
    public async Task Bodies_are_cleared_before_their_memory_is_shared(int length)
    {
        string secret = NewSecret();
        using PetClient client = PetClient.Own(new EchoHandler());
        Task<Pet> call = client.CreateAsync(new Pet { Name = secret + new string('-', length) + secret });
        Assert.True(call.IsCompletedSuccessfully);
        _ = await call;

        AssertNotShared(secret);
    }

    [Fact]
    public async Task A_body_that_exceeds_the_limit_is_cleared_to_its_last_byte()
    {
        byte[] body = Encoding.UTF8.GetBytes(NewSecret());
        using (BodyBuffer buffer = new(announced: 15))
        {
            using ByteArrayContent content = new(body);
            ValueTask<bool> reading = buffer.ReadAsync(content, maxLength: 12, CancellationToken.None);
            Assert.True(reading.IsCompletedSuccessfully);
            Assert.True(await reading);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(16);
        Assert.True(rented.AsSpan(0, 13).IndexOfAnyExcept((byte)0) < 0);
        ArrayPool<byte>.Shared.Return(rented);
    }

    [Fact]
    public void A_writer_that_grows_clears_each_buffer_that_it_leaves()
    {
        string secret = NewSecret();
        _ = JsonBytes.Of(secret, static (writer, text) =>
        {
            writer.WriteStartArray();
            for (int i = 0; i < 1_000; i++)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        });

        AssertNotShared(secret);
    }

    [Fact]
    public void A_writer_that_failed_or_is_nested_leaves_nothing_behind()
    {
        Assert.Throws<InvalidOperationException>(() => JsonBytes.Of("half", static (writer, value) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", value);
            throw new InvalidOperationException();
        }));
        ReadOnlyMemory<byte> outer = JsonBytes.Of(1, static (writer, value) =>
        {
            writer.WriteStartArray();
            ReadOnlyMemory<byte> inner = JsonBytes.Of(new string('a', 5_000), static (nested, text) => nested.WriteStringValue(text));
            writer.WriteRawValue(inner.Span);
            writer.WriteNumberValue(value);
            writer.WriteEndArray();
        });
        Assert.Equal("[\"" + new string('a', 5_000) + "\",1]", Encoding.UTF8.GetString(outer.Span));
    }

    // The pool is shared with other tests, so the text must be in no other, not even in an earlier run of the same test.
    private static string NewSecret() => "secret-" + Guid.NewGuid().ToString("N");

    private static void AssertNotShared(string secret)
    {
        using (JsonScratch scratch = JsonScratch.Rent())
        {
            Assert.True(scratch.GetSpan().IndexOfAnyExcept((byte)0) < 0);
        }

        // The array pool returns what this thread gave back last.
        for (int length = 16; length <= 1024 * 1024; length *= 2)
        {
            byte[] rented = ArrayPool<byte>.Shared.Rent(length);
            Assert.True(rented.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"An array of {length} bytes has the text.");
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static string Name(int caller, int call) =>
        caller.ToString(CultureInfo.InvariantCulture) + "-" + new string((char)('a' + (call % 26)), call % 7 == 0 ? 40_000 : call % 50);

    // Returns the request's body: as a pet, as an error, or as JSON that is not a pet.
    private sealed class EchoHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using MemoryStream copy = new();
            await request.Content!.CopyToAsync(copy, cancellationToken);
            string body = Encoding.UTF8.GetString(copy.ToArray());
            bool isRefused = body.Contains("refused", StringComparison.Ordinal);
            bool isBroken = body.Contains("broken", StringComparison.Ordinal);
            return RecordingHandler.Response(isBroken ? "[" + body + "]" : body, isRefused ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
        }
    }

    // Responds at once, and sends the body when the gate opens.
    private sealed class LateHandler(HttpStatusCode status) : HttpMessageHandler
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<Task> Writes { get; } = [];

        public List<LateStream> Streams { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LateStream stream = new(Gate.Task);
            Streams.Add(stream);
            Writes.Add(request.Content!.CopyToAsync(stream, CancellationToken.None));
            return Task.FromResult(RecordingHandler.Response("{}", status));
        }
    }

    private sealed class LateStream(Task gate) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate;
            Write(buffer.Span);
        }
    }

    private sealed class PendingStream : MemoryStream
    {
        public Memory<byte> Memory { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Memory = buffer;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
