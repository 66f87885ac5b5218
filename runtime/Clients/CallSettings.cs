namespace Truto.Generated;

/// <summary>What the client's options say of its calls, as it was when the client was made.</summary>
internal sealed record CallSettings(TimeSpan Timeout, TimeSpan? AttemptTimeout, RetryOptions Retry, bool AutoIdempotencyKeys, TimeProvider Clock)
{
    public static CallSettings Of(ApiClientOptions options) =>
        new(options.Timeout, options.AttemptTimeout, options.Retry, options.AutoIdempotencyKeys, options.TimeProvider);
}
