using System.Diagnostics;
using System.Globalization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// The telemetry of one attempt according to OpenTelemetry's conventions for HTTP clients: a span and a duration. Nothing is created without
/// listeners.
/// </summary>
internal readonly struct AttemptTrace
{
    private static readonly HashSet<string> KnownMethods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

    private readonly ApiCall? call;
    private readonly Uri? address;
    private readonly Activity? span;
    private readonly long start;

    private AttemptTrace(ApiCall call, Uri address, Activity? span, long start)
    {
        this.call = call;
        this.address = address;
        this.span = span;
        this.start = start;
    }

    /// <summary>Begins an attempt.</summary>
    /// <param name="call">The call.</param>
    /// <param name="address">The URL before credentials are added.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    public static AttemptTrace Begin(ApiCall call, Uri address, int attempt)
    {
        bool isTraced = Instruments.Source.HasListeners();
        if (!isTraced && !Instruments.Duration.Enabled)
        {
            return default;
        }

        return new AttemptTrace(call, address, isTraced ? BeginSpan(call, address, attempt) : null, Stopwatch.GetTimestamp());
    }

    /// <summary>Ends the attempt.</summary>
    /// <param name="response">The response; null if there was none.</param>
    /// <param name="failure">The exception of the attempt; null if it succeeded.</param>
    public void End(OpenResponse? response, Exception? failure)
    {
        if (call is null || address is null)
        {
            return;
        }

        string? error = failure is null ? null : ErrorType.Of(failure);
        int? status = (int?)response?.Message.StatusCode;
        string? version = response is null ? null : Of(response.Message.Version);
        if (Instruments.Duration.Enabled)
        {
            TagList tags = default;
            tags.Add(TagNames.Method, Known(call.HttpMethod));
            tags.Add(TagNames.Host, address.Host);
            tags.Add(TagNames.Port, address.Port);
            AddUnlessNull(ref tags, TagNames.Template, call.Template);
            AddUnlessNull(ref tags, TagNames.Protocol, version);
            AddUnlessNull(ref tags, TagNames.Status, status);
            AddUnlessNull(ref tags, TagNames.Error, error);
            double seconds = (Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency;
            Instruments.Duration.Record(seconds, tags);
        }

        if (span is null)
        {
            return;
        }

        span.SetTag(TagNames.Protocol, version);
        if (response is not null)
        {
            span.SetTag(TagNames.Status, status);
            span.SetTag(TagNames.Remaining, response.Info.RateLimit?.Remaining);
        }

        if (error is not null)
        {
            span.SetTag(TagNames.Error, error);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }

    private static Activity? BeginSpan(ApiCall call, Uri address, int attempt)
    {
        string method = Known(call.HttpMethod);

        // Samplers decide when the span begins, so it must have these attributes from the start.
        ActivityTagsCollection tags = new()
        {
            [TagNames.Method] = method,
            [TagNames.Host] = address.Host,
            [TagNames.Port] = address.Port,
            [TagNames.Address] = WithoutQuery(address),
        };
        if (call.Template is { } template)
        {
            tags[TagNames.Template] = template;
        }

        if (method != call.HttpMethod)
        {
            tags[TagNames.OriginalMethod] = call.HttpMethod;
        }

        if (attempt > 1)
        {
            tags[TagNames.Resends] = attempt - 1;
        }

        string name = method == call.HttpMethod ? method : "HTTP";
        string target = call.Template is null ? string.Empty : " " + call.Template;
        return Instruments.Source.StartActivity(name + target, ActivityKind.Client, default(ActivityContext), tags);
    }

    // Query values may be sensitive, such as API keys, and the conventions require redacting those.
    private static string WithoutQuery(Uri address) => address.GetLeftPart(UriPartial.Path) + (address.Query.Length > 0 ? "?*" : "");

    private static string Known(string method) => KnownMethods.Contains(method) ? method : "_OTHER";

    private static string Of(Version protocol) =>
        protocol.Major >= 2 && protocol.Minor == 0 ? protocol.Major.ToString(CultureInfo.InvariantCulture) : protocol.ToString(2);

    private static void AddUnlessNull(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
