namespace Truto.Generated;

/// <summary>
/// What clients tell OpenTelemetry, by its conventions for HTTP clients: a span for each call, under it one for each attempt, and the
/// histogram <c>http.client.request.duration</c> of attempts, in seconds. Queries of addresses, headers and bodies are never told.
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
