using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Reports ignored fields next to a <c>$ref</c>, except annotations.</summary>
internal static class ReferenceRules
{
    // Fields that are read next to a reference, or do not change the target.
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "$ref", "summary", "description", "title", "deprecated", "readOnly", "writeOnly", "nullable", "example", "examples", "externalDocs", "xml",
        "type", "default",
    };

    public static void CheckSiblings(ObjectVisit visit, ObjectKind kind)
    {
        string[] ignored =
        [
            .. visit.Node.Members
                .Select(member => member.Name)
                .Where(name => !WithoutEffect.Contains(name) && !FieldRules.IsExtension(name)),
        ];
        if (ignored.Length == 0)
        {
            return;
        }

        Member first = visit.Node.Find(ignored[0])!;
        string names = string.Join(", ", ignored.Select(name => "'" + name + "'"));
        string fix = kind == ObjectKind.Schema ? "move the reference into 'allOf' to keep both" : "move them to the referenced object";
        visit.Report.Add(DiagnosticCatalog.IgnoredBesideReference(visit.At.File.At(first.NameRange), names, fix));
    }
}
