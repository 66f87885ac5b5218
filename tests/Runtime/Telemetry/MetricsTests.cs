using System.Net;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Truto.Generated.Tests.Runtime.Resilience;

namespace Truto.Generated.Tests.Runtime.Telemetry;

/// <summary>Tests the measurements that OpenTelemetry exports.</summary>
public sealed class MetricsTests : RetryTest
{
    [Fact]
    public async Task Each_attempt_is_measured_in_seconds_and_conventional_buckets()
    {
        // A host of its own, because other tests measure at the same time.
        const string Host = "metrics.example";
        List<Metric> exported = [];
        Connect(options => options.BaseAddress = new Uri("https://" + Host));
        Fail(2, HttpStatusCode.BadGateway);
        using (MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(ApiTelemetry.Name).AddInMemoryExporter(exported).Build())
        {
            await Client.CreateAsync(new Pet { Name = "Rex" });
            await Client.CreateAsync(new Pet { Name = "Rex" });
        }

        Metric metric = Assert.Single(exported, metric => metric.Name == "http.client.request.duration");
        Assert.Equal(("s", MetricType.Histogram, "Truto.Generated"), (metric.Unit, metric.MetricType, metric.MeterName));
        List<MetricPoint> points = [];
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            points.Add(point);
        }

        MetricPoint[] own = [
            .. points.Where(point => Equals(Tags(point)["server.address"], Host)).OrderBy(point => Tags(point)["http.response.status_code"]),
        ];
        Assert.Equal([2L, 2L], own.Select(point => point.GetHistogramCount()));
        Assert.All(own, point => Assert.InRange(point.GetHistogramSum(), 0, 60));
        Dictionary<string, object?> common = new()
        {
            ["http.request.method"] = "POST",
            ["network.protocol.version"] = "1.1",
            ["server.address"] = Host,
            ["server.port"] = 443,
            ["url.template"] = "/pets",
        };
        Assert.Equal(new Dictionary<string, object?>(common) { ["http.response.status_code"] = 200 }, Tags(own[0]));
        Assert.Equal(new Dictionary<string, object?>(common) { ["http.response.status_code"] = 502, ["error.type"] = "502" }, Tags(own[1]));

        List<double> bounds = [];
        foreach (HistogramBucket bucket in own[0].GetHistogramBuckets())
        {
            bounds.Add(bucket.ExplicitBound);
        }

        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, double.PositiveInfinity], bounds);
    }

    private static Dictionary<string, object?> Tags(MetricPoint point)
    {
        Dictionary<string, object?> tags = [];
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            tags[tag.Key] = tag.Value;
        }

        return tags;
    }
}
