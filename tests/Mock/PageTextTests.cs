using System.Text;
using Truto.Generated.Serving.Inspection;

namespace Truto.Generated.Tests.Mock;

/// <summary>What the local page shows of bodies and names.</summary>
public sealed class PageTextTests
{
    private static readonly SecretMask Secrets = new(["X-Shop-Auth"]);

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("X-API-Key", true)]
    [InlineData("Ocp-Apim-Subscription-Key", true)]
    [InlineData("Set-Cookie", true)]
    [InlineData("x_shop_auth", true)]
    [InlineData("key", true)]
    [InlineData("refreshToken", true)]
    [InlineData("Idempotency-Key", false)]
    [InlineData("next_page_token", false)]
    [InlineData("max_tokens", false)]
    [InlineData("truto_key_by", false)]
    [InlineData("author", false)]
    public void Secrets_are_recognized_by_name(string name, bool isSecret) => Assert.Equal(isSecret, Secrets.IsSecret(name));

    [Theory]
    [InlineData("Bearer abc", "Bearer ••••••")]
    [InlineData("basic abc", "Basic ••••••")]
    [InlineData("abc", "••••••")]
    public void The_scheme_of_credentials_is_kept(string value, string shown) => Assert.Equal(shown, Secrets.Header("Authorization", value));

    [Theory]
    [InlineData(
        "application/json",
        """{"a":12345678901234567890.10,"b":[true,null]}""",
        "{\n  \"a\": 12345678901234567890.10,\n  \"b\": [\n    true,\n    null\n  ]\n}")]
    [InlineData("application/json", """{"a":1,"token":"S""", "{\n  \"a\": 1,\n  \"token\": \"••••••\"\n…")]
    [InlineData("application/json", """{"secret":{"a":"S","b":""", "{\n  \"secret\": \"••••••\"\n…")]
    [InlineData("application/json", """{"a":"\ud800","token":"S"}""", "{\n  \"a\": \n…")]
    [InlineData("application/json", """{"a":1} {"token":"S"}""", "{\n  \"a\": 1\n}\n…")]
    [InlineData("application/x-ndjson", "{\"a\":1}\n{\"token\":\"S\"}", "{\"a\":1}\n{\"token\":\"••••••\"}")]
    [InlineData("text/event-stream", "event: x\ndata: {\"token\":\"S\"}", "event: x\ndata: {\"token\":\"••••••\"}")]
    [InlineData("application/x-www-form-urlencoded", "a=1&client_secret=S", "a=1&client_secret=••••••")]
    [InlineData("text/html", "<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("image/png", "\0PNG", "(4 bytes)")]
    [InlineData(null, "", "")]
    public void Bodies_are_shown_without_secrets(string? contentType, string body, string shown) =>
        Assert.Equal(shown, BodyText.Of(LoggedBody.Of(Encoding.UTF8.GetBytes(body)), contentType, Secrets), ignoreWhiteSpaceDifferences: true);

    [Fact]
    public void Long_bodies_are_truncated_and_no_secret_at_the_end_is_shown()
    {
        LoggedBody body = LoggedBody.Of(Encoding.UTF8.GetBytes($$"""{ "a": "{{new string('x', 16_360)}}", "token": "{{new string('S', 100)}}" }"""));

        string shown = BodyText.Of(body, "application/json", Secrets);

        Assert.True(body.IsTruncated);
        Assert.DoesNotContain('S', shown);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_keeps_the_last_calls()
    {
        CallLog log = new(capacity: 2);
        foreach (string path in new[] { "/a", "/b", "/c" })
        {
            log.Add(LoggedAttempt.Of(new("GET", path, "", new Dictionary<string, string>(), []), new(200, null, []), default));
        }

        Assert.Equal(["/c", "/b"], log.Snapshot().Select(call => call.First.Path));
        Assert.Equal(3, log.RequestCount);
        Assert.Null(log.Find(1));
    }
}
