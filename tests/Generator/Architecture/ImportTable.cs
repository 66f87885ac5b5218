using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The import table of <c>generator/README.md</c>: the rooms of the generator, and the rooms whose types each may name.</summary>
internal sealed class ImportTable
{
    /// <summary>The assemblies of the compiler, which the table lists as a room.</summary>
    public const string Roslyn = "Roslyn";

    /// <summary>The room of files in the folder <c>generator</c> itself.</summary>
    public const string Root = "";

    private const string EveryRoomBut = "every room but ";

    private readonly Dictionary<string, string> rows;

    private ImportTable(Dictionary<string, string> rows) => this.rows = rows;

    public IReadOnlyCollection<string> Rooms => rows.Keys;

    /// <summary>Reads the table.</summary>
    public static ImportTable Read() => new(File.ReadLines(Repository.PathOf("generator", "README.md"))
        .SkipWhile(line => !line.StartsWith("| room |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => Name(cells[1].Trim('`')), cells => cells[4]));

    /// <summary>Returns the room of a file, given its path within the repository.</summary>
    public static string RoomOf(string path) => path.Split('/') is [_, var folder, _, ..] ? folder : Root;

    /// <summary>Returns the rooms whose types the files of a room may name, besides their own.</summary>
    public IReadOnlyCollection<string> AllowedFor(string room)
    {
        string text = rows[room];
        if (text.StartsWith(EveryRoomBut, StringComparison.Ordinal))
        {
            string[] parts = Split(text[EveryRoomBut.Length..]);
            return [.. Rooms.Where(name => name.Length > 0 && !parts.Contains(name)), .. parts.Where(part => part == Roslyn)];
        }

        return text switch
        {
            "everything" => [.. Rooms, Roslyn],
            "nothing" => [],
            _ => Split(text),
        };
    }

    // A file stands for the root: it is the only one there.
    private static string Name(string cell) => cell.EndsWith('/') ? cell[..^1] : Root;

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries);
}
