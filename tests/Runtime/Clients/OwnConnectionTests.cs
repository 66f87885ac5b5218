using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the connections of a client without a given HttpClient over loopback.</summary>
public class OwnConnectionTests
{
    [Fact]
    public async Task Compressed_bodies_are_read()
    {
        using MemoryStream body = new();
        await using (GZipStream zip = new(body, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync("""{"name":"Rex"}"""u8.ToArray());
        }

        using Server server = new($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n", body.ToArray());
        using ApiTransport transport = server.Connect();

        Assert.Equal("Rex", (await transport.SendAsync(Get(), Pet.Read, null, default)).Name);
        Assert.Contains("Accept-Encoding: gzip", await server.Request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer t", await server.Request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000_011, true)]
    [InlineData(5_000_010, false)]
    public async Task The_size_limit_applies_to_decompressed_bodies(int size, bool isRead)
    {
        using MemoryStream body = new();
        await using (GZipStream zip = new(body, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes("{\"name\":\"" + new string('a', 5_000_000) + "\"}"));
        }

        using Server server = new($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n", body.ToArray());
        using ApiTransport transport = server.Connect(options => options.MaxResponseContentBufferSize = size);

        Exception? refused = await Record.ExceptionAsync(() => transport.SendAsync(Get(), Pet.Read, null, default));

        Assert.Equal(isRead, refused is null);
        Assert.Equal(!isRead, refused is ApiResponseFormatException);
    }

    [Fact]
    public async Task A_truncated_stream_throws_an_IOException()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "half"u8.ToArray());
        using ApiTransport transport = server.Connect();
        await using Stream stream = await transport.SendAsync(Get(), ResultReader.Stream, null, default);

        byte[] buffer = new byte[100];
        await stream.ReadExactlyAsync(buffer.AsMemory(0, 4));
        Assert.Equal("half", Encoding.UTF8.GetString(buffer, 0, 4));
        await Assert.ThrowsAnyAsync<IOException>(async () => await stream.ReadExactlyAsync(buffer));
    }

    [Fact]
    public async Task A_truncated_body_throws()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "{\"name\":"u8.ToArray());
        using ApiTransport transport = server.Connect();
        await Assert.ThrowsAnyAsync<IOException>(() => transport.SendAsync(Get(), Pet.Read, null, default));
    }

    [Fact]
    public async Task A_refused_connection_throws_an_HttpRequestException()
    {
        using Server server = new(string.Empty, []);
        using ApiTransport transport = server.Connect();
        server.Dispose();
        await Assert.ThrowsAsync<HttpRequestException>(() => transport.SendAsync(Get(), null, default));
    }

    private static ApiCall Get()
    {
        ApiCall call = new("GET", "/pets/1");
        return call;
    }

    /// <summary>Responds to one request with the given bytes and closes the connection.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Server(string head, byte[] body)
        {
            listener.Start();
            Address = new Uri("http://" + listener.LocalEndpoint);
            Request = RespondAsync([.. Encoding.ASCII.GetBytes(head), .. body]);
        }

        public Task<string> Request { get; }

        private Uri Address { get; }

        public ApiTransport Connect(Action<ApiClientOptions>? configure = null)
        {
            ApiClientOptions options = new() { BaseAddress = Address, Retry = RetryOptions.None };
            configure?.Invoke(options);
            return new ApiTransport("t", options, PetClient.Identity);
        }

        public void Dispose() => listener.Dispose();

        private async Task<string> RespondAsync(byte[] response)
        {
            using TcpClient connection = await listener.AcceptTcpClientAsync();
            NetworkStream stream = connection.GetStream();
            StringBuilder request = new();
            byte[] buffer = new byte[4096];
            while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
            }

            await stream.WriteAsync(response);
            return request.ToString();
        }
    }
}
