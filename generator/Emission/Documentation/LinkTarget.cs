namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Resolves the targets of links in a description.</summary>
internal static class LinkTarget
{
    /// <summary>Returns the URL of a link: empty to keep only its text, as for a relative link without a base; null if it is not a link.</summary>
    /// <param name="target">The target as written in the description.</param>
    /// <param name="documentation">The base URL of relative links, or null.</param>
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

        // A fragment refers to the page that shows the description.
        bool isRelative = target[0] != '#' && documentation is not null;
        return isRelative && Uri.TryCreate(new Uri(documentation!), target, out Uri? url) && IsWeb(url.AbsoluteUri) ? url.AbsoluteUri : "";
    }

    /// <summary>Whether a URL has the scheme http or https.</summary>
    public static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal);
}
