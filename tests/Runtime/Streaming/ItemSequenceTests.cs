using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Streaming;

public class ItemSequenceTests
{
    [Theory]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("{\"name\":\"a\"}\r\n\r\n  \n{\"name\":\"b\"}")]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E{\n\"name\":\n\"b\"}\n")]
    [InlineData("\uFEFF{\"name\":\"a\"}\n{\"name\":\"b\"}")]
    public async Task Each_json_text_is_an_item(string body)
    {
        using PetClient client = new(RecordingHandler.Text(body, HttpStatusCode.OK, "application/jsonl"));
        Assert.Equal(["a", "b"], await Names(Lines(client)));
    }

    [Fact]
    public async Task An_invalid_item_throws_after_the_items_before_it()
    {
        using PetClient client = new(RecordingHandler.Text("{\"name\":\"a\"}\n{\"name\":", HttpStatusCode.OK, "application/jsonl"));
        List<string?> names = [];
        ApiResponseFormatException broken = await Assert.ThrowsAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (Pet pet in Lines(client))
            {
                names.Add(pet.Name);
            }
        });

        Assert.Equal(["a"], names);
        Assert.StartsWith("GET /pets responded 200, but the body cannot be read: item 2 at name: ", broken.Message, StringComparison.Ordinal);
        Assert.Equal("{\"name\":", broken.RawBody);
    }

    [Fact]
    public async Task Events_contain_JSON_until_the_end_mark()
    {
        const string Body = ": hello\n\nevent: pet\nid: 7\nretry: 10\ndata: {\"name\":\ndata: \"a\"}\n\n"
            + "event: ping\ndata:\n\ndata: {\"name\":\"b\"}\n\ndata: [DONE]\n\ndata: {\"name\":\"c\"}\n\n";
        using PetClient client = new(RecordingHandler.Text(Body, HttpStatusCode.OK, "text/event-stream"));
        List<ServerSentEvent<Pet>> events = [];
        await foreach (ServerSentEvent<Pet> one in Call().Items(client.Transport, ItemReader.JsonEvents(Pet.Read), null, default))
        {
            events.Add(one);
        }

        Assert.Equal(
            ["pet a 7 10", "message b 7 10"],
            events.Select(one => $"{one.EventType} {one.Data.Name} {one.LastEventId} {one.ReconnectionTime?.TotalMilliseconds}"));
    }

    [Fact]
    public async Task Events_of_text_are_returned_unchanged()
    {
        using PetClient client = new(RecordingHandler.Text("data: [DONE]\n\ndata:\n\ndata: a\ndata: b\n\n", HttpStatusCode.OK, "text/event-stream"));
        List<string> texts = [];
        await foreach (ServerSentEvent<string> one in Call().Items(client.Transport, ItemReader.TextEvents, null, default))
        {
            texts.Add(one.Data);
        }

        Assert.Equal(["[DONE]", "", "a\nb"], texts);
    }

    [Theory]
    [InlineData("application/json", """{"message":"No events today"}""", "it is application/json, not an event stream: No events today")]
    [InlineData("text/html; charset=utf-8", "<p>Sign in</p>", "it is text/html, not an event stream: Sign in")]
    [InlineData("application/json", "", "it is application/json, not an event stream")]
    public async Task An_event_stream_with_another_media_type_throws(string mediaType, string text, string problem)
    {
        WatchedStream body = new(Encoding.UTF8.GetBytes(text));
        using PetClient client = new(new RecordingHandler(_ =>
        {
            HttpResponseMessage response = new() { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            return response;
        }));

        ApiResponseFormatException other = await Assert.ThrowsAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (ServerSentEvent<string> one in Call().Items(client.Transport, ItemReader.TextEvents, null, default))
            {
                Assert.Fail("An event: " + one.Data);
            }
        });

        Assert.Equal($"GET /pets responded 200, but the body cannot be read: {problem}.", other.Message);
        Assert.Equal(text, other.RawBody);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "TEXT/Event-Stream; charset=utf-8", "data: a\n\n", "a")]
    [InlineData(HttpStatusCode.OK, null, "data: a\n\n", "a")]
    [InlineData(HttpStatusCode.NoContent, "application/json", "", "")]
    public async Task An_event_stream_has_its_media_type_or_none(HttpStatusCode status, string? mediaType, string body, string data)
    {
        using PetClient client = new(new RecordingHandler(_ =>
        {
            HttpResponseMessage response = new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            return response;
        }));

        List<string> events = [];
        await foreach (ServerSentEvent<string> one in Call().Items(client.Transport, ItemReader.TextEvents, null, default))
        {
            events.Add(one.Data);
        }

        Assert.Equal(data, string.Join(",", events));
    }

    [Fact]
    public async Task Each_enumeration_sends_a_request()
    {
        RecordingHandler handler = RecordingHandler.Text("{\"name\":\"a\"}\n", HttpStatusCode.OK, "application/jsonl");
        using PetClient client = new(handler);
        IAsyncEnumerable<Pet> pets = Lines(client);
        Assert.Empty(handler.Sent);
        await Names(pets);
        await Names(pets);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task A_failure_is_thrown_when_the_enumeration_begins()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"No pets"}""", HttpStatusCode.NotFound));
        await Assert.ThrowsAsync<ApiException<PetError>>(() => Names(Lines(client)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_the_enumeration_disposes_the_response(bool isFailure)
    {
        WatchedStream body = new(Encoding.UTF8.GetBytes(isFailure ? "nonsense\n" : "{\"name\":\"a\"}\n{\"name\":\"b\"}\n"));
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }));
        try
        {
            await foreach (Pet pet in Lines(client))
            {
                break;
            }
        }
        catch (ApiResponseFormatException) when (isFailure)
        {
            // The tested part follows.
        }

        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_tokens_of_call_and_enumeration_cancel_it(bool isOfCall)
    {
        using CancellationTokenSource stop = new();
        WatchedStream body = new("{\"name\":\"a\"}\n"u8.ToArray()) { WaitsAtEnd = true };
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }));
        Task reading = ReadAsync();
        await body.HasBeenRead.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(body.IsDisposed);

        async Task ReadAsync()
        {
            await foreach (Pet pet in Lines(client, isOfCall ? stop.Token : default).WithCancellation(isOfCall ? default : stop.Token))
            {
                Assert.Equal("a", pet.Name);
            }
        }
    }

    private static ApiCall Call()
    {
        ApiCall call = new("GET", "/pets", PetError.Readers);
        return call;
    }

    private static IAsyncEnumerable<Pet> Lines(PetClient client, CancellationToken stop = default) =>
        Call().Items(client.Transport, ItemReader.JsonLines(Pet.Read), null, stop);

    private static async Task<List<string?>> Names(IAsyncEnumerable<Pet> pets)
    {
        List<string?> names = [];
        await foreach (Pet pet in pets)
        {
            names.Add(pet.Name);
        }

        return names;
    }

    private sealed class WatchedStream(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDisposed { get; private set; }

        /// <summary>Completes when all bytes have been read and a further read begins.</summary>
        public Task HasBeenRead => end.Task;

        public bool WaitsAtEnd { get; init; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0 && WaitsAtEnd)
            {
                end.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return read;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
