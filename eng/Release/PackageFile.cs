using System.IO.Compression;
using System.Security.Cryptography;

namespace Truto.Generated.Release;

/// <summary>Compares and completes packages, which are ZIP archives.</summary>
internal static class PackageFile
{
    /// <summary>
    /// Returns the names of the entries that two packages do not have in common or that differ; nothing if the files are equal. Assemblies with
    /// polyfills are not compared.
    /// </summary>
    public static IReadOnlyList<string> Differences(string first, string second)
    {
        if (File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)))
        {
            return [];
        }

        Dictionary<string, string> left = Hashes(first);
        Dictionary<string, string> right = Hashes(second);
        string[] entries = [.. left.Keys.Union(right.Keys).Where(name => left.GetValueOrDefault(name) != right.GetValueOrDefault(name))];
        return entries.Length > 0 ? [.. entries.Where(name => !HasPolyfills(name))] : ["(the order, timestamps or compression of entries)"];
    }

    /// <summary>Unpacks a package without the files that belong to the format.</summary>
    public static void Unpack(string package, string folder)
    {
        ZipFile.ExtractToDirectory(package, folder);
        Directory.Delete(Path.Combine(folder, "_rels"), recursive: true);
        Directory.Delete(Path.Combine(folder, "package"), recursive: true);
        File.Delete(Path.Combine(folder, "[Content_Types].xml"));
    }

    /// <summary>Adds the files of a folder to a package, and the content types that the format requires for them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="folder">The folder that contains them.</param>
    /// <param name="files">Their paths in the folder, which are also those in the package.</param>
    /// <param name="time">The timestamp of their entries.</param>
    public static void Add(string package, string folder, IEnumerable<string> files, DateTimeOffset time)
    {
        using ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Update);
        ZipArchiveEntry types = archive.GetEntry("[Content_Types].xml")!;
        string text;
        using (var reader = new StreamReader(types.Open()))
        {
            text = reader.ReadToEnd();
        }

        foreach (string file in files)
        {
            ZipArchiveEntry entry = archive.CreateEntryFromFile(Path.Combine(folder, file), file.Replace('\\', '/'));
            entry.LastWriteTime = time;
            string extension = Path.GetExtension(file).TrimStart('.');
            if (!text.Contains($"Extension=\"{extension}\"", StringComparison.OrdinalIgnoreCase))
            {
                text = text.Replace(
                    "</Types>", $"<Default Extension=\"{extension}\" ContentType=\"application/octet\" /></Types>", StringComparison.Ordinal);
            }
        }

        DateTimeOffset written = types.LastWriteTime;
        types.Delete();
        ZipArchiveEntry replaced = archive.CreateEntry("[Content_Types].xml");
        replaced.LastWriteTime = written;
        using var writer = new StreamWriter(replaced.Open());
        writer.Write(text);
    }

    // PolySharp adds the types that older frameworks lack, in an order that differs from process to process.
    private static bool HasPolyfills(string entry) =>
        entry.StartsWith("lib/netstandard2.0/", StringComparison.Ordinal)
        || entry.StartsWith("analyzers/", StringComparison.Ordinal)
        || entry.StartsWith("tools/", StringComparison.Ordinal);

    private static Dictionary<string, string> Hashes(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using Stream stream = entry.Open();
                return Convert.ToHexString(SHA256.HashData(stream));
            });
    }
}
