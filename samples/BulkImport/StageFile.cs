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

    /// <summary>Creates a file of 120 stages if the command line names none. Returns its path, or null.</summary>
    public static string? CreateExample(Settings settings)
    {
        if (!settings.IsExample)
        {
            return null;
        }

        // The sandbox starts empty each time, so the example does too. Two rows have no name, which every provider refuses.
        File.Delete(settings.Journal);
        File.WriteAllLines(settings.File, Enumerable.Range(1, 120).Select(row => row % 60 == 0 ? "" : $"Stage {row}\t{row}"));
        return settings.File;
    }

    /// <summary>Returns a hash of the file, so that a journal is not used for another file.</summary>
    public static string Fingerprint(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file))[..16];
    }
}
