using System.Net;

namespace Truto.Generated;

/// <summary>The metadata of a response.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="RateLimit">The rate limit that the headers report; null for none.</param>
/// <param name="Attempts">The number of attempts until this response.</param>
/// <param name="IdempotencyKey">The idempotency key that was sent; null for none.</param>
internal sealed record ResponseInfo(
    OperationName Operation, HttpStatusCode Status, ResponseHeaders Headers, RateLimit? RateLimit, int Attempts, string? IdempotencyKey)
{
    /// <summary>Creates the metadata of a call that was not sent.</summary>
    public static ResponseInfo OfNone(string operation, HttpStatusCode status) =>
        new(new OperationName(operation), status, ResponseHeaders.None, RateLimit: null, Attempts: 0, IdempotencyKey: null);
}
