using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>
/// Complete HTTP responses (status line, headers and body), read by .NET. The caller gets a result or the documented exception with status,
/// headers and body, and the response is disposed. A plain HttpClient determines which responses .NET can read.
/// </summary>
internal sealed class HttpTarget : Target, IDisposable
{
    private const string Secret = "s3cr3t/t0k3n==";

    private static readonly ErrorReader[] Errors = [ErrorReader.Json(4, JsonRead.Object), ErrorReader.Json(0, JsonRead.String)];

    private readonly ReplayedNetwork network = new();
    private readonly ApiTransport transport;

    public HttpTarget() => transport = new ApiTransport(
        new ApiClientOptions
        {
            Token = Secret,
            BaseAddress = new Uri("http://localhost/"),
            Retry = new RetryOptions { MaxRetries = 1, Delay = TimeSpan.Zero, MaxRetryAfter = TimeSpan.Zero },
            HttpHandler = network.Handler,
        },
        new ClientIdentity(
            "FuzzClient",
            null,
            [SecurityScheme.Bearer("token")],
            [new SecurityRequirement("token")],
            finalResponses: [new FinalResponse(5, """{"message":["final","packed"]}""")]));

    public override IEnumerable<string> Seeds =>
    [
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 15\r\nx-count: 7\r\n"
            + "Last-Modified: Mon, 02 Mar 2026 09:00:30 GMT\r\n\r\n[\"Rex\",\"Tom\"]\r\n",
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\nratelimit-limit: 110, 110;w=10\r\nratelimit-remaining: 0\r\n"
            + "ratelimit-reset: 60\r\n\r\n6\r\n{\"a\":1\r\n1;x=y\r\n}\r\n0\r\ntrailer: 1\r\n\r\n",
        "HTTP/1.1 422 No\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
            + "{\"message\":\"Name can't be blank.\",\"errors\":[{\"detail\":\"\\ud83d\\ude00\"}],\"echo\":\"s3cr3t\\/t0k3n==\"}",
        "HTTP/1.1 429 Too Many Requests\r\nRetry-After: Mon, 02 Mar 2026 09:00:30 GMT\r\nDate: Mon, 02 Mar 2026 09:00:00 GMT\r\n"
            + "Content-Length: 2\r\n\r\nno",
        "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Length: 53\r\n\r\n"
            + "<html><title>Bad</title><h1>s3cr3t%2Ft0k3n%3D%3D</h1>",
        "HTTP/1.1 302 Found\r\nLocation: /pets?a=b#c\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n\uFEFF: hi\nid: 1\nretry: 10\nevent: a\ndata: \"b\"\n\ndata: [DONE]\n\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n\"a\"\n\n\"b\"\r\n\u001e\"c\"",
        "HTTP/1.1 200 OK\r\nLink: </next>; rel=\"next\", <//evil.test>; rel=next; title*=UTF-8''x\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.0 500\r\n\r\n\u00FF\u00FE{\0}\0",
        Compressed("gzip", 200, static (target) => new GZipStream(target, CompressionLevel.Fastest)),
        Compressed("br", 400, static (target) => new BrotliStream(target, CompressionLevel.Fastest)),
        Compressed("deflate", 200, static (target) => new ZLibStream(target, CompressionLevel.Fastest)),
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "HTTP/1.1 ", "200 OK", "204 No Content", "205", "206", "301", "304", "307", "400", "401", "429", "503", "599", "101 Switching Protocols",
        "\r\n", "\r\n\r\n", "\n", ": ", "; ", ", ",
        "Content-Type: ", "application/json", "application/problem+json", "text/plain", "text/event-stream", "charset=utf-7", "charset=utf-16",
        "charset=utf-32", "charset=\"x\"",
        "charset=shift_jis", "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n",
        "Content-Encoding: deflate, gzip\r\n",
        "Retry-After: ", "ratelimit-limit: ", "ratelimit-remaining: ", "ratelimit-reset: ", "X-RateLimit-Reset: ", "RateLimit: \"a\";r=0;t=1",
        "RateLimit-Policy: \"a\";q=1;w=1", "Retry-After-Ms: ", "X-Should-Retry: true\r\n", "6m0s", "1767323045", "-Infinity", "NaN", "1e999", "w=",
        "Mon, 02 Mar 2026 09:00:30 GMT",
        "Date: ", "Location: ", "//[", "https://evil.test/", "http://localhost/", "file:///", "Link: ", "<", ">", "rel=next", "Set-Cookie: a=b",
        "WWW-Authenticate: Bearer", "ETag: \"x\"",
        "Expires: 0", "x-count: ", "Last-Modified: ", "Connection: close\r\n", "Trailer: x", "\\ud800", "\\u0000", "\"", "{", "}", "[", "]", "null",
        "{\"message\":\"", "\"detail\":", "data: ",
        "event: ", "id: ", "retry: ", "[DONE]", "\u001e", "\uFEFF", "\u00FF\u00FE", "\u0080", "\0", "\u2028", "\ud800", Secret,
        "s3cr3t\\u002ft0k3n==", "s3cr3t%2ft0k3n%3d=", "<script>", "<!--", "&#x110000;",
    ];

