namespace Truto.Generated;

/// <summary>Combines several cancellation tokens of a caller. The exception has the token that was cancelled.</summary>
internal sealed class CallerTokens : IDisposable
{
    private readonly CancellationToken[] tokens;
    private readonly CancellationTokenSource? linked;

    /// <param name="given">The tokens; if several are cancelled, the last one is reported.</param>
    public CallerTokens(params CancellationToken[] given)
    {
        tokens = [.. given.Where(static token => token.CanBeCanceled).Distinct()];

        // One token needs no linked source.
        linked = tokens.Length > 1 ? CancellationTokenSource.CreateLinkedTokenSource(tokens) : null;
    }

    /// <summary>A token that is cancelled when any of the tokens is.</summary>
    public CancellationToken Token => linked?.Token ?? (tokens.Length == 0 ? CancellationToken.None : tokens[0]);

    /// <summary>Throws if the caller has cancelled.</summary>
    /// <exception cref="OperationCanceledException">One of the tokens is cancelled.</exception>
    public void ThrowIfCancelled()
    {
        if (Token.IsCancellationRequested)
        {
            Cancelled().ThrowIfCancellationRequested();
        }
    }

    /// <summary>Awaits work that was given <see cref="Token"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; the exception has the caller's own token.</exception>
    public async ValueTask<T> WaitAsync<T>(ValueTask<T> work)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (Exception exception) when (Explains(exception))
        {
            throw new OperationCanceledException(exception is OperationCanceledException ? exception.Message : null, exception, Cancelled());
        }
    }

    public void Dispose() => linked?.Dispose();

    // Closing a connection during a read throws different types.
    private bool Explains(Exception exception) => Token.IsCancellationRequested && exception switch
    {
        OperationCanceledException stopped => stopped.CancellationToken != Cancelled(),
        IOException or HttpRequestException or ObjectDisposedException => true,
        _ => false,
    };

    private CancellationToken Cancelled() => tokens.Last(static token => token.IsCancellationRequested);
}
