using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Errors;

/// <summary>A response in bytes that every connection returns, parsed by .NET's HTTP client without a network.</summary>
internal sealed class ReplayServer(string response) : IDisposable
{
    private readonly SocketsHttpHandler handler = new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        ConnectCallback = (_, _) => new ValueTask<Stream>(new Connection(Encoding.Latin1.GetBytes(response))),
    };

    public ApiTransport Connect(string token = "t") => new(
        token,
        new ApiClientOptions { BaseAddress = new Uri("http://localhost/"), Retry = RetryOptions.None, HttpHandler = handler },
        PetClient.Identity);

    public void Dispose() => handler.Dispose();

    /// <summary>Discards what is written, and returns the response and then the end.</summary>
    private sealed class Connection(byte[] response) : MemoryStream(response, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;
    }
}
