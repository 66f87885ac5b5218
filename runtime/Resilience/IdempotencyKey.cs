using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Chooses the key that names the effect of a call: one for all its attempts.</summary>
internal static class IdempotencyKey
{
    // These have no effect (RFC 9110, 9.2.1), so there is nothing to name.
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>The key to send: the caller's, else a new one where the description has a header for it; null for none.</summary>
    /// <exception cref="InvalidOperationException">The caller gives a key, and the operation has no header for it.</exception>
    /// <exception cref="ArgumentException">The caller's key is blank or cannot be sent.</exception>
    public static string? Choose(ApiCall call, RequestOptions? options, bool isAutomatic)
    {
        string? given = options?.IdempotencyKey;
        if (call.IdempotencyHeaderName is not { } name)
        {
            return given is null
                ? null
                : throw new InvalidOperationException(call.Operation + " takes no idempotency key: sending it again would carry it out again. Leave RequestOptions.IdempotencyKey null.");
        }

        if (options?.HeadersOrNull is { } headers && headers.TryGetValue(name, out string? header))
        {
            return header;
        }

        if (given is not null)
        {
            return string.IsNullOrWhiteSpace(given)
                ? throw new ArgumentException("The idempotency key is blank. Set RequestOptions.IdempotencyKey to a key or null.")
                : HeaderText.CheckedValue(name, given);
        }

        bool isMade = call.HasOwnIdempotencyHeader && (options?.AutoIdempotencyKey ?? isAutomatic) && !SafeMethods.Contains(call.HttpMethod);
        return isMade ? Guid.NewGuid().ToString() : null;
    }
}
