using Truto.Generated.Mock.Responses;
using Truto.Generated.Serving;

namespace Truto.Generated.Mock;

/// <summary>A failure that the mock injects into the response to a request.</summary>
public sealed class Fault
{
    private readonly Func<Func<ValueTask<Reply>>, ValueTask<Reply>> apply;

    private Fault(string name, Func<Func<ValueTask<Reply>>, ValueTask<Reply>> apply)
    {
        Name = name;
        this.apply = apply;
    }

    /// <summary>Gets the name of the fault in the request header <c>x-mock-fault</c>.</summary>
    public string Name { get; }

    internal static FaultHeader<Fault> Header { get; } = new(
        "x-mock-fault",
        fault => fault.Name,
        [
            ServerError, BadGateway, ServiceUnavailable, GatewayTimeout, HtmlError, CutBefore, CutAfter, CutStream, NoContent, MalformedJson,
            () => RateLimit(), () => Slow(), () => SlowStream(),
        ],
        [seconds => RateLimit((int)seconds), Slow, SlowStream]);

    /// <summary>Creates a response with a status and a problem details body, without executing the request.</summary>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is not the status of an error.</exception>
    public static Fault Status(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Error($"status-{status}", status);
    }

    /// <summary>Creates a 429 with <c>Retry-After</c>.</summary>
    /// <param name="seconds">The time after which a retry is allowed, in seconds.</param>
    public static Fault RateLimit(int seconds = 10) => new(
        "rate-limit", _ => new(Problems.Of(429, "The fault 'rate-limit' was injected.").With("Retry-After", $"{seconds}")));

    /// <summary>Creates a 500.</summary>
    public static Fault ServerError() => Error("server-error", 500);

    /// <summary>Creates a 502.</summary>
    public static Fault BadGateway() => Error("bad-gateway", 502);

    /// <summary>Creates a 503.</summary>
    public static Fault ServiceUnavailable() => Error("service-unavailable", 503);

    /// <summary>Creates a 504.</summary>
    public static Fault GatewayTimeout() => Error("gateway-timeout", 504);

    /// <summary>Creates a 502 whose body is the HTML page of a proxy.</summary>
    public static Fault HtmlError() => new("html-error", _ => new(ReplyFaults.HtmlError()));

    /// <summary>Delays the response.</summary>
    /// <param name="seconds">The delay, in seconds.</param>
    public static Fault Slow(double seconds = 5) => After("slow", reply => reply.Slow(seconds));

    /// <summary>Sends the response in chunks of 64 bytes with a pause after each.</summary>
    /// <param name="seconds">The length of a pause, in seconds.</param>
    public static Fault SlowStream(double seconds = 0.5) => After("slow-stream", reply => reply.SlowStream(seconds));

    /// <summary>Sends the first 64 bytes of the response, and the rest when <paramref name="release"/> completes.</summary>
    /// <param name="release">The task that releases the rest of the response.</param>
    public static Fault HeldStream(Task release) => After("held-stream", reply => reply.Held(release));

    /// <summary>Closes the connection without executing the request.</summary>
    public static Fault CutBefore() => new("cut-before", _ => new(Reply.Empty(500).Cut()));

    /// <summary>Executes the request, then closes the connection without a response.</summary>
    public static Fault CutAfter() => After("cut-after", reply => reply.Cut());

    /// <summary>Executes the request, then closes the connection after half of the body.</summary>
    public static Fault CutStream() => After("cut-stream", reply => reply.CutInHalf());

    /// <summary>Executes the request, then responds with 204 and no body.</summary>
    public static Fault NoContent() => After("no-content", reply => reply.WithoutContent());

    /// <summary>Executes the request, then responds with only the first half of the body, as a complete response.</summary>
    public static Fault MalformedJson() => After("malformed-json", reply => reply.Truncated());

    /// <summary>Returns a fault that executes the request first, so that a client that retries it sends it twice.</summary>
    public Fault AfterExecution() => new(Name, async answer =>
    {
        await answer();
        return await apply(answer);
    });

    internal ValueTask<Reply> ApplyAsync(Func<ValueTask<Reply>> answer) => apply(answer);

    private static Fault Error(string name, int status) => new(name, _ => new(Problems.Of(status, $"The fault '{name}' was injected.")));

    private static Fault After(string name, Func<Reply, Reply> change) => new(name, async answer => change(await answer()));
}
