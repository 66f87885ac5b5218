namespace Truto.Generated.Support;

/// <summary>Paths that a caller writes out.</summary>
internal static class RawPath
{
    /// <summary>Refuses what would lead outside the base address.</summary>
    /// <exception cref="ArgumentException">The path is an address of its own, or has steps such as <c>..</c>.</exception>
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains("://") && path.IndexOf("://", StringComparison.Ordinal) < path.IndexOf('/') + 1)
        {
            throw new ArgumentException("The path is appended to the base address, as '/unified/crm/contacts' is; it cannot be empty or an address of its own.", nameof(path));
        }

        if (path.Contains('#'))
        {
            throw new ArgumentException("A path has no fragment; encode '#' as '%23'.", nameof(path));
        }

        PathWriter.Check(path);
    }
}
