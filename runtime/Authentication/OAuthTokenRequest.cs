using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Asks a token endpoint for a token of client credentials (RFC 6749, 4.4.2 and 5). No message has a secret or token.</summary>
internal static class OAuthTokenRequest
{
    private const long MaxLength = 1024 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(100);

    // Where the endpoint does not say how long a token lives (RFC 6749 only recommends it), it is not kept for long.
    private static readonly TimeSpan UnsaidLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly Lazy<HttpClient> Own = new(static () => OwnHttpClient.Create(given: null));

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
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            ResponseBody body = await ResponseBody.ReadBeginningAsync(response.Content, MaxLength, limit.Token).ConfigureAwait(false);
            return Read(address, response, body, now, clientSecret, request.Headers.Authorization?.Parameter);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException("It did not answer within " + TimeLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s.", late);
        }
    }

    private static OAuthToken Read(Uri address, HttpResponseMessage response, ResponseBody body, DateTimeOffset now, string clientSecret, string? authorization)
    {
        using JsonDocument? json = Parse(body);
        JsonElement? answer = json?.RootElement is { ValueKind: JsonValueKind.Object } root ? root : null;
        string? error = Text(answer, "error");
        string? problem = !response.IsSuccessStatusCode || error is not null ? Refusal(error, Text(answer, "error_description"), body)
            : answer is null ? "The answer is no JSON object"
            : Text(answer, "access_token") is null ? "The answer has no access_token"
            : Text(answer, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? "The token is of the type '" + type + "', which is not sent as a bearer token"
            : null;
        if (problem is null)
        {
            TimeSpan lifetime = Seconds(answer, "expires_in") is { } seconds ? TimeSpan.FromSeconds(seconds) : UnsaidLifetime;
            TimeSpan margin = TimeSpan.FromTicks(Math.Min(Margin.Ticks, lifetime.Ticks / 2));
            return new OAuthToken(Text(answer, "access_token")!, now + lifetime - margin);
        }

        Secrets secrets = new();
        secrets.Add(clientSecret);
        secrets.Add(authorization);
        secrets.Add(Text(answer, "access_token"));
        string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        string line = BodyText.OneLine(Redaction.Apply(problem, secrets), maxLength: 1000);
        throw new OAuthTokenException(address.GetLeftPart(UriPartial.Path) + " gave no token (" + status + "): " + line + ".", response.StatusCode, error, RateLimitReader.Read(new ResponseHeaders(response), now)?.RetryAfter);
    }

    private static string Refusal(string? error, string? description, ResponseBody body)
    {
        if (error is not null)
        {
            return description is null ? error : error + ", " + description.TrimEnd('.');
        }

        string reason = BodyText.Reason(body.Text(maxLength: 4000)).TrimEnd('.');
        return reason.Length > 0 ? reason : "The answer gives no reason";
    }

    private static JsonDocument? Parse(ResponseBody body)
    {
        try
        {
            return JsonDocument.Parse(body.Bytes);
        }
        catch (JsonException)
        {
            // What is no JSON is told as such, with the status.
            return null;
        }
    }

    private static string? Text(JsonElement? answer, string name) =>
        Member(answer, name) is { ValueKind: JsonValueKind.String } value ? BodyText.Text(value) : null;

    private static JsonElement? Member(JsonElement? answer, string name)
    {
        try
        {
            return answer is { } found && found.TryGetProperty(name, out JsonElement value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Another name has half of a surrogate pair, which .NET cannot compare.
            return null;
        }
    }

    // Some servers write the number as a string.
    private static double? Seconds(JsonElement? answer, string name)
    {
        const double Century = 3_155_760_000;
        string? text = Text(answer, name) ?? Member(answer, name)?.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds >= 0 ? Math.Min(seconds, Century) : null;
    }

    // RFC 6749, 2.3.1: id and secret are encoded as form values first.
    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
