using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Truto.Generated.Tests.Runtime.Streaming;

public class ResponseStreamTests
{
    [Fact]
    public async Task Bytes_arrive_while_they_are_sent()
    {
        Feed feed = new();
        using PetClient client = Answering(feed);

        await using Stream stream = await client.DownloadAsync();

        // Each piece is sent only after the previous one was read.
        feed.Send("first");
        Assert.Equal("first", await NextAsync());
        feed.Send("second");
        Assert.Equal("second", await NextAsync());
        feed.End();
        Assert.Equal("", await NextAsync());

        async Task<string> NextAsync()
        {
            byte[] buffer = new byte[16];
            int read = await stream.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
    }

    [Fact]
    public async Task Closing_the_stream_disposes_the_response()
    {
        Feed feed = new();
        using PetClient client = Answering(feed);
        Stream stream = await client.DownloadAsync();

        stream.Close();

        Assert.True(feed.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_the_stream_disposes_the_response(bool isAsync)
    {
        Feed feed = new();
        using WatchedResponse response = new() { Content = new StreamContent(feed) };
        using PetClient client = new(new RecordingHandler(_ => response));
        Stream stream = await client.DownloadAsync();
        Assert.Equal((false, false), (feed.IsDisposed, response.IsDisposed));

        if (isAsync)
        {
            await stream.DisposeAsync();
        }
        else
        {
#pragma warning disable CA1849 // The synchronous way is what is tested.
            stream.Dispose();
#pragma warning restore CA1849
        }

        Assert.Equal((true, true), (feed.IsDisposed, response.IsDisposed));
    }

    [Fact]
    public async Task An_error_response_is_thrown_before_the_stream_is_returned()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"No photo"}""", HttpStatusCode.NotFound));
        ApiException<PetError> refused = await Assert.ThrowsAsync<ApiException<PetError>>(() => client.DownloadAsync());
        Assert.Equal("GET /pets/photo responded 404: No photo.", refused.Message);
    }

    [Fact]
    public async Task The_time_limit_ends_when_the_headers_arrive()
    {
        Feed feed = new();
        FakeTimeProvider clock = new();
        using PetClient client = Answering(feed, options => options.TimeProvider = clock);
        await using Stream stream = await client.DownloadAsync(new RequestOptions { Timeout = TimeSpan.FromSeconds(5) });

        clock.Advance(TimeSpan.FromSeconds(6));
        feed.Send("late");

        byte[] buffer = new byte[16];
        Assert.Equal(4, await stream.ReadAsync(buffer));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using PetClient client = Answering(new Feed());
        await using Stream stream = await client.DownloadAsync();
        using CancellationTokenSource stop = new();
        Task reading = stream.ReadExactlyAsync(new byte[1], stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_is_an_IOException(bool isHttpException)
    {
        Feed feed = new();
        using PetClient client = Answering(feed);
        await using Stream stream = await client.DownloadAsync();
        feed.Break(isHttpException ? new HttpRequestException("cut") : new IOException("cut"));
        IOException broken = await Assert.ThrowsAnyAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[1]));
        Assert.Contains("cut", broken.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_only_reads_forward_and_sends_its_Accept_header()
    {
        RecordingHandler handler = RecordingHandler.Text("photo", HttpStatusCode.OK, "image/png");
        using PetClient client = new(handler);
        await using Stream stream = await client.DownloadAsync();

        Assert.True(stream.CanRead);
        Assert.False(stream.CanWrite);
        Assert.False(stream.CanSeek);
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        using StreamReader reader = new(stream);
        Assert.Equal("photo", await reader.ReadToEndAsync());
        Assert.Equal("image/png", handler.Only["Accept"]);
    }

    private static PetClient Answering(Feed feed, Action<ApiClientOptions>? configure = null) =>
        new(new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(feed) }), configure);

    private sealed class WatchedResponse : HttpResponseMessage
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>A body that arrives as the test sends it.</summary>
    private sealed class Feed : Stream
    {
        private readonly System.Threading.Channels.Channel<byte[]> chunks = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Send(string text) => chunks.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

        public void End() => chunks.Writer.Complete();

        public void Break(Exception exception) => chunks.Writer.Complete(exception);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!await chunks.Reader.WaitToReadAsync(cancellationToken))
            {
                return 0;
            }

            byte[] chunk = await chunks.Reader.ReadAsync(cancellationToken);
            chunk.CopyTo(buffer);
            return chunk.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