    public override void Run(string input)
    {
        // As for JSON: characters above Latin-1 are encoded as UTF-8, others are single bytes.
        byte[] response = input.Any(static unit => unit > 0xff) ? Encoding.UTF8.GetBytes(input) : Encoding.Latin1.GetBytes(input);
        network.Response = response;
        PlainResponse plain = network.ReadAsync().GetAwaiter().GetResult();
        foreach ((string name, Func<Task> call) in Calls)
        {
            network.Begin();
            Exception? failure = CallAsync(call).GetAwaiter().GetResult();
            Check(name, failure, plain);
            if (network.Undisposed is { } open)
            {
                throw new FindingException(
                    $"Not disposed by {name}: a response of status {(int)open.StatusCode} after {failure?.GetType().Name ?? "success"}");
            }
        }
    }

    public void Dispose()
    {
        transport.Dispose();
        network.Dispose();
    }

    private IEnumerable<(string Name, Func<Task> Call)> Calls =>
    [
        ("json", () => Get().ReadAsync(transport, static (ref reader, _) => JsonNode.Parse(ref reader), null, default)),
        ("list", () => Get().ReadListAsync(transport, JsonRead.String, null, default)),
        ("text", () => Get().ReadAsync(transport, ResultReader.TextOrNull, null, default)),
        ("nothing", () => Get().SendAsync(transport, null, default)),
        ("headers", () => Get().ReadAsync(transport, ResultReader.HeadersAs(static headers => new Headers(headers)), null, default)),
        ("location", () => Get().Succeeds(3).ReadAsync(transport, ResultReader.Location, null, default)),
        ("stream", async () => await ReadAsync(await Get().ReadAsync(transport, ResultReader.StreamOrNull, null, default))),
        ("lines", () => EnumerateAsync(Get().Items(transport, ItemReader.JsonLines(JsonRead.String), null, default))),
        ("events", () => EnumerateAsync(Get().Items(transport, ItemReader.JsonEvents(JsonRead.String), null, default))),
        ("texts", () => EnumerateAsync(Get().Items(transport, ItemReader.TextEvents, null, default))),
        ("pages", () => EnumerateAsync(transport.PagesByHeaders<JsonNode?, JsonNode?>(
            static cursor => Get().FollowLink(cursor),
            static (ref reader, _) => JsonNode.Parse(ref reader),
            static (page, headers) => new([page], LinkHeader.Next(headers)),
            null,
            default))),
    ];

    private static ApiCall Get() => new("GET", "/pets", Errors);

    private static async Task<Exception?> CallAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (Exception failure)
        {
            // The exception type is checked below.
            return failure;
        }
    }

    private static void Check(string name, Exception? failure, PlainResponse plain)
    {
        if (failure is not null && (failure + (failure as ApiException)?.RawBody).Contains(Secret, StringComparison.Ordinal))
        {
            throw new FindingException($"The token is shown by {name}: {failure}");
        }

        bool isSound = failure switch
        {
            null => plain.Status is not null,

            // A followed redirect can fail differently, for example in a TLS handshake.
            ApiException answer => answer.StatusCode == plain.Status
                && (plain.IsEncoded || answer.Headers.Count() == plain.Headers)
                && answer.RawBody is not null
                && answer.Message.Length > 0,
            HttpRequestException
                or IOException => plain.Status is null
                    || plain.IsRedirect
                    || (IsSuccess(name, plain) && (!plain.IsWhole || (plain.IsEncoded && name is "stream" or "lines" or "events" or "texts"))),
            InvalidDataException => name == "pages",
            _ => false,
        };
        if (!isSound)
        {
            throw new FindingException($"{failure?.GetType().Name ?? "Success"} by {name}: {plain} {failure}");
        }
    }

    private static bool IsSuccess(string name, PlainResponse plain) =>
        (int?)plain.Status is >= 200 and < 300 || (name == "location" && (int?)plain.Status is >= 300 and < 400);

    private static async Task ReadAsync(Stream? stream)
    {
        if (stream is not null)
        {
            await using (stream)
            {
                await stream.CopyToAsync(Stream.Null);
            }
        }
    }

    private static async Task EnumerateAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (T item in items)
        {
            _ = item;
        }
    }

    private static string Compressed(string encoding, int status, Func<Stream, Stream> open)
    {
        var body = new MemoryStream();
        using (Stream target = open(body))
        {
            target.Write("{\"message\":\"packed\"}"u8);
        }

        return $"HTTP/1.1 {status} Packed\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.ToArray().Length}\r\n\r\n"
            + Encoding.Latin1.GetString(body.ToArray());
    }

    /// <summary>Typed headers, as generated classes read them.</summary>
    private sealed class Headers : TypedHeaders
    {
        public Headers(ResponseHeaders headers)
            : base(headers)
        {
            _ = ReadValue("x-count", JsonRead.Int32);
            _ = ReadValue("Last-Modified", JsonRead.DateTimeOffset);
            _ = ReadList("x-count", JsonRead.Double);
            _ = ReadJson("Link", static (ref reader, _) => JsonNode.Parse(ref reader)!);
        }
    }
}
