using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>A file of a package for Node. Fetched once into a folder for temporary files.</summary>
/// <param name="Package">The package with its version.</param>
/// <param name="Entry">The path of the file in the archive of the package.</param>
internal sealed record NpmFile(string Package, string Entry)
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "truto-generated-tests");

    /// <summary>Returns the path of the file, which is fetched if it is not there.</summary>
    /// <param name="problem">Why it cannot be fetched; null if it is there.</param>
    public string Find(out string? problem)
    {
        string file = Path.Combine(Folder, Path.GetFileName(Entry));
        problem = File.Exists(file) ? null : Fetch(file);
        return file;
    }

    private string? Fetch(string file)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            var start = new ProcessStartInfo("npm", ["pack", Package, "--silent"])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process npm = Process.Start(start)!;
            Task<string> errors = npm.StandardError.ReadToEndAsync();
            string archive = npm.StandardOutput.ReadToEnd().Trim();
            npm.WaitForExit();
            return npm.ExitCode == 0 ? Unpack(Path.Combine(Folder, archive), file) : errors.Result;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private string? Unpack(string archive, string file)
    {
        using var reader = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name == Entry)
            {
                // Another run may fetch it concurrently.
                string own = file + "." + Environment.ProcessId;
                entry.ExtractToFile(own, overwrite: true);
                File.Move(own, file, overwrite: true);
                return null;
            }
        }

        return "The package has no " + Entry;
    }
}
