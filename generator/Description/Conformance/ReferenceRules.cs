using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Reports fields beside a <c>$ref</c> that are ignored and change what is meant. Texts do not.</summary>
internal static class ReferenceRules
{
    // Beside a reference these are read all the same, or say nothing that the target does not say.
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "$ref", "summary", "description", "title", "deprecated", "readOnly", "writeOnly", "nullable", "example", "examples", "externalDocs", "xml", "type", "default",
    };

    public static void CheckSiblings(ObjectVisit visit, ObjectKind kind)
    {
        string[] ignored =
        [
            .. visit.Node.Members.Where(member => !WithoutEffect.Contains(member.Name) && !FieldRules.IsExtension(member.Name)).Select(member => member.Name),
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
