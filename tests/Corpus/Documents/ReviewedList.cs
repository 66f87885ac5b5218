using Xunit;

namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>
/// A file of reviewed exceptions: one a line, with <c>document, finding, reason</c> separated by tabs. Unlisted findings fail the test, and so do
/// unnecessary entries.
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
    /// Fails if the findings of a document differ from its entries: unexpected findings are shown with +, unnecessary entries with -.
    /// </summary>
    public void AssertExactly(string document, IEnumerable<string> findings)
    {
        IReadOnlyList<string> difference = Difference(document, findings);
        Assert.True(difference.Count == 0, $"{fileName} does not match {document}:\n{string.Join("\n", difference.Take(MostShown))}");
    }

    /// <summary>The same for several documents at once.</summary>
    /// <param name="findings">The findings of each document.</param>
    /// <param name="documents">The documents that were tested; null for all in the list.</param>
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

    // An entry that ends in * matches all findings with that prefix.
    private static bool Matches(string what, string finding) => what.EndsWith('*')
        ? finding.StartsWith(what[..^1], StringComparison.Ordinal)
        : what == finding;
}
