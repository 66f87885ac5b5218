using System.ComponentModel;
using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>
/// Reads a client's options from configuration without reflection. Messages never contain configured values, which may be secret. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConfiguredOptions
{
    /// <summary>Sets the options that are configured.</summary>
    /// <param name="options">The options to set.</param>
    /// <param name="value">Returns the value of a key such as <c>Retry:MaxRetries</c>, or null.</param>
    /// <param name="described">The limits that the description declares, for <c>RateLimit:FromDescription</c>; null, the default, for none.</param>
    /// <exception cref="InvalidOperationException">A value is not valid for its option.</exception>
    public static void Apply(ApiClientOptions options, Func<string, string?> value, RequestLimits? described = null)
    {
        Values values = new(value);
        values.Set("Token", text => options.Token = text);
        values.Set("BaseAddress", text => options.BaseAddress = new Uri(text, UriKind.Absolute));
        values.Set("AllowInsecureConnections", text => options.AllowInsecureConnections = bool.Parse(text));
        values.Set("ApplicationName", text => options.ApplicationName = text);
        values.Set("Timeout", text => options.Timeout = Length(text));
        values.Set("AttemptTimeout", text => options.AttemptTimeout = Length(text));
        values.Set("IdempotencyHeader", text => options.IdempotencyHeader = text);
        values.Set("MaxResponseContentBufferSize", text => options.MaxResponseContentBufferSize = Number(text));
        values.Set("AutoIdempotencyKeys", text => options.AutoIdempotencyKeys = bool.Parse(text));
        values.Set("ValidateRequests", text => options.ValidateRequests = bool.Parse(text));
        values.Set("ValidateResponses", text => options.ValidateResponses = bool.Parse(text));
        values.Set("TraceAccount", text => options.TraceAccount = bool.Parse(text));
        values.Set("Retry:MaxRetries", text => options.Retry = options.Retry with { MaxRetries = Number(text) });
        values.Set("Retry:Delay", text => options.Retry = options.Retry with { Delay = Length(text) });
        values.Set("Retry:MaxDelay", text => options.Retry = options.Retry with { MaxDelay = Length(text) });
        values.Set("Retry:RateLimitDelay", text => options.Retry = options.Retry with { RateLimitDelay = Length(text) });
        values.Set("Retry:MaxRetryAfter", text => options.Retry = options.Retry with { MaxRetryAfter = Length(text) });
        values.SetList("Retry:StatusCodes", texts => options.Retry = options.Retry with { StatusCodes = [.. texts.Select(Number)] });
        values.SetList(
            "Retry:Methods",
            texts => options.Retry = options.Retry with { Methods = [.. texts.Select(static text => new HttpMethod(text))] });
        values.Set("Retry:RetryFinalResponses", text => options.Retry = options.Retry with { RetryFinalResponses = bool.Parse(text) });
        values.Set("UseHandlersForRetries", text => UseHandlers(options, bool.Parse(text)));
        if (Limits(values, described) is { } limits)
        {
            options.RateLimiter = new RequestRateLimiter(limits);
        }
    }

    private static void UseHandlers(ApiClientOptions options, bool areUsed)
    {
        if (areUsed)
        {
            options.UseHandlersForRetries();
        }
    }

    private static RequestLimits? Limits(Values values, RequestLimits? described)
    {
        RequestLimits none = new();
        RequestLimits limits = none;
        values.Set("RateLimit:FromDescription", text => limits = !bool.Parse(text) ? none : described ?? throw new FormatException());
        SetRate("PerToken", rate => limits = limits with { PerToken = rate });
        SetRate("PerAccount", rate => limits = limits with { PerAccount = rate });
        values.Set("RateLimit:MaxConcurrency", text => limits = limits with { MaxConcurrency = Number(text) });
        values.Set("RateLimit:QueueLimit", text => limits = limits with { QueueLimit = Number(text) });
        values.Set("RateLimit:PauseAfterRefusal", text => limits = limits with { PauseAfterRefusal = bool.Parse(text) });
        return ReferenceEquals(limits, none) ? null : limits;

        void SetRate(string name, Action<RequestRate> set)
        {
            int? requests = null;
            TimeSpan? window = null;
            values.Set($"RateLimit:{name}:Requests", text => requests = Number(text));
            values.Set($"RateLimit:{name}:Window", text => window = Length(text));
            if (requests is not null && window is not null)
            {
                values.Set($"RateLimit:{name}:Requests", _ => set(new RequestRate(requests.Value, window.Value)));
            }
            else if (requests is not null || window is not null)
            {
                throw new InvalidOperationException($"The configured 'RateLimit:{name}' requires both 'Requests' and 'Window'.");
            }
        }
    }

    /// <summary>
    /// Returns a key or token: the value of a key, or client credentials from <c>ClientId</c> and <c>ClientSecret</c> below it; null if neither is
    /// configured.
    /// </summary>
    /// <param name="value">Returns the value of a key, or null.</param>
    /// <param name="name">The key.</param>
    public static ApiCredential? Credential(Func<string, string?> value, string name) =>
        value(name + ":ClientId") is { } id ? new OAuthClientCredentials(id, value(name + ":ClientSecret") ?? string.Empty) : value(name);

    /// <summary>Returns the user name and password from <c>UserName</c> and <c>Password</c> below a key; null if they are not configured.</summary>
    /// <param name="value">Returns the value of a key, or null.</param>
    /// <param name="name">The key.</param>
    public static BasicCredential? Basic(Func<string, string?> value, string name) =>
        value(name + ":UserName") is { } user ? new BasicCredential(user, value(name + ":Password") ?? string.Empty) : null;

    /// <summary>Returns why a client cannot work with the given options, or null if no problem is found.</summary>
    /// <param name="options">The options.</param>
    /// <param name="identity">The identity of the client.</param>
    public static string? ProblemOf(ApiClientOptions options, ClientIdentity identity)
    {
        try
        {
            UserAgent.For(options.ApplicationName);
            CallDefaults.Of(options, identity);
            Credentials credentials = new(identity, options);
            if (options.BaseAddress is null)
            {
                return credentials.Problem;
            }

            Uri address = BaseAddress.Choose(options, given: null, identity.BaseAddress, identity.ClientName).Address;
            return credentials.Problem ?? credentials.ProblemAt(address);
        }
        catch (Exception unusable) when (unusable is ArgumentException or InvalidOperationException)
        {
            return unusable.Message;
        }
    }

    private static TimeSpan Length(string text) =>
        text == "Infinite" ? Timeout.InfiniteTimeSpan : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private sealed class Values(Func<string, string?> value)
    {
        public void Set(string key, Action<string> set)
        {
            if (value(key) is not { } text)
            {
                return;
            }

            try
            {
                set(text);
            }
            catch (Exception mismatch) when (mismatch is FormatException or OverflowException or ArgumentException)
            {
                // The exception is not attached, because it may contain the value.
                throw new InvalidOperationException("The configured value of '" + key + "' is not valid for this option.");
            }
        }

        public void SetList(string key, Action<IReadOnlyList<string>> set)
        {
            List<string> texts = [];
            while (value(key + ":" + texts.Count.ToString(CultureInfo.InvariantCulture)) is { } text)
            {
                texts.Add(text);
            }

            if (texts.Count > 0)
            {
                Set(key + ":0", _ => set(texts));
            }
        }
    }
}
