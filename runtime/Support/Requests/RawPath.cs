using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>Paths that a caller writes out.</summary>
internal static class RawPath
{
    /// <summary>Refuses what would lead outside the base address.</summary>
    /// <exception cref="ArgumentException">
    /// The path is empty or an address of its own, has steps such as <c>..</c>, or a character outside visible ASCII: <see cref="Uri"/> trims
    /// white space, so that a step could hide before it, and a line break would forge lines of logs.
    /// </exception>
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains("://") && path.IndexOf("://", StringComparison.Ordinal) < path.IndexOf('/') + 1)
        {
            throw new ArgumentException("The path is appended to the base address, as '/pets/7' is; it cannot be empty or an address of its own.", nameof(path));
        }

        int bad = HeaderText.FirstOutside(path, '!', '~');
        if (bad >= 0)
        {
            throw new ArgumentException(
                "The path has a character outside visible ASCII at position " + bad.ToString(CultureInfo.InvariantCulture)
                + ". Percent-encode it, with Uri.EscapeDataString for example.",
                nameof(path));
        }

        if (path.Contains('#'))
        {
            throw new ArgumentException("A path has no fragment; encode '#' as '%23'.", nameof(path));
        }

        if (PathWriter.IndexOfStep(path) >= 0)
        {
            throw PathWriter.Stepping(nameof(path));
        }
    }
}
