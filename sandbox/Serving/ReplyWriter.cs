namespace Truto.Generated.Serving;

/// <summary>Sends the body of a reply as its <see cref="Delivery"/> defines.</summary>
internal static class ReplyWriter
{
    /// <summary>Writes the body. Returns false if the host must close the connection.</summary>
    public static async Task<bool> WriteBodyAsync(Reply reply, Stream output, TimeProvider clock, CancellationToken cancellationToken)
    {
        Delivery delivery = reply.Delivery;
        int end = Math.Min(delivery.CutAfter ?? reply.Body.Length, reply.Body.Length);
        int size = delivery.PieceSize ?? Math.Max(1, end);
        for (int at = 0; at < end; at += size)
        {
            if (at > 0)
            {
                await (delivery.Hold?.WaitAsync(cancellationToken) ?? Task.Delay(delivery.PieceDelay, clock, cancellationToken));
            }

            await output.WriteAsync(reply.Body.AsMemory(at, Math.Min(size, end - at)), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        return delivery.CutAfter is null;
    }
}
