namespace Truto.Generated;

/// <summary>
/// Names the telemetry of generated clients for OpenTelemetry. It follows the conventions for HTTP clients: a span for each call, a child span for
/// each attempt, and the histogram <c>http.client.request.duration</c> of attempts in seconds. Queries, headers and bodies are never recorded.
/// </summary>
/// <example>
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(tracing =&gt; tracing.AddSource(ApiTelemetry.Name))
///     .WithMetrics(metrics =&gt; metrics.AddMeter(ApiTelemetry.Name));
/// </code>
/// </example>
public static class ApiTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "Truto.Generated";
}
