using System.Globalization;

namespace BulkImport;

/// <summary>
/// Records the result of each row in a file, one line a row, flushed before the row counts as done. After a crash, rows whose lines were lost
/// are retried under the same idempotency key, and the API returns the existing stage.
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

    /// <summary>Gets the fingerprint of the file that the journal belongs to.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the ids of the created stages by row number.</summary>
    public IReadOnlyDictionary<int, string> Created => created;

    /// <summary>Gets the reasons of failed rows by row number.</summary>
    public IReadOnlyDictionary<int, string> Failed => failed;

    /// <summary>Opens a journal, or creates it.</summary>
    /// <exception cref="InvalidOperationException">The journal belongs to another file.</exception>
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

        // Starts a new line, because a crash may have truncated the last one.
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
        // The final dot distinguishes a complete line from a truncated one. Failed rows are retried.
        if (line.Split('\t') is [var number, "created", var id, "."] && int.TryParse(number, CultureInfo.InvariantCulture, out int row))
        {
            created[row] = id;
        }
    }
}
