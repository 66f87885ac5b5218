using System.Globalization;

namespace Truto.Generated.Release;

/// <summary>Adds a software bill of materials (SPDX 2.2) to a package, where feeds and scanners look for it.</summary>
internal static class Sbom
{
    private const string Tool = "Microsoft.Sbom.DotNetTool@4.1.13";

    private static readonly string[] Files = ["manifest.spdx.json", "manifest.spdx.json.sha256"];

    /// <summary>Describes the files and dependencies of a package, and adds the description to it.</summary>
    /// <param name="package">The path of the package.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="project">The folder of its restored project, which determines the dependencies.</param>
    /// <param name="repository">The URL of the repository.</param>
    /// <param name="time">The time of the commit.</param>
    public static async Task AddAsync(string package, string id, string version, string project, string repository, DateTimeOffset time)
    {
        string folder = Directory.CreateTempSubdirectory("sbom-").FullName;
        try
        {
            string content = Path.Combine(folder, "content");
            PackageFile.Unpack(package, content);
            string[] arguments =
            [
                "tool", "exec", Tool, "--yes", "--allow-roll-forward", "--", "generate",
                "-b", content, "-bc", project, "-pn", id, "-pv", version, "-ps", "The Truto.Generated authors",
                "-nsb", repository + "/sbom", "-nsu", $"{id}/{version}", "-V", "Error",
                "-gt", time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ];
            _ = await Checkout.RunAsync(folder, "dotnet", arguments, ("DOTNET_ROLL_FORWARD", "Major"));
            PackageFile.Add(package, content, Files.Select(file => Path.Combine("_manifest", "spdx_2.2", file)), time);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
