using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Docs.MSBuild;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.Shell;

/// <summary>Checks the commands of a block: programs, verbs, options, and that paths, targets, properties and templates exist.</summary>
internal static partial class ShellBlocks
{
    private static readonly string[] Programs =
    [
        "bash", "cat", "cd", "chmod", "cp", "curl", "docker", "echo", "export", "gh", "git", "grep", "head", "jq", "ls", "mkdir", "msbuild", "mv",
        "npm", "npx", "rm", "sed", "sudo", "apt-get", "tar", "touch", "type", "ulimit", "unzip",
    ];

    private static readonly string[] Verbs =
    [
        "add", "build", "clean", "docfx", "format", "help", "list", "msbuild", "new", "nuget", "pack", "package", "publish", "reference", "restore",
        "run", "sln", "stryker", "test", "tool", "user-secrets", "watch", "workload",
    ];

    private static readonly string[] SdkTemplates =
    [
        "blazor", "blazorwasm", "classlib", "console", "editorconfig", "gitignore", "globaljson", "install", "list", "nugetconfig", "razorclasslib",
        "search", "sln", "slnx", "solution", "tool-manifest", "uninstall", "update", "web", "webapi", "webapp", "webapiaot", "worker", "xunit",
    ];

    public static IEnumerable<string> Problems(Block block)
    {
        string[] lines = block.Code.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            int first = index;
            string text = lines[index];
            while (text.EndsWith('\\') && index + 1 < lines.Length)
            {
                text = text[..^1] + lines[++index];
            }

            foreach (string problem in Commands(text).SelectMany(Problems))
            {
                yield return block.Problem(problem, first);
            }
        }
    }

    private static IEnumerable<string[]> Commands(string line) =>
        Separator().Split(Comment().Replace(line, ""))
            .Select(command => Word().Matches(command.Trim()).Select(match => match.Value).SkipWhile(word => Assignment().IsMatch(word)).ToArray())
            .Where(words => words.Length > 0);

    private static IEnumerable<string> Problems(string[] words)
    {
        string program = words[0];
        if (program is "dotnet")
        {
            return words.Length < 2 ? ["'dotnet' without a verb"]
                : words[1].StartsWith('-') ? []
                : !Verbs.Contains(words[1]) ? [$"'dotnet {words[1]}' is unknown"]
                : Options(words);
        }

        if (program is "bash" && words is [_, var script, ..] && !File.Exists(Repository.PathOf(script)))
        {
            return [$"'{script}' does not exist"];
        }

        return Programs.Contains(program) || File.Exists(Repository.PathOf(program)) || program.StartsWith("./", StringComparison.Ordinal)
            || program.StartsWith("tests/", StringComparison.Ordinal)
                ? []
                : [$"'{program}' is no known program"];
    }

    private static IEnumerable<string> Options(string[] words)
    {
        for (int index = 2; index < words.Length; index++)
        {
            string word = words[index];
            if (word is "--")
            {
                break;
            }

            if (word is "--project" && index + 1 < words.Length && IsOfRepository(words[index + 1]) && !Exists(words[index + 1]))
            {
                yield return $"the project '{words[index + 1]}' does not exist";
            }
            else if (Target().Match(word) is { Success: true } target)
            {
                foreach (string name in target.Groups["names"].Value.Split(';', ',')
                    .Where(name => IsOurs(name) && !BuildFiles.Targets.Contains(name)))
                {
                    yield return $"there is no target '{name}'";
                }
            }
            else if (Property().Match(word) is { Success: true } property && IsOurs(property.Groups["name"].Value)
                && !BuildFiles.Properties.Contains(property.Groups["name"].Value))
            {
                yield return $"there is no property '{property.Groups["name"].Value}'";
            }
        }

        if (words[1] is "new" && words.Length > 2 && !words[2].StartsWith('-') && !SdkTemplates.Contains(words[2]) && !Templates().Contains(words[2]))
        {
            yield return $"there is no template '{words[2]}'";
        }
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("OpenApi", StringComparison.Ordinal) || name.StartsWith("Truto", StringComparison.Ordinal)
        || name.StartsWith("EnableBuiltInOpenApi", StringComparison.Ordinal) || name.StartsWith("EnableDefaultOpenApi", StringComparison.Ordinal);

    // A guide's own projects are not in the repository.
    private static bool IsOfRepository(string path) => Regex.IsMatch(path, "^(samples|tests|sandbox|generator|runtime|templates|docs|eng)/");

    private static bool Exists(string path) => File.Exists(Repository.PathOf(path))
        || (Directory.Exists(Repository.PathOf(path)) && Directory.EnumerateFiles(Repository.PathOf(path), "*.csproj").Any());

    private static IReadOnlyList<string> Templates() => !Directory.Exists(Repository.PathOf("templates")) ? [] :
    [
        .. Directory.EnumerateFiles(Repository.PathOf("templates"), "template.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!["shortName"])
            .SelectMany(name => name is JsonArray names ? names.Select(one => (string)one!) : [(string)name!]),
    ];

    [GeneratedRegex(@"\s*(?:&&|\|\||\||;(?=\s))\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<=^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:"[^"]*"|'[^']*'|[^\s"'])+""")]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z_][A-Z0-9_]*=")]
    private static partial Regex Assignment();

    [GeneratedRegex("^[-/]{1,2}(?:t|target):(?<names>.+)$")]
    private static partial Regex Target();

    [GeneratedRegex("^(?:-p:|/p:|-p=|--property:)(?<name>\\w+)=")]
    private static partial Regex Property();
}
