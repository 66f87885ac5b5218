using System.Net;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>A response as .NET reads it without the library.</summary>
/// <param name="Status">The status; null if there is no response.</param>
/// <param name="Headers">The number of headers, including those of the content.</param>
/// <param name="IsWhole">Whether the body can be read completely.</param>
/// <param name="IsEncoded">Whether a header declares the body compressed.</param>
/// <param name="IsRedirect">Whether it is a redirect.</param>
internal sealed record PlainResponse(HttpStatusCode? Status, int Headers, bool IsWhole, bool IsEncoded, bool IsRedirect);

/// <summary>Returns given bytes on every connection, and tracks responses that are not disposed.</summary>
internal sealed class ReplayedNetwork : IDisposable
{
    private readonly List<TrackedResponse> responses = [];
    private readonly HttpMessageInvoker plain;

    public ReplayedNetwork()
    {
        Handler = new Tracker(this, Connections(DecompressionMethods.All));
        plain = new HttpMessageInvoker(Connections(DecompressionMethods.None));
    }

    /// <summary>Gets or sets the bytes of the response.</summary>
    public byte[] Response { get; set; } = [];

    /// <summary>Gets the handler, which clients use for their connections.</summary>
    public HttpMessageHandler Handler { get; }

    /// <summary>Gets a response that is not disposed, or null if all are.</summary>
    public HttpResponseMessage? Undisposed => responses.Find(static response => !response.IsDisposed);

    /// <summary>Starts a call.</summary>
    public void Begin() => responses.Clear();

    /// <summary>Reads the response without the library.</summary>
    public async Task<PlainResponse> ReadAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri("http://localhost/pets"));
        HttpResponseMessage response;
        try
        {
            response = await plain.SendAsync(request, CancellationToken.None);
        }
        catch (Exception none) when (none is HttpRequestException or IOException)
        {
            return new PlainResponse(null, 0, IsWhole: false, IsEncoded: false, IsRedirect: false);
        }

        using (response)
        {
            bool isWhole = true;
            try
            {
                await response.Content.CopyToAsync(Stream.Null);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                isWhole = false;
            }

            return new PlainResponse(
                response.StatusCode,
                response.Headers
                    .Concat(response.Content.Headers)
                    .Select(static header => header.Key)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Count(),
                isWhole,
                response.Content.Headers.ContentEncoding.Count > 0,
                (int)response.StatusCode is >= 300 and < 400 && response.Headers.Contains("Location"));
        }
    }

    public void Dispose()
    {
        Handler.Dispose();
        plain.Dispose();
    }

    private SocketsHttpHandler Connections(DecompressionMethods decompression) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = decompression,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = (_, _) => new ValueTask<Stream>(new Connection(Response)),
    };

    private sealed class Tracker(ReplayedNetwork network, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            TrackedResponse response = new(await base.SendAsync(request, cancellationToken));
            network.responses.Add(response);
            return response;
        }
    }

    /// <summary>A response that tracks its disposal.</summary>
    private sealed class TrackedResponse : HttpResponseMessage
    {
        public TrackedResponse(HttpResponseMessage other)
            : base(other.StatusCode)
        {
            Content = other.Content;
            RequestMessage = other.RequestMessage;
            Version = other.Version;
            foreach ((string name, System.Net.Http.Headers.HeaderStringValues values) in other.Headers.NonValidated)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>A stream that accepts writes, and returns the response and then the end.</summary>
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
