using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for a description as a whole.</summary>
internal static class DocumentRules
{
    private static readonly string[] Containers = ["paths", "webhooks", "components", "definitions", "x-ms-paths", "x-webhooks"];

    /// <summary>Reports names that stand for two things.</summary>
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
                Place place = operation.At.To("operationId")!.Value.Place;
                report.Add(Problems.NameRepeated(place, "operationId", id, "'" + first.Method + " " + first.Path + "' has it too"));
            }
        }

        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (Tag tag in document.Tags.Where(tag => !tags.Add(tag.Name)))
        {
            report.Add(Problems.NameRepeated(tag.At.To("name")!.Value.Place, "tag", tag.Name, "'tags' declares it before"));
        }
    }

    /// <summary>Reports a description that has nothing to generate from, or lacks paths where its version requires them.</summary>
    public static void CheckContainers(ObjectVisit visit)
    {
        if (!Containers.Any(visit.Has))
        {
            Place place = visit.At.File.At(new TextRange(visit.Node.Range.Start, 0));
            visit.Report.Add(Problems.MissingField(place, "#", "paths", "nothing is generated"));
        }
        else if (visit.IsIn(Versions.Until30) && !visit.Has("paths"))
        {
            visit.Report.Missing(visit, "paths");
        }
    }

    private static IEnumerable<Operation> OperationsOf(IEnumerable<PathItem> items) => items
        .SelectMany(item => item.Operations)
        .SelectMany(operation => operation.Callbacks.SelectMany(callback => callback.Operations).Prepend(operation));
}
