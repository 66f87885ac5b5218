using System.Globalization;

namespace Truto.Generated.Fuzz;

/// <summary>The folder for the results of a target's workers.</summary>
internal sealed class WorkFolder
{
    public WorkFolder(string path, string target)
    {
        Root = path;
        Known = Path.Combine(AppContext.BaseDirectory, "Corpus", target + ".jsonl");
        Directory.CreateDirectory(path);
    }

    /// <summary>Gets the path of the folder.</summary>
    public string Root { get; }

    /// <summary>Gets the file of the repository.</summary>
    public string Known { get; }

    /// <summary>Gets the file of inputs that reached new branches.</summary>
    public string Kept => Path.Combine(Root, "kept.jsonl");

    public string Mailbox => Path.Combine(Root, "mailbox");

    public string Findings => Path.Combine(Root, "findings.txt");

    public string FindingInputs => Path.Combine(Root, "findings.jsonl");

    /// <summary>Gets the file with the number of branches.</summary>
    public string Branches => Path.Combine(Root, "branches");

    public int FindingCount => File.Exists(Findings) ? File.ReadLines(Findings).Count() : 0;

    public void Report(string what, string input)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{FindingCount + 1}. {what.ReplaceLineEndings(" ")} ({input.Length} units)");
        File.AppendAllText(Findings, line + "\n");
        InputFile.Append(FindingInputs, input);
    }
}
