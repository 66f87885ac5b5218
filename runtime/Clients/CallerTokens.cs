namespace Truto.Generated;

/// <summary>The cancellation tokens that one caller gave at several places, as one. What is thrown carries the token that was cancelled.</summary>
internal sealed class CallerTokens : IDisposable
{
    private readonly CancellationToken[] tokens;
    private readonly CancellationTokenSource? linked;

    /// <param name="given">The tokens; those given later are reported first.</param>
    public CallerTokens(params CancellationToken[] given)
    {
        tokens = [.. given.Where(static token => token.CanBeCanceled).Distinct()];

        // A source of its own is needed for several tokens only.
        linked = tokens.Length > 1 ? CancellationTokenSource.CreateLinkedTokenSource(tokens) : null;
    }

    /// <summary>Cancelled when any of the tokens is.</summary>
    public CancellationToken Token => linked?.Token ?? (tokens.Length == 0 ? CancellationToken.None : tokens[0]);

    /// <summary>Stops where the caller has cancelled.</summary>
    /// <exception cref="OperationCanceledException">One of the tokens is cancelled.</exception>
    public void ThrowIfCancelled()
    {
        if (Token.IsCancellationRequested)
        {
            Cancelled().ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits for work that was given <see cref="Token"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; with the caller's own token.</exception>
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

    // Connections that are closed under a read throw more than one type.
    private bool Explains(Exception exception) => Token.IsCancellationRequested && exception switch
    {
        OperationCanceledException stopped => stopped.CancellationToken != Cancelled(),
        IOException or HttpRequestException or ObjectDisposedException => true,
        _ => false,
    };

    private CancellationToken Cancelled() => tokens.Last(static token => token.IsCancellationRequested);
}
