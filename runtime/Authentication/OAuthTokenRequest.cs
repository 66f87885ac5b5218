using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Requests a token for client credentials (RFC 6749, sections 4.4.2 and 5). Messages never contain secrets or tokens.</summary>
internal static class OAuthTokenRequest
{
    private const long MaxLength = 1024 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(100);

    // The lifetime of a token without expires_in, which RFC 6749 only recommends.
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly Lazy<HttpClient> Own = new(static () => OwnHttpClient.Create());

    public static async Task<OAuthToken> SendAsync(
        HttpClient? http,
        Uri address,
        string clientId,
        string clientSecret,
        OAuthClientAuthentication authentication,
        string scope,
        IEnumerable<KeyValuePair<string, string>> parameters,
        DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials"), .. parameters];
        if (scope.Length > 0)
        {
            form.Add(new("scope", scope));
        }

        using HttpRequestMessage request = new(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (authentication == OAuthClientAuthentication.Basic)
        {
            string pair = FormEncoded(clientId) + ":" + FormEncoded(clientSecret);
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            form.Add(new("client_id", clientId));
            form.Add(new("client_secret", clientSecret));
        }

        request.Content = new FormUrlEncodedContent(form);
        using CancellationTokenSource limit = new(TimeLimit);
        try
        {
            HttpClient client = http ?? Own.Value;
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);
            using ResponseBody body = await ResponseBody.ReadToLimitAsync(response.Content, MaxLength, limit.Token).ConfigureAwait(false);
            return Read(address, response, body, now, clientSecret, request.Headers.Authorization?.Parameter);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException("No response within " + TimeLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s.", late);
        }
    }

    private static OAuthToken Read(
        Uri address, HttpResponseMessage response, ResponseBody body, DateTimeOffset now, string clientSecret, string? authorization)
    {
        using JsonDocument? json = Parse(body);
        JsonElement? content = json?.RootElement is { ValueKind: JsonValueKind.Object } root ? root : null;
        string? error = Text(content, "error");
        string? problem = !response.IsSuccessStatusCode || error is not null ? Refusal(error, Text(content, "error_description"), body)
            : content is null ? "The response is not a JSON object"
            : Text(content, "access_token") is null ? "The response has no access_token"
            : IsOtherType(Text(content, "token_type")) ? "The token has the type '" + Text(content, "token_type") + "' and is not a bearer token"
            : null;
        if (problem is null)
        {
            TimeSpan lifetime = Seconds(content, "expires_in") is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLifetime;
            TimeSpan margin = TimeSpan.FromTicks(Math.Min(Margin.Ticks, lifetime.Ticks / 2));
            return new OAuthToken(Text(content, "access_token")!, now + lifetime - margin);
        }

        Secrets secrets = new();
        secrets.Add(clientSecret);
        secrets.Add(authorization);
        secrets.Add(Text(content, "access_token"));
        string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        string line = BodyText.SingleLine(Redaction.Apply(problem, secrets), maxLength: 1000);
        throw new OAuthTokenException(
            address.GetLeftPart(UriPartial.Path) + " issued no token (" + status + "): " + line + ".",
            response.StatusCode,
            error,
            RateLimitReader.Read(new ResponseHeaders(response), now)?.RetryAfter);
    }

    private static bool IsOtherType(string? type) => type is not null && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    private static string Refusal(string? error, string? description, ResponseBody body)
    {
        if (error is not null)
        {
            return description is null ? error : error + ", " + description.TrimEnd('.');
        }

        string reason = BodyText.Reason(body.Text(maxLength: 4000)).TrimEnd('.');
        return reason.Length > 0 ? reason : "The response gives no reason";
    }

    private static JsonDocument? Parse(ResponseBody body)
    {
        try
        {
            return JsonDocument.Parse(body.Bytes);
        }
        catch (JsonException)
        {
            // A body that is not JSON is reported with the status.
            return null;
        }
    }

    private static string? Text(JsonElement? content, string name) =>
        Member(content, name) is { ValueKind: JsonValueKind.String } value ? BodyText.Text(value) : null;

    private static JsonElement? Member(JsonElement? content, string name)
    {
        try
        {
            return content is { } found && found.TryGetProperty(name, out JsonElement value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // .NET cannot compare property names with a lone surrogate.
            return null;
        }
    }

    // Some servers write the number as a string.
    private static double? Seconds(JsonElement? content, string name)
    {
        const double Century = 3_155_760_000;
        string? text = Text(content, name) ?? Member(content, name)?.GetRawText();
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds);
        return isNumber && seconds >= 0 ? Math.Min(seconds, Century) : null;
    }

    // RFC 6749, section 2.3.1: client identifier and secret are form-encoded first.
    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
