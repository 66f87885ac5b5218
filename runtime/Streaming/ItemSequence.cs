using System.Runtime.CompilerServices;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The items of a response. Each enumeration sends the call, and closes the response at its end.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <param name="open">Sends the call.</param>
/// <param name="read">Reads the items.</param>
/// <param name="callToken">Cancels every enumeration.</param>
internal sealed class ItemSequence<T>(
    Func<CancellationToken, Task<(SuccessResponse Response, Stream Body)>> open, ItemReader<T> read, CancellationToken callToken)
    : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using CallerTokens caller = new(callToken, cancellationToken);
        (SuccessResponse received, Stream body) = await caller
            .WaitAsync(new ValueTask<(SuccessResponse, Stream)>(open(caller.Token)))
            .ConfigureAwait(false);
#if NET
        await using ConfiguredAsyncDisposable disposal = body.ConfigureAwait(false);
#else
        using Stream disposal = body;
#endif
        IAsyncEnumerator<T> items = read.ReadAsync(received, body, caller.Token).GetAsyncEnumerator(CancellationToken.None);
        await using ConfiguredAsyncDisposable end = items.ConfigureAwait(false);
        while (await caller.WaitAsync(items.MoveNextAsync()).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }
}
