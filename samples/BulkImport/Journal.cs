using System.Globalization;

namespace BulkImport;

/// <summary>
/// What has been done, a line for each row, handed to the system before the row counts as done. A crash loses at most lines whose
/// rows are then sent again, under the same idempotency key: the API answers with the stage that is there already.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly StreamWriter writer;
    private readonly Lock gate = new();
    private readonly Dictionary<int, string> created = [];
    private readonly Dictionary<int, string> failed = [];

    private Journal(StreamWriter writer, string fingerprint)
    {
        this.writer = writer;
        Fingerprint = fingerprint;
    }

    /// <summary>Names the file that the journal is about.</summary>
    public string Fingerprint { get; }

    /// <summary>The ids of the stages that exist, by the numbers of their rows.</summary>
    public IReadOnlyDictionary<int, string> Created => created;

    /// <summary>Why rows failed, by their numbers.</summary>
    public IReadOnlyDictionary<int, string> Failed => failed;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <exception cref="InvalidOperationException">It is about another file.</exception>
    public static Journal Open(string path, string fingerprint)
    {
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length > 0 && lines[0] != fingerprint)
        {
            throw new InvalidOperationException($"{path} is about another version of the file. Move it away to import the file from its beginning.");
        }

        FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        Journal journal = new(new StreamWriter(file), fingerprint);
        foreach (string line in lines.Skip(1))
        {
            journal.Take(line);
        }

        // A line that a crash cut off stays alone: what follows begins anew.
        journal.writer.WriteLine(lines.Length == 0 ? fingerprint : "");
        journal.writer.Flush();
        return journal;
    }

    public void AddCreated(int row, string id) => Add(row, created, "created", id);

    public void AddFailed(int row, string reason) => Add(row, failed, "failed", reason.ReplaceLineEndings(" ").Replace('\t', ' '));

    public void Dispose() => writer.Dispose();

    private void Add(int row, Dictionary<int, string> rows, string word, string text)
    {
        lock (gate)
        {
            rows[row] = text;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row}\t{word}\t{text}\t."));
            writer.Flush();
        }
    }

    private void Take(string line)
    {
        // The end mark tells a whole line from one that was cut off. Rows that failed are tried again.
        if (line.Split('\t') is [var number, "created", var id, "."] && int.TryParse(number, CultureInfo.InvariantCulture, out int row))
        {
            created[row] = id;
        }
    }
}
