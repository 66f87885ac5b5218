using Truto.Generated.Serving;
using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>
/// The replies to writes with an <c>Idempotency-Key</c>, by account, path and key. Only successful ones are kept, so that a refused
/// request can be corrected under the same key. The oldest reply is removed when the capacity is reached. Callers hold the router's lock.
/// </summary>
internal sealed class IdempotentReplies(int capacity)
{
    /// <summary>The response header that marks a repeated reply.</summary>
    public const string ReplayedHeader = "x-sandbox-replayed";

    private readonly Dictionary<string, Reply> replies = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public Reply Once(SandboxRequest request, string account, Func<Reply> act)
    {
        if (request.Header("Idempotency-Key") is not { Length: > 0 } key)
        {
            return act();
        }

        string place = $"{account}\n{request.Path}\n{key}";
        if (replies.TryGetValue(place, out Reply? known))
        {
            return known.With(ReplayedHeader, "true");
        }

        Reply reply = act();
        if (reply.Status < 300)
        {
            Keep(place, reply);
        }

        return reply;
    }

    private void Keep(string place, Reply reply)
    {
        replies[place] = reply;
        order.Enqueue(place);
        if (order.Count > capacity)
        {
            replies.Remove(order.Dequeue());
        }
    }
}
