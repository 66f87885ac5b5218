namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Where links of a description lead.</summary>
internal static class LinkTarget
{
    /// <summary>The address of a link: empty where its text must stand alone, as of a relative one; null where it is no link.</summary>
    /// <param name="target">As the description writes it.</param>
    /// <param name="documentation">The address that relative links are based on, or null.</param>
    public static string? Of(string target, string? documentation)
    {
        if (target.Length == 0 || target.IndexOfAny([' ', '"', '<', '>', '\t', '\n', '\\']) >= 0)
        {
            return null;
        }

        if (IsWeb(target))
        {
            return target;
        }

        int end = target.IndexOfAny([':', '/', '?', '#', '.']);
        if (end < 0)
        {
            return null;
        }

        if (target[end] == ':')
        {
            return target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? "" : null;
        }

        // A fragment is one of the page that shows the description.
        return target[0] != '#' && documentation is not null && Uri.TryCreate(new Uri(documentation), target, out Uri? address) && IsWeb(address.AbsoluteUri)
            ? address.AbsoluteUri
            : "";
    }

    /// <summary>Whether an address is one of the web.</summary>
    public static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal);
}
