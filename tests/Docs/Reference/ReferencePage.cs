using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Docs.Reference;

/// <summary>A page whose tables list names in their first column.</summary>
internal sealed partial class ReferencePage
{
    private readonly string text;

    private ReferencePage(string text) => this.text = text;

    public static ReferencePage Read(string name) => new(File.ReadAllText(Repository.PathOf("docs", "reference", name)).ReplaceLineEndings("\n"));

    /// <summary>Returns the part below a heading.</summary>
    public ReferencePage Section(string title)
    {
        string section = text.Split($"\n## {title}\n").ElementAtOrDefault(1) ?? throw new InvalidOperationException($"no section '{title}'");
        return new(section.Split("\n## ")[0]);
    }

    /// <summary>Returns the names in the first columns of tables: the words at the beginning of code.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. FirstCell().Matches(text).SelectMany(row => Name().Matches(row.Groups["cell"].Value)).Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Asserts that the page lists exactly these names.</summary>
    public void AssertLists(IEnumerable<string> expected)
    {
        string[] names = [.. expected.Distinct()];
        string[] listed = [.. Names()];
        Assert.True(!names.Except(listed).Any(), "not listed: " + string.Join(", ", names.Except(listed)));
        Assert.True(!listed.Except(names).Any(), "listed, but does not exist: " + string.Join(", ", listed.Except(names)));
    }

    [GeneratedRegex(@"^\| (?<cell>[^|]*`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`(?<name>[\\w-]+)[^`]*`")]
    private static partial Regex Name();
}
