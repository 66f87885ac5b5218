using System.Text.RegularExpressions;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.Shell;

/// <summary>Checks files of analyzer settings: each diagnostic has a page, and each severity exists.</summary>
internal static partial class IniBlocks
{
    private static readonly string[] Severities = ["default", "error", "none", "silent", "suggestion", "warning"];

    public static IEnumerable<string> Problems(Block block)
    {
        string[] lines = block.Code.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index].Trim();
            if (line.Length > 0 && !Line().IsMatch(line))
            {
                yield return block.Problem($"'{line}' is no line of a settings file", index);
            }

            if (Severity().Match(line) is { Success: true } match)
            {
                string id = match.Groups["id"].Value;
                if (id.StartsWith("OAG", StringComparison.Ordinal) && !File.Exists(Repository.PathOf("docs", "diagnostics", id + ".md")))
                {
                    yield return block.Problem($"there is no diagnostic '{id}'", index);
                }

                if (!Severities.Contains(match.Groups["severity"].Value))
                {
                    yield return block.Problem($"there is no severity '{match.Groups["severity"].Value}'", index);
                }
            }
        }
    }

    [GeneratedRegex(@"^(?:[#;].*|\[.+\]|[\w.\-]+\s*=\s*.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>\w+)\.severity\s*=\s*(?<severity>\w+)$")]
    private static partial Regex Severity();
}
