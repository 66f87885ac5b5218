using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for servers and their variables.</summary>
internal static class ServerRules
{
    public static void Check(ObjectVisit visit)
    {
        IReadOnlyList<Member> variables = visit.Map("variables");
        foreach (string name in NamesIn(visit.Text("url") ?? "").Where(name => !variables.Any(variable => variable.Name == name)))
        {
            SourceLocation location = visit.At.File.At(visit.Node["url"]!);
            visit.Report.Add(DiagnosticCatalog.MissingField(location, visit.At.Path + "/variables", name, "the client has no default base address"));
        }
    }

    public static void CheckVariable(ObjectVisit visit)
    {
        if (visit.Node["enum"] is not ArrayNode values)
        {
            return;
        }

        if (values.Items.Count == 0)
        {
            visit.Report.NotAllowed(visit, "enum", "at least one value must be listed");
        }
        else if (visit.Text("default") is { } value && !values.Items.OfType<ScalarNode>().Any(one => one.Source == value))
        {
            visit.Report.NotAllowed(visit, "default", "it must be a value of 'enum'");
        }
    }

    private static IEnumerable<string> NamesIn(string url)
    {
        for (int start = url.IndexOf('{'); start >= 0; start = url.IndexOf('{', start + 1))
        {
            int end = url.IndexOf('}', start);
            if (end > start + 1)
            {
                yield return url.Substring(start + 1, end - start - 1);
            }
        }
    }
}
