namespace Truto.Generated.Tests.Live.Endurance;

/// <summary>The resources that the process uses.</summary>
/// <param name="ManagedBytes">Bytes of live objects.</param>
/// <param name="Handles">Open file descriptors; 0 if the system does not list them.</param>
/// <param name="Sockets">Open sockets.</param>
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

    /// <summary>Collects garbage, runs finalizers, and collects again. Returns the remaining bytes.</summary>
    public static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
