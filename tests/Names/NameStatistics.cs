using System.Globalization;

namespace Truto.Generated.Names;

/// <summary>Statistics of names: their lengths, and how many end in a number that distinguishes them.</summary>
/// <param name="Kind">What the names identify.</param>
/// <param name="Names">The names, each with its document.</param>
internal sealed record NameStatistics(string Kind, IReadOnlyList<(string Document, string Name)> Names)
{
    private const int LongName = 60;

    public int Count => Names.Count;

    public int Long => Names.Count(one => one.Name.Length > LongName);

    public int Numbered => Names.Count(one => IsNumbered(one.Name));

    public int Longest => Names.Select(one => one.Name.Length).DefaultIfEmpty().Max();

    public static string Header => $"{"",-8} {"count",8} {"over 60",16} {"numbered",16} {"longest",8}";

    /// <summary>The figures in one line.</summary>
    public string Line => string.Create(
        CultureInfo.InvariantCulture, $"{Kind,-8} {Count,8} {Long,7} {Share(Long),8} {Numbered,7} {Share(Numbered),8} {Longest,8}");

    /// <summary>The longest names, longest first.</summary>
    public IEnumerable<string> LongestNames(int count) => Names
        .OrderByDescending(one => one.Name.Length)
        .ThenBy(one => one.Name, StringComparer.Ordinal)
        .Take(count)
        .Select(one => $"{one.Name.Length,4} {one.Name}  ({one.Document})");

    /// <summary>The names that end in a number.</summary>
    public IEnumerable<string> NumberedNames() => Names.Where(one => IsNumbered(one.Name)).Select(one => $"     {one.Name}  ({one.Document})");

    // The generator adds an underscore and a number only to distinguish names; digits next to digits have letters before the first.
    private static bool IsNumbered(string name)
    {
        string stem = name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name;
        int underscore = stem.LastIndexOf('_');
        return underscore > 0 && underscore < stem.Length - 1 && !char.IsDigit(stem[underscore - 1]) && stem[(underscore + 1)..].All(char.IsDigit);
    }

    private string Share(int part) => (Count == 0 ? 0 : (double)part / Count).ToString("P2", CultureInfo.InvariantCulture);
}
