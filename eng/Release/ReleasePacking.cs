using System.Globalization;

namespace Truto.Generated.Release;

/// <summary>Packs the checked-out commit, verifies the packages and completes them.</summary>
internal static class ReleasePacking
{
    /// <summary>Packs into a folder and returns the exit code: 0 if every package can be published.</summary>
    public static async Task<int> PackAsync(string root, string output, PackOptions options)
    {
        string version = await VersionAsync(root, options);
        DateTimeOffset time = DateTimeOffset.Parse(
            (await Checkout.RunAsync(root, "git", ["log", "-1", "--format=%cI"])).Trim(), CultureInfo.InvariantCulture);
        string repository = Checkout.Property(root, "RepositoryUrl");
        string notes = ReleaseNotes.Of(
            await File.ReadAllTextAsync(Path.Combine(root, "CHANGELOG.md")), options.IsPreview ? ReleaseNotes.Unreleased : version);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        string temporary = Directory.CreateTempSubdirectory("release-").FullName;
        var problems = new List<string>();
        try
        {
            // Two clones of the commit, so that neither files outside it nor the folder decide what is packed.
            string first = await CloneAsync(root, Path.Combine(temporary, "one"));
            string second = await CloneAsync(root, Path.Combine(temporary, "another folder"));
            string repeated = Path.Combine(temporary, "repeated");
            foreach (PackedProject project in PackedProject.All(root))
            {
                await PackAsync(first, project, output, version, time, options.Baseline);
                await PackAsync(second, project, repeated, version, time, options.Baseline);
                string package = Path.Combine(output, $"{project.Id}.{version}.nupkg");
                problems.AddRange(PackageCheck.Problems(package, repository).Select(problem => $"{project.Id}: {problem}"));
                problems.AddRange(PackageFile.Differences(package, Path.Combine(repeated, Path.GetFileName(package)))
                    .Select(entry => $"{project.Id}: a second pack differs in '{entry}'"));
                await Sbom.AddAsync(package, project.Id, version, Path.GetDirectoryName(Path.Combine(first, project.File))!, repository, time);
                Console.WriteLine($"packed and compared {Path.GetFileName(package)}");
            }
        }
        finally
        {
            // Git marks files of a clone as read-only, which prevents their removal on Windows.
            foreach (string file in Directory.EnumerateFiles(temporary, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            Directory.Delete(temporary, recursive: true);
        }

        await File.WriteAllTextAsync(Path.Combine(output, "release-notes.md"), notes);
        foreach (string problem in problems)
        {
            Console.Error.WriteLine("error: " + problem);
        }

        Console.WriteLine(problems.Count == 0 ? $"{version} can be published from '{output}'." : $"{version} has {problems.Count} problems.");
        return problems.Count == 0 ? 0 : 1;
    }

    // A vulnerable dependency is a warning of the restore, and warnings are errors. Entries of packages get the time of the commit.
    private static async Task PackAsync(
        string clone, PackedProject project, string output, string version, DateTimeOffset time, string? baseline)
    {
        string[] validation = baseline is null
            ? []
            : [
                "-p:PackageValidationBaselinePath=" + (Directory.GetFiles(baseline, project.Id + ".?*.nupkg")
                    .FirstOrDefault(file => char.IsAsciiDigit(Path.GetFileName(file)[project.Id.Length + 1]))
                    ?? throw new ReleaseException($"'{baseline}' has no package '{project.Id}'.")),
            ];
        _ = await Checkout.RunAsync(
            clone,
            "dotnet",
            ["pack", project.File, "-c", "Release", "-o", output, "-nologo", "-v", "q", "-p:MinVerVersionOverride=" + version,
                .. project.Options, .. validation],
            ("CI", "true"),
            ("SOURCE_DATE_EPOCH", time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<string> CloneAsync(string root, string folder)
    {
        _ = await Checkout.RunAsync(root, "git", ["clone", "--quiet", "--no-hardlinks", root, folder]);
        string commit = (await Checkout.RunAsync(root, "git", ["rev-parse", "HEAD"])).Trim();
        _ = await Checkout.RunAsync(folder, "git", ["checkout", "--quiet", "--detach", commit]);
        return folder;
    }

    private static async Task<string> VersionAsync(string root, PackOptions options)
    {
        if (options.IsPreview)
        {
            string height = (await Checkout.RunAsync(root, "git", ["rev-list", "--count", "HEAD"])).Trim();
            return $"{Checkout.Property(root, "ContractVersion")}.0-preview.0.{height}";
        }

        if ((await Checkout.RunAsync(root, "git", ["status", "--porcelain"])).Length > 0)
        {
            throw new ReleaseException("The working tree has changes that would not be packed; commit them first.");
        }

        string[] tags = (await Checkout.RunAsync(root, "git", ["tag", "--points-at", "HEAD"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string? tag = tags.FirstOrDefault(name => name.StartsWith('v'));
        return tag?[1..] ?? throw new ReleaseException("The commit has no tag such as 'v1.2.3'; tag it, or add --preview.");
    }
}
