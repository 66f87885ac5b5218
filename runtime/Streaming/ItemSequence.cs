using System.Runtime.CompilerServices;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The items of a response. Each enumeration sends the call and ends the response with itself.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <param name="open">Sends the call.</param>
/// <param name="read">Reads the items.</param>
/// <param name="callToken">Ends every enumeration.</param>
internal sealed class ItemSequence<T>(Func<CancellationToken, Task<(Received Received, Stream Body)>> open, ItemReader<T> read, CancellationToken callToken)
    : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(callToken, cancellationToken);
        (Received received, Stream body) = await open(both.Token).ConfigureAwait(false);
#if NET
        await using ConfiguredAsyncDisposable disposal = body.ConfigureAwait(false);
#else
        using Stream disposal = body;
#endif
        await foreach (T item in read.ReadAsync(received, body, both.Token).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
