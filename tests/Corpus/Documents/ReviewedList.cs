using Xunit;

namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>
/// A file of reviewed exceptions beside the tests: a line each, <c>document, what, reason</c> between tabs. An entry that is not
/// needed any more fails as much as an exception that is not listed.
/// </summary>
internal sealed class ReviewedList(string fileName)
{
    private const int MostShown = 100;

    private readonly (string Document, string What)[] entries =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Corpus", fileName))
           where line.Length > 0 && line[0] != '#'
           let cells = line.Split('\t')
           where cells.Length == 3 && cells[2].Length > 0
               ? true
               : throw new InvalidOperationException($"{fileName}: a line needs a document, what is excepted and a reason: {line}")
           select (cells[0], cells[1]),
    ];

    /// <summary>
    /// Fails when the findings of a document are not exactly its entries: unexpected ones are shown with +, unneeded entries with -.
    /// </summary>
    public void AssertExactly(string document, IEnumerable<string> findings)
    {
        IReadOnlyList<string> difference = Difference(document, findings);
        Assert.True(difference.Count == 0, $"{fileName} does not match {document}:\n{string.Join("\n", difference.Take(MostShown))}");
    }

    /// <summary>The same for several documents at once.</summary>
    /// <param name="findings">What was found in which.</param>
    /// <param name="documents">Those that were looked at; null for all that the list names.</param>
    public void AssertExactly(IEnumerable<(string Document, string What)> findings, IEnumerable<string>? documents = null)
    {
        ILookup<string, string> found = findings.ToLookup(finding => finding.Document, finding => finding.What);
        string[] differences =
        [
            .. (documents ?? entries.Select(entry => entry.Document)).Concat(found.Select(group => group.Key)).Distinct()
                .SelectMany(document => Difference(document, found[document]).Select(line => $"{line[..2]}{document}\t{line[2..]}")),
        ];
        Assert.True(differences.Length == 0, $"{fileName} does not match:\n{string.Join("\n", differences.Take(MostShown))}");
    }

    private IReadOnlyList<string> Difference(string document, IEnumerable<string> findings)
    {
        string[] expected = [.. entries.Where(entry => entry.Document == document).Select(entry => entry.What)];
        string[] found = [.. findings.Distinct()];
        return
        [
            .. found.Where(finding => !Array.Exists(expected, what => Matches(what, finding))).Select(finding => "+ " + finding),
            .. expected.Where(what => !Array.Exists(found, finding => Matches(what, finding))).Select(what => "- " + what),
        ];
    }

    // An entry that ends in * stands for everything that begins so.
    private static bool Matches(string what, string finding) => what.EndsWith('*')
        ? finding.StartsWith(what[..^1], StringComparison.Ordinal)
        : what == finding;
}
