using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Truto.Generated;

/// <summary>The activity source and the meter of the library.</summary>
internal static class Instruments
{
    public static readonly ActivitySource Source = new(ApiTelemetry.Name, LibraryVersion.Text);

    private static readonly Meter Meter = new(ApiTelemetry.Name, LibraryVersion.Text);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "http.client.request.duration",
        unit: "s",
        description: "Duration of HTTP client requests.",
        tags: null,
        advice: new InstrumentAdvice<double>
        {
            // The boundaries that OpenTelemetry recommends for this metric.
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });
}
