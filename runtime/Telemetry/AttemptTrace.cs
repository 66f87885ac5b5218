using System.Diagnostics;
using System.Globalization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// One sending of a call as OpenTelemetry's conventions for HTTP clients have it: a span and a duration. Nothing is made where nobody
/// listens to either.
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
    /// <param name="address">The address before credentials are added to it.</param>
    /// <param name="attempt">The how-manieth it is; 1 for the first.</param>
    public static AttemptTrace Begin(ApiCall call, Uri address, int attempt)
    {
        bool isTraced = Instruments.Source.HasListeners();
        if (!isTraced && !Instruments.Duration.Enabled)
        {
            return default;
        }

        return new AttemptTrace(call, address, isTraced ? BeginSpan(call, address, attempt) : null, Stopwatch.GetTimestamp());
    }

    /// <summary>Ends it.</summary>
    /// <param name="answer">What is known of the response; null where none came.</param>
    /// <param name="protocol">The version of HTTP that the response came by.</param>
    /// <param name="failure">What the attempt throws; null when it succeeded.</param>
    public void End(ResponseFacts? answer, Version? protocol, Exception? failure)
    {
        if (call is null || address is null)
        {
            return;
        }

        string? error = failure is null ? null : ErrorType.Of(failure);
        string? version = protocol is null ? null : Of(protocol);
        if (Instruments.Duration.Enabled)
        {
            TagList tags = default;
            tags.Add(TagNames.Method, Known(call.HttpMethod));
            tags.Add(TagNames.Host, address.Host);
            tags.Add(TagNames.Port, address.Port);
            AddUnlessNull(ref tags, TagNames.Template, call.Template);
            AddUnlessNull(ref tags, TagNames.Protocol, version);
            AddUnlessNull(ref tags, TagNames.Status, answer is null ? null : (int)answer.Status);
            AddUnlessNull(ref tags, TagNames.Error, error);
            double seconds = (Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency;
            Instruments.Duration.Record(seconds, tags);
        }

        if (span is null)
        {
            return;
        }

        span.SetTag(TagNames.Protocol, version);
        if (answer is not null)
        {
            span.SetTag(TagNames.Status, (int)answer.Status);
            span.SetTag(TagNames.Remaining, answer.RateLimit?.Remaining);
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

        // All that a sampler may ask for is there when the span begins.
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
        return Instruments.Source.StartActivity(call.Template is null ? name : name + " " + call.Template, ActivityKind.Client, default(ActivityContext), tags);
    }

    // Values of a query are the caller's, and keys of APIs go there: the conventions ask to hide what is sensitive.
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
