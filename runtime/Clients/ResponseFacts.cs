using System.Net;

namespace Truto.Generated;

/// <summary>What is known of a response beside its body.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="RateLimit">What they tell of a limit on requests; null when nothing.</param>
/// <param name="Attempts">How often the call was sent to get it.</param>
/// <param name="IdempotencyKey">The key that was sent; null when none.</param>
internal sealed record ResponseFacts(
    OperationName Operation, HttpStatusCode Status, ResponseHeaders Headers, RateLimit? RateLimit, int Attempts, string? IdempotencyKey)
{
    /// <summary>Those of a call that was not sent.</summary>
    public static ResponseFacts OfNone(string operation, HttpStatusCode status) =>
        new(new OperationName(operation), status, ResponseHeaders.None, RateLimit: null, Attempts: 0, IdempotencyKey: null);
}
