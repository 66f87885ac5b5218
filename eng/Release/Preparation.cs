using System.Text.RegularExpressions;

namespace Truto.Generated.Release;

/// <summary>Changes the files of the repository that name what is released.</summary>
internal static partial class Preparation
{
    private const string Removed = "*REMOVED*";

    private static readonly string[] FoldersWithApis = ["runtime", "sandbox"];

    /// <summary>Dates the changelog, and moves public APIs and diagnostics from "unshipped" to "shipped".</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="version">The version to release.</param>
    /// <param name="date">The date of the release.</param>
    public static void Prepare(string root, string version, DateOnly date)
    {
        if (!SemanticVersion().IsMatch(version))
        {
            throw new ReleaseException($"'{version}' is not a version such as 1.2.3 or 1.2.3-rc.1.");
        }

        string contract = Checkout.Property(root, "ContractVersion");
        if (!version.StartsWith(contract + ".", StringComparison.Ordinal))
        {
            throw new ReleaseException(
                $"'{version}' does not begin with '{contract}'; change ContractVersion in Directory.Build.props first, and accept the snapshots.");
        }

        Edit(Path.Combine(root, "CHANGELOG.md"), text => ReleaseNotes.Released(text, version, date));
        ShipDiagnostics(Path.Combine(root, "generator", "Diagnostics"), version);
        foreach (string unshipped in FoldersWithApis
            .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "PublicAPI.Unshipped.txt", SearchOption.AllDirectories)))
        {
            ShipApi(unshipped, unshipped.Replace("Unshipped", "Shipped", StringComparison.Ordinal));
        }
    }

    /// <summary>Moves the lines of one file of new APIs into that of shipped ones, without those that are removed.</summary>
    internal static void ShipApi(string unshipped, string shipped)
    {
        string[] added = [.. File.ReadAllLines(unshipped).Where(line => line.Length > 0)];
        string[] known = [.. File.ReadAllLines(shipped).Where(line => line.Length > 0)];
        string[] removed = [.. added.Where(line => line.StartsWith(Removed, StringComparison.Ordinal)).Select(line => line[Removed.Length..])];

        // A directive such as #nullable stays the first line of both.
        string[] directives = [.. known.Concat(added).Where(line => line.StartsWith('#')).Distinct()];
        IEnumerable<string> all = known.Concat(added)
            .Where(line => !line.StartsWith('#') && !line.StartsWith(Removed, StringComparison.Ordinal) && !removed.Contains(line))
            .Distinct()
            .Order(StringComparer.Ordinal);
        File.WriteAllText(shipped, string.Join('\n', directives.Concat(all)) + "\n");
        File.WriteAllText(unshipped, string.Join('\n', directives) + "\n");
    }

    private static void ShipDiagnostics(string folder, string version)
    {
        string unshipped = Path.Combine(folder, "AnalyzerReleases.Unshipped.md");
        string[] lines = File.ReadAllLines(unshipped);
        string[] comments = [.. lines.TakeWhile(line => line.StartsWith(';') || line.Length == 0)];
        string rows = string.Join('\n', lines.Skip(comments.Length)).Trim('\n');
        if (rows.Length == 0)
        {
            return;
        }

        // Releases of analyzers have numbers only.
        Edit(
            Path.Combine(folder, "AnalyzerReleases.Shipped.md"),
            text => $"{text.TrimEnd('\n')}\n\n## Release {version.Split('-')[0]}\n\n{rows}\n".TrimStart('\n'));
        File.WriteAllText(unshipped, string.Join('\n', comments).TrimEnd('\n') + "\n");
    }

    private static void Edit(string file, Func<string, string> edit) =>
        File.WriteAllText(file, edit(File.ReadAllText(file).ReplaceLineEndings("\n")));

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemanticVersion();
}
