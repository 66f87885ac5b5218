using AngleSharp.Dom;

namespace Truto.Generated.Tests.Site.Pages;

/// <summary>Finds links of the site to pages, files and anchors that do not exist. Links to other hosts are not followed.</summary>
internal sealed class LinkChecker
{
    private readonly Dictionary<string, HashSet<string>> anchors = [];

    /// <summary>Returns what is wrong with the links of a page.</summary>
    public IEnumerable<string> Problems(string page)
    {
        IDocument document = BuiltSite.Parse(page);
        anchors[page] = AnchorsOf(document);
        foreach (IElement element in document.QuerySelectorAll("a[href], img[src], script[src], link[href]"))
        {
            string link = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            if (Problem(page, link) is { } problem)
            {
                yield return $"{page}: '{link}' {problem}";
            }
        }
    }

    public string? Problem(string page, string link)
    {
        Uri target = new(new Uri("http://site/" + page), link);
        if (target.Host != "site" || target.Scheme != "http")
        {
            return null;
        }

        string path = Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/');
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (!File.Exists(Path.Combine(BuiltSite.Folder, path)))
        {
            return "does not exist";
        }

        string anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        bool exists = anchor.Length == 0 || !path.EndsWith(".html", StringComparison.Ordinal) || AnchorsOf(path).Contains(anchor);
        return exists ? null : "has no such anchor";
    }

    private HashSet<string> AnchorsOf(string path)
    {
        if (!anchors.TryGetValue(path, out HashSet<string>? known))
        {
            anchors[path] = known = AnchorsOf(BuiltSite.Parse(path));
        }

        return known;
    }

    private static HashSet<string> AnchorsOf(IDocument document) =>
        [.. document.QuerySelectorAll("[id], a[name]").Select(element => element.Id ?? element.GetAttribute("name")!)];
}
