using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Errors;

/// <summary>Tests that every response of a server leads to a documented exception with the response's metadata, and is disposed.</summary>
public class HostileResponseTests
{
    private readonly List<TrackedResponse> responses = [];

    public static TheoryData<string, string> ErrorsWithHalfOfASurrogatePair => new()
    {
        { """{"message":"\ud800 oops"}""", """GET /pets/{id} responded 400: \ud800 oops.""" },
        { """{"detail":["\udc00\ud800"]}""", """GET /pets/{id} responded 400: \udc00\ud800.""" },
        { """{"\ud800":1,"message":"oops"}""", "GET /pets/{id} responded 400: oops." },
    };

    [Theory]
    [MemberData(nameof(ErrorsWithHalfOfASurrogatePair))]
    public async Task A_lone_surrogate_in_an_error_is_shown_escaped(string body, string message)
    {
        using PetClient client = Answering(HttpStatusCode.BadRequest, body, "application/json");
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal(message, refused.Message);
        Assert.Equal(body, refused.RawBody);
        AssertDisposed();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "utf-7")]
    [InlineData(HttpStatusCode.BadRequest, "\"utf-7\"")]
    [InlineData(HttpStatusCode.BadRequest, "klingon")]
    [InlineData(HttpStatusCode.OK, "utf-7")]
    public async Task An_unsupported_charset_is_read_as_UTF8(HttpStatusCode status, string charset)
    {
        using PetClient client = Answering(status, """{"message":"nö +AC0-"}""", "application/json; charset=" + charset);
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal("""{"message":"nö +AC0-"}""", refused.RawBody);
        Assert.Equal(status, refused.StatusCode);
        AssertDisposed();
    }

    [Theory]
    [InlineData("Retry-After", "-Infinity")]
    [InlineData("Retry-After", "Infinity")]
    [InlineData("ratelimit-reset", "-Infinity")]
    [InlineData("ratelimit-limit", "1;w=-Infinity")]
    public async Task An_invalid_header_does_not_lose_a_result(string name, string value)
    {
        using PetClient client = Answering(HttpStatusCode.Created, """{"name":"Rex"}""", "application/json", (name, value));
        Assert.Equal("Rex", (await client.CreateAsync(new Pet { Name = "Rex" })).Name);
        AssertDisposed();
    }

    [Fact]
    public async Task An_invalid_header_does_not_lose_an_error()
    {
        using PetClient client = Answering(HttpStatusCode.TooManyRequests, """{"message":"no"}""", "application/json", ("Retry-After", "-Infinity"));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal("-Infinity", refused.Headers["Retry-After"]);
        Assert.Null(refused.RateLimit);
        AssertDisposed();
    }

    [Theory]
    [InlineData("https://[/")]
    [InlineData("//[")]
    [InlineData("http://a:99999999/")]
    public async Task A_redirect_to_an_invalid_URL_is_a_failure(string location)
    {
        using PetClient client = new(
            new HttpClient(new RedirectHandler(Network(HttpStatusCode.Found, string.Empty, "text/plain", ("Location", location)))));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        AssertDisposed();
    }

    [Fact]
    public async Task A_redirect_result_with_an_invalid_URL_throws_a_format_exception()
    {
        using PetClient client = new(Network(HttpStatusCode.Found, string.Empty, "text/plain", ("Location", "//[")));
        ApiCall call = new("GET", "/pets/photo");
        call.Succeeds(302);
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => call.ReadAsync(client.Transport, ResultReader.Location, null, default));
        AssertDisposed();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_success_that_cannot_be_decompressed_throws_a_format_exception(string encoding)
    {
        using ReplayServer server = new(
            $"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nx-request: 7\r\nContent-Length: 20\r\n\r\nthis is not packed..");
        using ApiTransport transport = server.Connect();
        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => transport.SendAsync(new ApiCall("GET", "/pets/1"), Pet.Read, null, default));
        Assert.Equal("7", unreadable.Headers["x-request"]);
        Assert.Contains("decompress", unreadable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\nthis is not packed..", "")]
    [InlineData("Content-Length: 100\r\n\r\n{\"message\":\"ha", "{\"message\":\"ha")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\nha\r\nzzz\r\n", "")]
    public async Task An_error_with_an_incomplete_body_keeps_its_status(string rest, string body)
    {
        using ReplayServer server = new("HTTP/1.1 422 No\r\nx-request: 7\r\n" + rest);
        using ApiTransport transport = server.Connect();
        ApiException refused = await Assert.ThrowsAsync<ApiException>(
            () => transport.SendAsync(new ApiCall("GET", "/pets/1"), Pet.Read, null, default));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("7", refused.Headers["x-request"]);
        Assert.Equal(body, refused.RawBody);
        Assert.True(refused.IsRawBodyCut);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n\"s3cr3t/t0k3n==\"")]
    [InlineData("HTs3cr3t/t0k3n==TP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\ns3cr3t/t0k3n==\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ns3cr3t/t0k3n==\r\n")]
    public async Task Quotes_of_a_response_do_not_contain_the_token(string response)
    {
        using ReplayServer server = new(response);
        using ApiTransport transport = server.Connect(PetClient.Token);
        Exception? list = await Record.ExceptionAsync(() => new ApiCall("GET", "/pets").ReadListAsync(transport, JsonRead.String, null, default));
        Exception? stream = await Record.ExceptionAsync(async () =>
        {
            await using Stream opened = await new ApiCall("GET", "/pets").ReadAsync(transport, ResultReader.Stream, null, default);
            await opened.CopyToAsync(Stream.Null);
        });

        Assert.DoesNotContain(PetClient.Token, list + " " + stream, StringComparison.Ordinal);
        Assert.True(list is ApiResponseFormatException or HttpRequestException or IOException, list?.ToString());
    }

    [Fact]
    public async Task A_stream_that_cannot_be_decompressed_throws()
    {
        using ReplayServer server = new("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 20\r\n\r\nthis is not packed..");
        using ApiTransport transport = server.Connect();
        await using Stream stream = await transport.SendAsync(new ApiCall("GET", "/pets/photo"), ResultReader.Stream, null, default);
        byte[] buffer = new byte[100];
        await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken));
