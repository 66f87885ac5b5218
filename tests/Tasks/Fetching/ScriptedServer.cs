using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Truto.Generated.Tests.Tasks.Fetching;

/// <summary>A server on loopback that sends prepared bytes, also those that no web server sends: a body that ends too early.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> responses = new();

    public ScriptedServer(params string[] responses)
    {
        Array.ForEach(responses, this.responses.Enqueue);
        listener.Start();
        _ = Serve();
    }

    /// <summary>Gets the requests with their headers.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Returns a response with a length of its own.</summary>
    public static string Response(string body, string headers = "Content-Type: application/json", string status = "200 OK", int missing = 0) =>
        $"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body) + missing}\r\nConnection: close\r\n\r\n{body}";

    public void Enqueue(string response) => responses.Enqueue(response);

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
            {
                return;
            }

            using (client)
            {
                NetworkStream stream = client.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    request.Append(line).Append('\n');
                }

                Requests.Enqueue(request.ToString());
                if (responses.TryDequeue(out string? response))
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(response));
                    continue;
                }

                // Without a response, the connection stays open until the client gives up.
                await reader.ReadLineAsync();
            }
        }
    }
}
