using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The key that names the effect of a call: one for all its attempts.</summary>
/// <param name="Value">The key.</param>
/// <param name="Header">The header to send it in; null where the request has it already.</param>
internal readonly record struct IdempotencyKey(string? Value, string? Header)
{
    // Of the IETF's draft, and the spelling before it.
    private static readonly string[] UsualHeaders = ["Idempotency-Key", "X-Idempotency-Key"];

    // These have no effect (RFC 9110, 9.2.1), so there is nothing to name.
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Chooses the key: the caller's, else a new one where the API is known to have a header for it; default for none.</summary>
    /// <exception cref="InvalidOperationException">The caller gives a key, and no header is known for it.</exception>
    /// <exception cref="ArgumentException">The caller's key is blank or cannot be sent.</exception>
    public static IdempotencyKey Choose(ApiCall call, RequestOptions? options, CallSettings client)
    {
        string? given = options?.IdempotencyKey;
        string? name = call.IdempotencyHeaderName ?? client.IdempotencyHeader;
        if (given is not null && name is null && call.Template is not null)
        {
            throw new InvalidOperationException(
                "'" + call.Operation + "' declares no header for an idempotency key; set ApiClientOptions.IdempotencyHeader to the header that the API "
                + "documents, or leave RequestOptions.IdempotencyKey null.");
        }

        if (FindSent(call, options, name) is { } sent)
        {
            return new(sent, null);
        }

        if (given is not null)
        {
            name ??= UsualHeaders[0];
            return string.IsNullOrWhiteSpace(given)
                ? throw new ArgumentException("The idempotency key is blank. Set RequestOptions.IdempotencyKey to a key or null.")
                : new(HeaderText.CheckedValue(name, given), name);
        }

        bool isMade = name is not null && (options?.AutoIdempotencyKey ?? client.AutoIdempotencyKeys) && !SafeMethods.Contains(call.HttpMethod);
        return isMade ? new(Guid.NewGuid().ToString(), name) : default;
    }

    /// <summary>The key among the headers that the caller set, in options or as an argument.</summary>
    private static string? FindSent(ApiCall call, RequestOptions? options, string? name)
    {
        foreach (string header in name is null ? UsualHeaders : [name])
        {
            if (options?.HeadersOrNull is { } headers && headers.TryGetValue(header, out string? key) && !string.IsNullOrWhiteSpace(key))
            {
                return key;
            }

            foreach (KeyValuePair<string, string> argument in call.Headers)
            {
                if (argument.Key.Equals(header, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(argument.Value))
                {
                    return argument.Value;
                }
            }
        }

        return null;
    }
}
