namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The limits on requests that an API documents. From the <c>x-rate-limits</c> extension.</summary>
/// <param name="PerToken">The rate of all requests; null for any.</param>
/// <param name="PerAccount">The rate of the requests about one account; null for any.</param>
/// <param name="MaxConcurrency">How many requests may be sent at once; null for any number.</param>
internal sealed record DocumentedLimits(DocumentedRate? PerToken, DocumentedRate? PerAccount, int? MaxConcurrency);

/// <summary>How many requests may be sent in a window of time.</summary>
/// <param name="Requests">At least 1.</param>
/// <param name="Seconds">The length of the window: at least 1, at most a day.</param>
internal sealed record DocumentedRate(int Requests, int Seconds);
