using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>The lease of a request that is neither permitted nor queued.</summary>
internal sealed class DeniedLease : RateLimitLease
{
    public static DeniedLease Instance { get; } = new();

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = null;
        return false;
    }
}
