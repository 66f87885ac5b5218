using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>No leave: there is no room, nor in the queue.</summary>
internal sealed class RefusedTurn : RateLimitLease
{
    public static RefusedTurn Instance { get; } = new();

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = null;
        return false;
    }
}
