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
    [InlineData("110;burst=5", 110L, null)]
    [InlineData("many", null, null)]
    [InlineData("", null, null)]
    public void A_limit_may_tell_its_window(string text, long? limit, int? seconds)
    {
        RateLimit? read = Read(("ratelimit-limit", text), ("ratelimit-remaining", "1"));
        Assert.Equal(limit, read!.Limit);
        Assert.Equal(seconds, read.Window?.TotalSeconds);
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("Mon, 02 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    public void Retry_after_is_seconds_or_a_date(string text, double seconds)
    {
        RateLimit limit = Read(("Retry-After", text))!;
        Assert.Equal(seconds, limit.RetryAfter!.Value.TotalSeconds);
        Assert.Equal(limit.RetryAfter, limit.Delay);
    }

    [Fact]
    public void A_date_is_measured_by_the_APIs_clock()
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
    public void What_is_unreadable_is_nothing(string text)
    {
        Assert.Null(Read(("Retry-After", text), ("ratelimit-reset", text)));
        Assert.Null(Read(("ratelimit-limit", "1;w=" + text))!.Window);
    }

    [Fact]
    public void Without_retry_after_the_delay_is_the_reset_when_nothing_remains()
    {
        Assert.Equal(TimeSpan.FromSeconds(60), Read(("ratelimit-remaining", "0"), ("ratelimit-reset", "60"))!.Delay);
        Assert.Equal(TimeSpan.FromSeconds(60), Read(("ratelimit-reset", "60"))!.Delay);
        Assert.Equal(TimeSpan.FromSeconds(10), Read(("ratelimit-reset", "60"), ("Retry-After", "10"))!.Delay);
    }

    [Fact]
    public void No_header_is_no_limit() => Assert.Null(Read());

    [Fact]
    public async Task A_refusal_carries_the_limit_and_says_when_to_try_again()
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"Slow down"}""", HttpStatusCode.TooManyRequests, ("Retry-After", "10")));
        ApiException refused = await Assert.ThrowsAsync<ApiException<PetError>>(() => client.GetAsync("1"));
        Assert.Equal(TimeSpan.FromSeconds(10), refused.RateLimit!.Delay);
        Assert.Equal("GET /pets/{id} answered 429: Slow down. Try again in 10 s.", refused.Message);
    }

    private static RateLimit? Read(params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = RecordingHandler.Response("{}", headers: headers);
        return RateLimit.Read(new ResponseHeaders(response), Now);
    }
}
