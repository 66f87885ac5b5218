using System.Diagnostics;

namespace Truto.Generated;

/// <summary>How a client connects, and as whom. Read once, when the client is made: later changes have no effect on it.</summary>
public class ApiClientOptions
{
    private TimeSpan timeout = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The address that the paths of the description are appended to, its own path kept (<c>https://proxy.example/truto</c> works).
    /// Null uses the <see cref="HttpClient.BaseAddress"/> of a given <see cref="HttpClient"/>, else the description's first server.
    /// Absolute, <c>http</c> or <c>https</c>, without user information, query or fragment. The token goes nowhere else.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// The bearer token (RFC 6750), without the word <c>Bearer</c>. Checked when the client is made: not blank, visible ASCII only.
    /// It appears in no message, exception or <c>ToString</c> of this library.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>
    /// Asked for the bearer token before each request, for tokens that expire; it caches as it sees fit. Wins over <see cref="Token"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>
    /// How long a call may take, from asking for the token to the last byte of the response (for a stream: to its headers).
    /// 100 seconds unless set; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. A call that takes longer is
    /// cancelled and throws <see cref="TimeoutException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or over 24 days.</exception>
    public TimeSpan Timeout
    {
        get => timeout;
        set => timeout = CallTimeout.Checked(value, nameof(Timeout));
    }

    /// <summary>
    /// The application's own product for the <c>User-Agent</c> header (RFC 9110, 10.1.5), such as <c>Acme.Sync/2.1</c>,
    /// sent after the library's. Null sends the library's only.
    /// </summary>
    public string? ApplicationName { get; set; }
}
