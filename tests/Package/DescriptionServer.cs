using System.Net;
using System.Text;

namespace Truto.Generated.Tests.Package;

/// <summary>A local server whose response to every request is a description.</summary>
internal sealed class DescriptionServer : IDisposable
{
    private readonly HttpListener listener = new();

    public DescriptionServer()
    {
        Address = $"http://localhost:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Serve();
    }

    /// <summary>Gets the URL, which ends with a slash.</summary>
    public string Address { get; }

    public string Text { get; set; } = "";

    /// <summary>Gets the received requests: the path, and the <c>Authorization</c> header if there is one.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await listener.GetContextAsync();
                Requests.Add($"{context.Request.RawUrl} {context.Request.Headers["Authorization"]}".TrimEnd());
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(Text), willBlock: true);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
