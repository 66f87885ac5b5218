using Microsoft.AspNetCore.Connections;

namespace Truto.Generated.Serving;

/// <summary>Counts the open connections.</summary>
internal sealed class ConnectionCount
{
    private int open;

    public int Open => Volatile.Read(ref open);

    public ConnectionDelegate Around(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref open);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    };
}
