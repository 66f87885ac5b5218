using System.IO.Compression;
using System.Net;
using System.Text;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the decompression of programs that are compiled ahead of time.</summary>
public class GZipHandlerTests
{
    private const string Body = """{"name":"Rex"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        RecordingHandler network = new(_ => Response(Compressed(Body), encoding));
        using PetClient client = Connect(network);

        Assert.Equal("Rex", (await client.GetAsync("1")).Name);
        Assert.Equal("gzip", network.Only["Accept-Encoding"]);
    }

    [Fact]
    public async Task Other_bodies_and_all_other_headers_are_unchanged()
    {
        RecordingHandler network = new(_ => Response(Encoding.UTF8.GetBytes(Body), encoding: null));
        using HttpMessageInvoker invoker = new(new GZipHandler(network));
        using HttpRequestMessage request = new(HttpMethod.Get, "https://pets.example/");
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(Body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Body.Length, response.Content.Headers.ContentLength);
        Assert.Equal("identity", network.Only["Accept-Encoding"]);
    }

    [Fact]
    public async Task Headers_of_the_compressed_body_are_removed()
    {
        RecordingHandler network = new(_ => Response(Compressed(Body), "gzip"));
        using HttpMessageInvoker invoker = new(new GZipHandler(network));
        using HttpRequestMessage request = new(HttpMethod.Get, "https://pets.example/");
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(Body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.False(response.Content.Headers.NonValidated.Contains("Content-Length"));
    }

    [Fact]
    public async Task A_success_that_cannot_be_decompressed_throws_a_format_exception()
    {
        using PetClient client = Connect(new RecordingHandler(_ => Response("this is not packed"u8.ToArray(), "gzip")));
        ApiResponseFormatException unreadable = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.GetAsync("1"));
        Assert.Contains("decompress", unreadable.Message, StringComparison.Ordinal);
    }

    private static PetClient Connect(RecordingHandler network) => new(new HttpClient(new GZipHandler(network)));

    private static byte[] Compressed(string text)
    {
        using MemoryStream body = new();
        using (GZipStream zip = new(body, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return body.ToArray();
    }

    private static HttpResponseMessage Response(byte[] body, string? encoding)
    {
        ByteArrayContent content = new(body) { Headers = { ContentLength = body.Length, ContentType = new("application/json") } };
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
