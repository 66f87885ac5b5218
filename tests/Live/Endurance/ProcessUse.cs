namespace Truto.Generated.Tests.Live.Endurance;

/// <summary>What the process holds.</summary>
/// <param name="ManagedBytes">Bytes of live objects.</param>
/// <param name="Handles">Open file descriptors; 0 where the system does not list them.</param>
/// <param name="Sockets">Those of them that are sockets.</param>
internal sealed record ProcessUse(long ManagedBytes, int Handles, int Sockets)
{
    private const string Descriptors = "/proc/self/fd";

    public static ProcessUse Now()
    {
        string[] targets = Directory.Exists(Descriptors)
            ? [.. Directory.EnumerateFileSystemEntries(Descriptors).Select(entry => new FileInfo(entry).LinkTarget ?? "")]
            : [];
        return new ProcessUse(LiveBytes(), targets.Length, targets.Count(target => target.StartsWith("socket:", StringComparison.Ordinal)));
    }

    /// <summary>Collects, finalizes, and collects what that set free.</summary>
    public static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
