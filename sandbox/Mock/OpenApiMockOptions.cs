namespace Truto.Generated.Mock;

/// <summary>Configures a mock.</summary>
public sealed record OpenApiMockOptions
{
    /// <summary>
    /// Gets whether a request that violates the description is refused: with 400 or 422, 406, or 415. Otherwise it is executed, and its problems are
    /// only recorded in <see cref="MockExchange.Problems"/>. The default is true.
    /// </summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>
    /// Gets whether a request without the credentials that its operation requires gets 401. Only the form of credentials is checked. The default
    /// is true.
    /// </summary>
    public bool RequiresCredentials { get; init; } = true;

    /// <summary>
    /// Gets whether created, changed and deleted resources are remembered where the paths show a collection and its items, such as <c>/pets</c> and
    /// <c>/pets/{petId}</c>. The default is true.
    /// </summary>
    public bool HasMemory { get; init; } = true;

    /// <summary>Gets whether examples and defaults of the description are used. Otherwise every value is generated. The default is true.</summary>
    public bool UsesExamples { get; init; } = true;

    /// <summary>Gets the seed of generated values. The same seed gives the same responses. The default is 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// Gets the status of responses by <c>operationId</c>, or by method and path such as <c>GET /pets</c>. Other operations succeed. The header
    /// <c>Prefer: code=404</c> takes precedence.
    /// </summary>
    public IReadOnlyDictionary<string, int> Statuses { get; init; } = new Dictionary<string, int>();

    /// <summary>
    /// Gets the overlays of the description, in the order in which they are applied. Their paths are relative to the folder of the description, or to
    /// the current folder if the description is a text or stream. By default, as in a build, the overlays beside the file that have its name are
    /// applied, such as <c>pets.overlay.yaml</c> for <c>pets.yaml</c>; an empty list applies none.
    /// </summary>
    public IReadOnlyList<string>? Overlays { get; init; }

    /// <summary>Gets the number of requests that all clients together may send; null, the default, sets no limit.</summary>
    public RequestQuota? Limit { get; init; }

    /// <summary>Gets the maximum number of resources in a collection; beyond it, the oldest is removed. The default is 1,000.</summary>
    public int Capacity { get; init; } = 1_000;

    /// <summary>Gets the maximum size of a request body in bytes; larger ones get 413. The default is 10 MB.</summary>
    public int MaxBodySize { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets the clock of delays and rate limit windows.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
