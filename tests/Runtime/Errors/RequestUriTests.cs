using System.Net;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Errors;

/// <summary>Tests the URL of failed requests.</summary>
public class RequestUriTests
{
    private const string Unreached = "GET /pets/{id} got no complete response from https://pets.example/v1/pets/7: ";

    [Theory]
    [InlineData("https://pets.example/v1/", "https://pets.example/v1/pets/a%20b")]
    [InlineData("https://pets.example:443/v1", "https://pets.example/v1/pets/a%20b")]
    [InlineData("https://pets.example:8443", "https://pets.example:8443/pets/a%20b")]
    public async Task A_failure_has_the_URL_without_its_query(string baseAddress, string expected)
    {
        using PetClient client = new(RecordingHandler.Json("{}", HttpStatusCode.NotFound), options => options.BaseAddress = new Uri(baseAddress));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("a b", exclude: ["name"]));

        Assert.Equal(expected, refused.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task A_format_exception_has_the_URL()
    {
        using PetClient client = new(RecordingHandler.Json("[]"));
        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("7"));

        Assert.Equal("https://pets.example/v1/pets/7", unreadable.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task A_credential_in_the_path_is_redacted()
    {
        using PetClient client = new(RecordingHandler.Text(string.Empty, HttpStatusCode.NotFound, "text/plain"));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync(PetClient.Token));

        Assert.Equal("https://pets.example/v1/pets/***", refused.RequestUri?.AbsoluteUri);
        Assert.Equal("GET /pets/{id} responded 404: The response from https://pets.example/v1/pets/*** gives no reason.", refused.Message);
    }

    [Fact]
    public async Task After_redirects_the_exception_has_the_last_URL()
    {
        RecordingHandler network = new(request =>
        {
            bool isFirst = request.RequestUri!.Host == "pets.example";
            HttpResponseMessage response = RecordingHandler.Response(string.Empty, isFirst ? HttpStatusCode.Found : HttpStatusCode.Gone);
            response.RequestMessage = request;
            response.Headers.Location = isFirst ? new Uri("https://user:password@old.example/7?signature=1#end") : null;
            return response;
        });
        using PetClient client = new(new HttpClient(new RedirectHandler(network)));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("7"));

        Assert.Equal("https://old.example/7", refused.RequestUri?.AbsoluteUri);
        Assert.Equal("GET /pets/{id} responded 410: The response from https://old.example/7 gives no reason.", refused.Message);
    }

    [Fact]
    public void An_exception_that_a_test_creates_has_no_URL() =>
        Assert.Null(new ApiException("GET /pets", HttpStatusCode.NotFound, reason: null).RequestUri);

    [Fact]
    public async Task A_connection_that_fails_names_operation_and_URL()
    {
        HttpRequestException refused = new(HttpRequestError.ConnectionError, "refused", inner: null, HttpStatusCode.BadGateway);
        HttpRequestException failure = await Assert.ThrowsAsync<HttpRequestException>(() => FailWith(refused));

        Assert.Equal(Unreached + "refused", failure.Message);
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.Same(refused, failure.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_names_operation_and_URL()
    {
        Assert.Equal(Unreached + "cut", (await Assert.ThrowsAsync<IOException>(() => FailWith(new IOException("cut")))).Message);

        HttpIOException ended = await Assert.ThrowsAsync<HttpIOException>(() => FailWith(new HttpIOException(HttpRequestError.ResponseEnded, "cut")));
        Assert.Equal(Unreached + "cut (ResponseEnded)", ended.Message);
        Assert.Equal(HttpRequestError.ResponseEnded, ended.HttpRequestError);
    }

    [Fact]
    public async Task An_incomplete_body_names_operation_and_URL()
    {
        using ReplayServer server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":");
        using ApiTransport transport = server.Connect();
        Exception broken = await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(new ApiCall("GET", "/pets/1"), Pet.Read, null, default));

        Assert.StartsWith("GET /pets/1 got no complete response from http://", broken.Message, StringComparison.Ordinal);
        Assert.True(broken is IOException or HttpRequestException);
    }

    [Fact]
    public async Task An_incomplete_stream_names_operation_and_URL()
    {
        using ReplayServer server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        using ApiTransport transport = server.Connect();
        await using Stream stream = await transport.SendAsync(new ApiCall("GET", "/photo"), ResultReader.Stream, null, default);
        IOException broken = await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.StartsWith("GET /photo got no complete response from http://", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_names_operation_and_URL_without_credentials()
    {
        using PetClient client = new(new RecordingHandler(async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new HttpResponseMessage();
        }));
        RequestOptions soon = new() { Timeout = TimeSpan.FromMilliseconds(30) };
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync(PetClient.Token, exclude: ["name"], options: soon));

        Assert.StartsWith(
            "GET /pets/{id} got no complete response from https://pets.example/v1/pets/*** within 0.03 s (", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_before_sending_names_only_the_operation()
    {
        using PetClient client = new(RecordingHandler.Json("{}"), options =>
        {
            options.Token = null;
            options.TokenProvider = async stop =>
            {
                await Task.Delay(Timeout.Infinite, stop);
                return "never";
            };
            options.Timeout = TimeSpan.FromMilliseconds(30);
        });
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync("7"));

        Assert.StartsWith("GET /pets/{id} got no complete response within 0.03 s (", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exceptions_of_other_types_and_of_token_providers_are_not_changed()
    {
        FileNotFoundException missing = new("no such file");
        Assert.Same(missing, await Assert.ThrowsAsync<FileNotFoundException>(() => FailWith(missing)));

        HttpRequestException unreachable = new("the token's host is down");
        using PetClient client = new(RecordingHandler.Json("{}"), options =>
        {
            options.Token = null;
            options.TokenProvider = _ => throw unreachable;
        });
        Assert.Same(unreachable, await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("7")));
    }

    private static async Task FailWith(Exception failure)
    {
        using PetClient client = new(new RecordingHandler((Func<HttpRequestMessage, HttpResponseMessage>)(_ => throw failure)));
        await client.GetAsync("7", exclude: ["name"]);
    }
}
