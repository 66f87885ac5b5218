using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>Checks paths that the caller writes.</summary>
internal static class RawPath
{
    /// <summary>Rejects a path that would lead outside the base address.</summary>
    /// <exception cref="ArgumentException">
    /// The path is empty or an absolute URL, or has a dot segment such as <c>..</c> or a character outside visible ASCII. <see cref="Uri"/> trims
    /// white space, which could hide a dot segment, and a line break would forge log lines.
    /// </exception>
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains("://") && path.IndexOf("://", StringComparison.Ordinal) < path.IndexOf('/') + 1)
        {
            throw new ArgumentException(
                "The path is empty or an absolute URL; pass a path relative to the base address, such as '/pets/7'.", nameof(path));
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
            throw new ArgumentException("A path cannot have a fragment; encode '#' as '%23'.", nameof(path));
        }

        if (PathWriter.EndOfDotSegment(path) >= 0)
        {
            throw PathWriter.DotSegment(nameof(path));
        }
    }
}
