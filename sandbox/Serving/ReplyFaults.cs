namespace Truto.Generated.Serving;

/// <summary>Changes a reply, or the way in which it is sent, as failing servers and networks do.</summary>
internal static class ReplyFaults
{
    private const int PieceSize = 64;

    /// <summary>Gets the HTML page of a proxy instead of an API's response.</summary>
    public static Reply HtmlError() => Reply.Html(
        502, "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n");

    /// <summary>Delays the reply.</summary>
    public static Reply Slow(this Reply reply, double seconds) => reply.Sent(d => d with { Wait = TimeSpan.FromSeconds(seconds) });

    /// <summary>Sends the reply in chunks with a pause after each.</summary>
    public static Reply SlowStream(this Reply reply, double seconds) =>
        reply.Sent(d => d with { PieceSize = PieceSize, PieceDelay = TimeSpan.FromSeconds(seconds) });

    /// <summary>Sends the first chunk of the reply, and the rest when the task completes.</summary>
    public static Reply Held(this Reply reply, Task release) => reply.Sent(d => d with { PieceSize = PieceSize, Hold = release });

    /// <summary>Closes the connection instead of sending the reply.</summary>
    public static Reply Cut(this Reply reply) => reply.Sent(d => d with { CutAfter = 0 });

    /// <summary>Closes the connection after half of the body.</summary>
    public static Reply CutInHalf(this Reply reply) =>
        reply.Sent(d => d with { PieceSize = PieceSize, CutAfter = Math.Max(1, reply.Body.Length / 2) });

    /// <summary>Replaces the reply by 204 without a body.</summary>
    public static Reply WithoutContent(this Reply reply) => reply with { Status = 204, ContentType = null, Body = [] };

    /// <summary>Sends only the first half of the body, as a complete response.</summary>
    public static Reply Truncated(this Reply reply) => reply with { Body = reply.Body[..(reply.Body.Length / 2)] };

    private static Reply Sent(this Reply reply, Func<Delivery, Delivery> change) => reply with { Delivery = change(reply.Delivery) };
}
