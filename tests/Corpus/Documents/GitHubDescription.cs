using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>GitHub's description, 13 MB: the largest that is published as a package. Fetched once into a folder for temporary files.</summary>
internal static partial class GitHubDescription
{
    public const string Name = "github";

    private const string Package = "@octokit/openapi@23.0.2";

    private const string Entry = "package/generated/api.github.com.json";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "truto-generated-tests");

    private static readonly string File = Path.Combine(Folder, "api.github.com.json");

    /// <summary>Returns the path of the description, which is fetched if it is not there.</summary>
    /// <param name="problem">Why it cannot be fetched; null if it is there.</param>
    public static string Find(out string? problem)
    {
        problem = System.IO.File.Exists(File) ? null : Fetch();
        return File;
    }

    private static string? Fetch()
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
            return npm.ExitCode == 0 ? Unpack(Path.Combine(Folder, archive)) : errors.Result;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private static string? Unpack(string archive)
    {
        using var reader = new TarReader(new GZipStream(System.IO.File.OpenRead(archive), CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name == Entry)
            {
                // Another run may fetch it concurrently.
                string own = File + "." + Environment.ProcessId;
                entry.ExtractToFile(own, overwrite: true);
                System.IO.File.Move(own, File, overwrite: true);
                return null;
            }
        }

        return "The package has no " + Entry;
    }
}
