using System.Globalization;
using System.Security.Cryptography;

namespace BulkImport;

/// <summary>A stage to create.</summary>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">Its position.</param>
internal sealed record StageRow(int Number, string Name, double? Position);

/// <summary>Reads the file of stages: one a line, with its name and, after a tab, its position.</summary>
internal static class StageFile
{
    public static IReadOnlyList<StageRow> Read(string path) =>
    [
        .. File.ReadLines(path).Select(static (line, index) =>
        {
            string[] cells = line.Split('\t');
            bool hasPosition = double.TryParse(cells.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out double position);
            return new StageRow(index + 1, cells[0].Trim(), hasPosition ? position : null);
        }),
    ];

    /// <summary>Returns a hash of the file, so that a journal is not used for another file.</summary>
    public static string Fingerprint(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file))[..16];
    }
}
