using System.Globalization;
using System.Net;

namespace Truto.Generated.Tests.Runtime.Clients;

public class RateLimitTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-03-02T09:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public void The_normalized_headers_are_read()
    {
        RateLimit limit = Read(("ratelimit-limit", "110;w=10"), ("ratelimit-remaining", "109"), ("ratelimit-reset", "60"))!;
        Assert.Equal(110, limit.Limit);
        Assert.Equal(TimeSpan.FromSeconds(10), limit.Window);
        Assert.Equal(109, limit.Remaining);
        Assert.Equal(TimeSpan.FromSeconds(60), limit.Reset);
        Assert.Null(limit.RetryAfter);
        Assert.Null(limit.Delay);
    }

    [Theory]
    [InlineData("110", 110L, null)]
    [InlineData("110; w=10", 110L, 10)]
    [InlineData("110, 110;w=10, 1000;w=3600", 110L, 10)]
    [InlineData("110, 1000;w=3600, 110;w=10", 110L, 10)]
    [InlineData("110, 1000;w=3600", 110L, null)]
    [InlineData("110;burst=5", 110L, null)]
    [InlineData("many", null, null)]
    [InlineData("", null, null)]
    public void A_limit_can_have_its_window(string text, long? limit, int? seconds)
    {
        RateLimit? read = Read(("ratelimit-limit", text), ("ratelimit-remaining", "1"));
        Assert.Equal(limit, read!.Limit);
        Assert.Equal(seconds, read.Window?.TotalSeconds);
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("Mon, 02 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Mon, 02 Mar 2026 09:00:30 gmt", 30)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    public void Retry_after_is_seconds_or_a_date(string text, double seconds)
    {
        RateLimit limit = Read(("Retry-After", text))!;
        Assert.Equal(seconds, limit.RetryAfter!.Value.TotalSeconds);
        Assert.Equal(limit.RetryAfter, limit.Delay);
    }

    [Fact]
    public void A_date_is_compared_with_the_APIs_clock()
    {
        RateLimit limit = Read(("Date", "Mon, 02 Mar 2026 12:00:00 GMT"), ("Retry-After", "Mon, 02 Mar 2026 12:00:05 GMT"))!;
        Assert.Equal(TimeSpan.FromSeconds(5), limit.Delay);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("99999999999999999999")]
    public void Invalid_headers_are_ignored(string text)
    {
        Assert.Null(Read(("Retry-After", text), ("ratelimit-reset", text)));
        Assert.Null(Read(("ratelimit-limit", "1;w=" + text))!.Window);
    }

    [Fact]
    public void Without_Retry_After_the_delay_is_the_reset_if_nothing_remains()
    {
        Assert.Equal(TimeSpan.FromSeconds(60), Read(("ratelimit-remaining", "0"), ("ratelimit-reset", "60"))!.Delay);
        Assert.Equal(TimeSpan.FromSeconds(60), Read(("ratelimit-reset", "60"))!.Delay);
        Assert.Equal(TimeSpan.FromSeconds(10), Read(("ratelimit-reset", "60"), ("Retry-After", "10"))!.Delay);
    }

    [Theory]
    [InlineData("X-RateLimit-Limit: 5000|X-RateLimit-Remaining: 0|X-RateLimit-Used: 5000|X-RateLimit-Reset: 1772442042", 5000L, 0L, 42.0)]
    [InlineData("x-rate-limit-limit: 15|x-rate-limit-remaining: 3|x-rate-limit-reset: 1772442900", 15L, 3L, 900.0)]
    [InlineData("X-RateLimit-Limit: 10|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1772442001500", 10L, 0L, 1.5)]
    [InlineData("X-RateLimit-Limit: 5|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1772442000.75|X-RateLimit-Reset-After: 0.75", 5L, 0L, 0.75)]
    [InlineData("X-Ratelimit-Remaining: 98.0|X-Ratelimit-Reset: 120", null, 98L, 120.0)]
    [InlineData("x-ratelimit-limit-requests: 60|x-ratelimit-remaining-requests: 59|x-ratelimit-reset-requests: 6m0.5s", 60L, 59L, 360.5)]
    [InlineData("x-ratelimit-reset-requests: 120ms", null, null, 0.12)]
    [InlineData("x-ratelimit-reset-requests: 1h2m3s", null, null, 3723.0)]
    [InlineData("X-RateLimit-Limit: 100|X-RateLimit-Reset: 2026-03-02T09:01Z", 100L, null, 60.0)]
    [InlineData("X-RateLimit-Reset: Mon, 02 Mar 2026 09:00:30 GMT", null, null, 30.0)]
    [InlineData("RateLimit-Reset: 1772442005", null, null, 5.0)]
    [InlineData("X-RateLimit-Reset: 1772441000", null, null, 0.0)]
    [InlineData("RateLimit-Limit: 7|X-RateLimit-Limit: 8", 7L, null, null)]
    public void Variants_of_the_headers_are_read(string headers, long? limit, long? remaining, double? reset)
    {
        RateLimit read = Read(headers)!;
        Assert.Equal((limit, remaining, reset), (read.Limit, read.Remaining, read.Reset?.TotalSeconds));
    }

    [Theory]
    [InlineData("RateLimit: \"default\";r=50;t=30|RateLimit-Policy: \"default\";q=100;w=10", 100L, 50L, 30.0, 10.0)]
    [InlineData("RateLimit: \"a\";r=50;t=30, \"b\";r=0;t=5|RateLimit-Policy: \"a\";q=100;w=10, \"b\";q=9;w=60", 9L, 0L, 5.0, 60.0)]
    [InlineData("RateLimit: limit=100, remaining=50, reset=5|RateLimit-Policy: 100;w=10", 100L, 50L, 5.0, 10.0)]
    [InlineData("RateLimit: \"default\";r=1", null, 1L, null, null)]
    public void The_single_header_of_the_later_drafts_is_read(string headers, long? limit, long? remaining, double? reset, double? window)
    {
        RateLimit read = Read(headers)!;
        Assert.Equal((limit, remaining, reset, window), (read.Limit, read.Remaining, read.Reset?.TotalSeconds, read.Window?.TotalSeconds));
    }

    [Theory]
    [InlineData("retry-after-ms: 1500|Retry-After: 2", 1.5)]
    [InlineData("Retry-After: 1772442007", 7.0)]
    [InlineData("Retry-After: 1m30s", 90.0)]
    public void A_delay_can_be_in_variants_of_the_header(string headers, double seconds) =>
        Assert.Equal(seconds, Read(headers)!.RetryAfter!.Value.TotalSeconds);

    [Fact]
    public void A_timestamp_is_compared_with_the_APIs_clock() =>
        Assert.Equal(5, Read("Date: Mon, 02 Mar 2026 12:00:00 GMT|X-RateLimit-Reset: 1772452805")!.Reset!.Value.TotalSeconds);

    [Theory]
    [InlineData("X-RateLimit-Reset: 6 m")]
    [InlineData("X-RateLimit-Reset: 6x")]
    [InlineData("X-RateLimit-Reset: s")]
    [InlineData("X-RateLimit-Reset: 09:00")]
    [InlineData("X-RateLimit-Reset: 99999999h")]
    [InlineData("X-RateLimit-Remaining: many")]
    [InlineData("RateLimit: ")]
    [InlineData("RateLimit: ;;,=;r=,t")]
    [InlineData("RateLimit-Policy: \"default\";q=100;w=10")]
    public void Unknown_headers_are_ignored(string headers) => Assert.Null(Read(headers));

    [Fact]
    public void Without_headers_there_is_no_rate_limit() => Assert.Null(Read());

    [Fact]
    public async Task A_429_has_the_rate_limit_and_its_message_the_delay()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"Slow down"}""", HttpStatusCode.TooManyRequests, ("Retry-After", "10")));
        ApiException refused = await Assert.ThrowsAsync<ApiException<PetError>>(() => client.GetAsync("1"));
        Assert.Equal(TimeSpan.FromSeconds(10), refused.RateLimit!.Delay);
        Assert.Equal("GET /pets/{id} responded 429: Slow down. Try again in 10 s.", refused.Message);
    }

    private static RateLimit? Read(string headers) =>
        Read([.. headers.Split('|').Select(header => (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim()))]);

    private static RateLimit? Read(params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = RecordingHandler.Response("{}", headers: headers);
        return RateLimitReader.Read(new ResponseHeaders(response), Now);
    }
}
