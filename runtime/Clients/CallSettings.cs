using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The settings of a client's calls, as they were when the client was created.</summary>
internal sealed record CallSettings(
    string ClientName,
    TimeSpan Timeout,
    TimeSpan? AttemptTimeout,
    RetryOptions Retry,
    bool AutoIdempotencyKeys,
    TimeProvider Clock,
    ILogger? Log,
    bool TracesAccount,
    PartitionedRateLimiter<string>? RateLimiter,
    bool ValidatesRequests,
    bool ValidatesResponses,
    Action<ApiMismatch>? OnMismatch,
    string? IdempotencyHeader,
    IReadOnlyList<FinalResponse> FinalResponses)
{
    public static CallSettings Of(ApiClientOptions options, ClientIdentity identity) => new(
        identity.ClientName,
        options.Timeout,
        options.AttemptTimeout,
        options.Retry,
        options.AutoIdempotencyKeys,
        options.TimeProvider,
        options.LoggerFactory?.CreateLogger(ApiTelemetry.Name + "." + identity.ClientName),
        options.TraceAccount,
        options.RateLimiter,
        options.ValidateRequests,
        options.ValidateResponses,
        options.OnMismatch,
        options.IdempotencyHeader,
        identity.FinalResponses);
}
