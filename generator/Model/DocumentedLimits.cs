namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The request limits that an API documents. From the <c>x-rate-limits</c> extension.</summary>
/// <param name="PerToken">The rate of all requests; null if unlimited.</param>
/// <param name="PerAccount">The rate of the requests for one account; null if unlimited.</param>
/// <param name="MaxConcurrency">The maximum number of concurrent requests; null if unlimited.</param>
internal sealed record DocumentedLimits(DocumentedRate? PerToken, DocumentedRate? PerAccount, int? MaxConcurrency);

/// <summary>The maximum number of requests in a window of time.</summary>
/// <param name="Requests">The number of requests, at least 1.</param>
/// <param name="Seconds">The length of the window, from 1 second to a day.</param>
internal sealed record DocumentedRate(int Requests, int Seconds);
