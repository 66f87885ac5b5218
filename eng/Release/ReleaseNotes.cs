namespace Truto.Generated.Release;

/// <summary>The notes of one release: its section of the changelog.</summary>
internal static class ReleaseNotes
{
    /// <summary>The title of the section of changes that are not released yet.</summary>
    public const string Unreleased = "Unreleased";

    /// <summary>Returns the section of a version, without its title.</summary>
    /// <param name="changelog">The text of CHANGELOG.md.</param>
    /// <param name="version">The version, or <see cref="Unreleased"/>.</param>
    /// <exception cref="ReleaseException">The changelog has no such section, or it is empty.</exception>
    public static string Of(string changelog, string version)
    {
        IEnumerable<string> section = changelog.ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => TitleOf(line) != version)
            .Skip(1)
            .TakeWhile(line => TitleOf(line) is null);
        string notes = string.Join('\n', section).Trim('\n');
        return notes.Length > 0
            ? notes + "\n"
            : throw new ReleaseException($"CHANGELOG.md has no text for '{version}'; run 'prepare {version}' first.");
    }

    /// <summary>Gives the section of unreleased changes a version and a date, below a new, empty one.</summary>
    public static string Released(string changelog, string version, DateOnly date)
    {
        _ = Of(changelog, Unreleased);
        string title = $"## {Unreleased}\n";
        return changelog.ReplaceLineEndings("\n").Replace(title, $"{title}\n## {version} - {date:yyyy-MM-dd}\n", StringComparison.Ordinal);
    }

    private static string? TitleOf(string line) =>
        line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].Split(" - ")[0].Trim('[', ']', ' ') : null;
}
