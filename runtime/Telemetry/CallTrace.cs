using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The telemetry of a call with all its attempts and delays: a span around theirs, and a log entry at the end.</summary>
internal readonly struct CallTrace
{
    private readonly Activity? span;
    private readonly ILogger? log;
    private readonly long start;

    private CallTrace(Activity? span, ILogger? log)
    {
        this.span = span;
        this.log = log;
        start = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins a call.</summary>
    public static CallTrace Begin(ApiCall call, CallSettings client) =>
        new(Instruments.Source.HasListeners() ? BeginSpan(call, client) : null, client.Log);

    /// <summary>Ends the call.</summary>
    /// <param name="execution">The state of the call; null if it was not sent.</param>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="failure">The exception of the call; null if it succeeded.</param>
    public void End(CallExecution? execution, OperationName operation, Exception? failure)
    {
        int attempts = execution?.Attempts ?? 0;
        if (log is not null)
        {
            double milliseconds = (Stopwatch.GetTimestamp() - start) * 1000d / Stopwatch.Frequency;
            CallLog.Ended(log, operation, execution?.LastResponse, attempts, milliseconds, failure);
        }

        if (span is null)
        {
            return;
        }

        span.SetTag(TagNames.Attempts, attempts);
        span.SetTag(TagNames.Remaining, execution?.LastResponse?.Info.RateLimit?.Remaining);
        if (failure is not null)
        {
            span.SetTag(TagNames.Error, ErrorType.Of(failure));
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }

    private static Activity? BeginSpan(ApiCall call, CallSettings client)
    {
        string operation = call.Template is null ? call.HttpMethod : call.Operation.ToString();
        ActivityTagsCollection tags = new() { [TagNames.Operation] = operation };
        if (client.TracesAccount && call.Account is { } account)
        {
            tags[TagNames.Account] = account;
        }

        return Instruments.Source.StartActivity(client.ClientName + " " + operation, ActivityKind.Internal, default(ActivityContext), tags);
    }
}