#pragma warning disable CA1849 // The synchronous way is what is tested.
        Assert.Throws<IOException>(() => stream.Read(buffer, 0, 100));
#pragma warning restore CA1849
    }

    [Fact]
    public async Task An_endless_error_body_is_read_up_to_a_megabyte()
    {
        CountingStream endless = new();
        using PetClient client = new(
            new RecordingHandler(_ => Tracked(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(endless) })));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.True(refused.IsRawBodyCut);
        Assert.InRange(endless.BytesRead, Failure.MaxRawBodyLength, (1024 * 1024) + (64 * 1024));
        AssertDisposed();
    }

    private PetClient Answering(HttpStatusCode status, string body, string contentType, params (string Name, string Value)[] headers) =>
        new(Network(status, body, contentType, headers));

    private RecordingHandler Network(
        HttpStatusCode status, string body, string contentType, params (string Name, string Value)[] headers) => new(request =>
    {
        HttpResponseMessage response = new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)), RequestMessage = request };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Tracked(response);
    });

    private TrackedResponse Tracked(HttpResponseMessage response)
    {
        TrackedResponse tracked = new(response);
        responses.Add(tracked);
        return tracked;
    }

    private void AssertDisposed() => Assert.All(responses, static response => Assert.True(response.IsDisposed));

    private sealed class TrackedResponse : HttpResponseMessage
    {
        public TrackedResponse(HttpResponseMessage other)
            : base(other.StatusCode)
        {
            Content = other.Content;
            RequestMessage = other.RequestMessage;
            foreach (KeyValuePair<string, IEnumerable<string>> header in other.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            BytesRead += buffer.Length;
            return BytesRead > 64 * 1024 * 1024 ? throw new InvalidOperationException("Nobody stops reading.") : new(buffer.Length);
        }
    }
}
