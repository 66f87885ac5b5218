using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for a description as a whole.</summary>
internal static class DocumentRules
{
    private static readonly string[] Containers = ["paths", "webhooks", "components", "definitions", "x-ms-paths", "x-webhooks"];

    /// <summary>Reports names that are used twice.</summary>
    public static void Check(Document document, ConformanceReport report)
    {
        var operations = new Dictionary<string, Operation>(StringComparer.Ordinal);
        foreach (Operation operation in OperationsOf(document.Paths.Concat(document.Webhooks)))
        {
            if (operation.OperationId is not { Length: > 0 } id)
            {
                continue;
            }

            if (!operations.TryGetValue(id, out Operation? first))
            {
                operations.Add(id, operation);
            }
            else if (first.At.Node != operation.At.Node)
            {
                SourceLocation location = operation.At.To("operationId")!.Value.Location;
                report.Add(DiagnosticCatalog.NameRepeated(location, "operationId", id, "'" + first.Method + " " + first.Path + "' has it too"));
            }
        }

        CheckTags(document.Tags, report);
    }

    /// <summary>Checks the fields of the root.</summary>
    public static void CheckRoot(ObjectVisit visit)
    {
        CheckContainers(visit);
        if (visit.Text("openapi") is { } version && version.Count(c => c == '.') < 2)
        {
            visit.Report.NotAllowed(visit, "openapi", "a version has three numbers, such as '" + visit.Report.VersionText + ".0'");
        }

        if (visit.IsIn(Versions.Only20))
        {
            SwaggerRules.CheckAddress(visit);
        }
    }

    // Reports a description with nothing to generate, and missing paths if the version requires them.
    private static void CheckContainers(ObjectVisit visit)
    {
        if (!Containers.Any(visit.Has))
        {
            SourceLocation location = visit.At.File.At(new TextRange(visit.Node.Range.Start, 0));
            visit.Report.Add(DiagnosticCatalog.MissingField(location, "#", "paths", "nothing is generated"));
        }
        else if (visit.IsIn(Versions.Until30) && !visit.Has("paths"))
        {
            visit.Report.Missing(visit, "paths");
        }
    }

    private static void CheckTags(IReadOnlyList<Tag> tags, ConformanceReport report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Tag tag in tags.Where(tag => !names.Add(tag.Name)))
        {
            report.Add(DiagnosticCatalog.NameRepeated(tag.At.To("name")!.Value.Location, "tag", tag.Name, "'tags' declares it already"));
        }

        foreach (Tag tag in tags)
        {
            if (tag.At.To("parent") is { } parent && parent.Source() is { } name && (name == tag.Name || !names.Contains(name)))
            {
                string near = NearestName.Of(name, names) is { } other && other != tag.Name ? "; did you mean '" + other + "'?" : "";
                report.Add(DiagnosticCatalog.ValueNotAllowed(parent.Location, name, "parent", "it must be the name of another tag" + near));
            }
        }
    }

    private static IEnumerable<Operation> OperationsOf(IEnumerable<PathItem> items) => items
        .SelectMany(item => item.Operations)
        .SelectMany(operation => operation.Callbacks.SelectMany(callback => callback.Operations).Prepend(operation));
}
