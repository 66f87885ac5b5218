using System.Globalization;

namespace Truto.Generated.Fuzz;

/// <summary>Where a target's workers leave what they found.</summary>
internal sealed class WorkFolder
{
    public WorkFolder(string path, string target)
    {
        Root = path;
        Known = Path.Combine(AppContext.BaseDirectory, "Corpus", target + ".jsonl");
        Directory.CreateDirectory(path);
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>What is in the repository.</summary>
    public string Known { get; }

    /// <summary>What reached something new.</summary>
    public string Kept => Path.Combine(Root, "kept.jsonl");

    public string Mailbox => Path.Combine(Root, "mailbox");

    public string Findings => Path.Combine(Root, "findings.txt");

    public string FindingInputs => Path.Combine(Root, "findings.jsonl");

    /// <summary>How many branches were taken.</summary>
    public string Branches => Path.Combine(Root, "branches");

    public int FindingCount => File.Exists(Findings) ? File.ReadLines(Findings).Count() : 0;

    public void Report(string what, string input)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{FindingCount + 1}. {what.ReplaceLineEndings(" ")} ({input.Length} units)");
        File.AppendAllText(Findings, line + "\n");
        InputFile.Append(FindingInputs, input);
    }
}
