using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Docs.Pages;

/// <summary>
/// What the HTML comment before a block declares: <c>&lt;!-- test: run; given string id --&gt;</c>. Clauses are separated by semicolons.
/// </summary>
internal sealed partial class Directive
{
    public static readonly Directive None = new([]);

    private static readonly string[] Names =
        ["run", "continues", "usings", "given", "declares", "description", "file", "at", "fails", "output", "skip"];

    private readonly Dictionary<string, string> clauses;

    private Directive(Dictionary<string, string> clauses) => this.clauses = clauses;

    /// <summary>Gets the clauses that no test knows.</summary>
    public IEnumerable<string> Unknown => clauses.Keys.Except(Names);

    /// <summary>Gets the value of a clause; null if it is absent, and empty if it has none.</summary>
    public string? this[string name] => clauses.GetValueOrDefault(name);

    public bool Has(string name) => clauses.ContainsKey(name);

    /// <summary>Returns the words of a clause, which commas separate.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. (this[name] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Reads an HTML comment; null if it is no directive.</summary>
    public static Directive? Read(string comment)
    {
        if (Comment().Match(comment.Trim()) is not { Success: true } match)
        {
            return null;
        }

        string text = match.Groups["text"].Value.Trim();

        // Text in which semicolons separate nothing.
        if (Whole().Match(text) is { Success: true } whole)
        {
            return new Directive(new() { [whole.Groups["name"].Value] = whole.Groups["value"].Value.Trim() });
        }

        Dictionary<string, string> clauses = [];
        foreach (string clause in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = clause.Split([' ', '=', ':'], 2, StringSplitOptions.TrimEntries);
            clauses[parts[0]] = parts.Length > 1 ? parts[1] : "";
        }

        return new Directive(clauses);
    }

    [GeneratedRegex(@"\A<!--\s*test:(?<text>.*)-->\z", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A(?<name>skip|declares)\b:?(?<value>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Whole();
}
