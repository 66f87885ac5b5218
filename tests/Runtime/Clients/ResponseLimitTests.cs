using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the limits of what is buffered of a response.</summary>
public class ResponseLimitTests
{
    private const string Body = """{"name":"Rex"}""";

    [Fact]
    public void The_default_is_128_MiB() => Assert.Equal(134_217_728, new ApiClientOptions().MaxResponseContentBufferSize);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue + 1L)]
    public void An_invalid_size_is_refused(long size) =>
        Assert.Equal(
            "MaxResponseContentBufferSize",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxResponseContentBufferSize = size }).ParamName);

    [Fact]
    public async Task A_body_of_exactly_the_maximum_size_is_read()
    {
        using PetClient client = new(RecordingHandler.Json(Body), options => options.MaxResponseContentBufferSize = Body.Length);
        Assert.Equal("Rex", (await client.GetAsync("1")).Name);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("by hand")]
    public async Task A_longer_body_throws_with_its_beginning(string result)
    {
        Watched body = new(new MemoryStream(Encoding.UTF8.GetBytes(Body)));
        HttpResponseMessage response = new() { Content = new StreamContent(body) };
        response.Headers.Add("x-request-id", "7");
        using PetClient client = new(new RecordingHandler(_ => response), options => options.MaxResponseContentBufferSize = Body.Length - 1);

        ApiResponseFormatException refused = await Assert.ThrowsAsync<ApiResponseFormatException>(() => result switch
        {
            "json" => client.GetAsync("1"),
            "text" => client.Transport.SendAsync(new ApiCall("GET", "/pets/{id}").Path("id", "1"), ResultReader.Text, null, default),
            _ => client.Transport.SendAsync(HttpMethod.Get, "/pets/{id}", null, null, [], null, default),
        });

        Assert.Equal(
            "GET /pets/{id} responded 200, but the body cannot be read: "
            + "it is longer than ApiClientOptions.MaxResponseContentBufferSize allows: 13 bytes.",
            refused.Message);
        Assert.Equal(("7", Body[..^1], true), (refused.Headers["x-request-id"], refused.RawBody, refused.IsRawBodyCut));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_smaller_limit_of_a_given_HttpClient_applies()
    {
        using HttpClient http = new(RecordingHandler.Json(Body)) { MaxResponseContentBufferSize = 5 };
        using PetClient client = new(http);
        ApiResponseFormatException refused = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));
        Assert.EndsWith("it is longer than HttpClient.MaxResponseContentBufferSize allows: 5 bytes.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_sets_the_limit()
    {
        ApiClientOptions options = new();
        ConfiguredOptions.Apply(options, key => key == "MaxResponseContentBufferSize" ? "1000" : null);
        Assert.Equal(1000, options.MaxResponseContentBufferSize);
        Assert.Throws<InvalidOperationException>(() => ConfiguredOptions.Apply(options, key => key == "MaxResponseContentBufferSize" ? "0" : null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(40_000)]
    public async Task An_announced_length_allocates_nothing_before_the_bytes_arrive(int arrived)
    {
        await ReadAsync(arrived);
        long allocated = await ReadAsync(arrived);
        Assert.InRange(allocated, 0, 16_000 + (4 * arrived));
    }

    [Fact]
    public async Task A_body_with_an_announced_length_over_the_limit_is_not_downloaded()
    {
        Watched body = new(new Endless());
        HttpResponseMessage response = new() { Content = new StreamContent(body) };
        response.Content.Headers.ContentLength = 1_000_000_001;
        using PetClient client = new(new RecordingHandler(_ => response), options => options.MaxResponseContentBufferSize = 1_000_000_000);

        ApiResponseFormatException refused = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));

        Assert.True(refused.IsRawBodyCut);
        Assert.Equal(65_537, body.BytesRead);
    }

    [Fact]
    public async Task An_endless_body_is_read_up_to_the_limit()
    {
        Watched body = new(new Endless());
        using PetClient client = new(
            new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }),
            options => options.MaxResponseContentBufferSize = 1_000_000);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));

        Assert.Equal(1_000_001, body.BytesRead);
    }

    [Theory]
    [InlineData(15_000)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(65_536)]
    [InlineData(1_000_000)]
    public async Task Bodies_of_all_sizes_are_read_completely(int length)
    {
        string text = string.Create(length, 0, static (span, _) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + (i % 23));
            }
        });
        foreach (long? announced in (long?[])[null, length, 10, length * 10L])
        {
            HttpResponseMessage response = new() { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(text))) };
            response.Content.Headers.ContentLength = announced;
            using PetClient client = new(new RecordingHandler(_ => response));
            Assert.Equal(text, await client.Transport.SendAsync(new ApiCall("GET", "/pets"), ResultReader.Text, null, default));
        }
    }

    [Theory]
    [InlineData("application/jsonl", "{\"name\":\"aaaaaa\"}\n", 17, 0)]
    [InlineData("application/jsonl", "{\"name\":\"aaaaaa\"}\n", 16, 1)]
    [InlineData("application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"aaaaaa\"}", 16, 2)]
    public async Task An_item_over_the_limit_throws_with_its_number(string mediaType, string body, int size, int item)
    {
        using PetClient client = new(
            RecordingHandler.Text(body, HttpStatusCode.OK, mediaType), options => options.MaxResponseContentBufferSize = size);
        IAsyncEnumerable<Pet> pets = new ApiCall("GET", "/pets", PetError.Readers).Items(
            client.Transport, ItemReader.JsonLines(Pet.Read), null, default);

        Exception? refused = await Record.ExceptionAsync(async () =>
        {
            await foreach (Pet pet in pets)
            {
                Assert.NotNull(pet.Name);
            }
        });

        string? expected = item == 0 ? null
            : $"GET /pets responded 200, but the body cannot be read: item {item}: "
                + $"it is longer than ApiClientOptions.MaxResponseContentBufferSize allows: {size} bytes.";
        Assert.Equal(expected, (refused as ApiResponseFormatException)?.Message);
    }

    // Everything runs on this thread, so its allocations can be distinguished from those of other tests.
    private static async Task<long> ReadAsync(int arrived)
    {
        using StreamContent content = new(new MemoryStream(new byte[arrived]));
        content.Headers.ContentLength = 1_000_000_000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueTask<ResponseBody> reading = ResponseBody.ReadToLimitAsync(content, 2_000_000_000, default);
        Assert.True(reading.IsCompleted);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using ResponseBody body = await reading;
        Assert.Equal(arrived, body.Bytes.Length);
        return allocated;
    }

    private sealed class Watched(Stream inner) : MemoryStream
    {
        public long BytesRead { get; private set; }

        public bool IsDisposed { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await inner.ReadAsync(buffer, cancellationToken);
            BytesRead += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return new ValueTask<int>(buffer.Length);
        }
    }
}
