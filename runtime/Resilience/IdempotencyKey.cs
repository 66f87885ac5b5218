using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The idempotency key of a call, the same for all its attempts.</summary>
/// <param name="Value">The key.</param>
/// <param name="Header">The header to add; null if the request already has it.</param>
internal readonly record struct IdempotencyKey(string? Value, string? Header)
{
    // The name in the IETF's draft, and the older one.
    private static readonly string[] CommonHeaders = ["Idempotency-Key", "X-Idempotency-Key"];

    // Safe methods have no effect (RFC 9110, section 9.2.1) and need no key.
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Returns whether a header carries idempotency keys.</summary>
    public static bool IsHeader(string name, ApiClientOptions options, ClientIdentity identity) =>
        new[] { options.IdempotencyHeader, identity.IdempotencyHeader }.Concat(CommonHeaders).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Selects the key: that of the caller, otherwise a new one if a header for it is known; the default value for none.</summary>
    /// <exception cref="InvalidOperationException">The caller supplied a key, but no header is known for it.</exception>
    /// <exception cref="ArgumentException">The caller's key is blank or has a character that cannot be sent.</exception>
    public static IdempotencyKey Choose(ApiCall call, RequestOptions? options, CallSettings client)
    {
        string? given = options?.IdempotencyKey;
        string? name = call.IdempotencyHeaderName ?? client.IdempotencyHeader;
        if (given is not null && name is null && call.Template is not null)
        {
            throw new InvalidOperationException(
                "'" + call.Operation + "' declares no header for an idempotency key; set ApiClientOptions.IdempotencyHeader to the header "
                + "that the API documents, or leave RequestOptions.IdempotencyKey null.");
        }

        if (FindSent(call, options, name) is { } sent)
        {
            return new(sent, null);
        }

        if (given is not null)
        {
            name ??= CommonHeaders[0];
            return string.IsNullOrWhiteSpace(given)
                ? throw new ArgumentException("The idempotency key is blank. Set RequestOptions.IdempotencyKey to a key or null.")
                : new(HeaderText.CheckedValue(name, given), name);
        }

        bool isGenerated = name is not null && (options?.AutoIdempotencyKey ?? client.AutoIdempotencyKeys) && !SafeMethods.Contains(call.HttpMethod);
        return isGenerated ? new(RandomUuid.Create(), name) : default;
    }

    /// <summary>Returns the key among the headers that the caller set, in options or as an argument.</summary>
    private static string? FindSent(ApiCall call, RequestOptions? options, string? name)
    {
        if (call.Headers is null && options?.HeadersOrNull is null)
        {
            return null;
        }

        if (name is not null)
        {
            return FindSentAs(name, call, options);
        }

        foreach (string header in CommonHeaders)
        {
            if (FindSentAs(header, call, options) is { } key)
            {
                return key;
            }
        }

        return null;
    }

    private static string? FindSentAs(string header, ApiCall call, RequestOptions? options)
    {
        if (options?.HeadersOrNull is { } headers && headers.TryGetValue(header, out string? key) && !string.IsNullOrWhiteSpace(key))
        {
            return key;
        }

        return call.Headers?.Find(argument =>
            argument.Key.Equals(header, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(argument.Value)).Value;
    }
}
