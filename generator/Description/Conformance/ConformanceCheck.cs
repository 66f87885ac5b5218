using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>
/// Visits every object of a description once, including referenced objects, and reports violations of the specification. Reading does not depend
/// on the result: the readers ignore most misspelled fields.
/// </summary>
internal sealed class ConformanceCheck
{
    private readonly SourceFile main;
    private readonly OpenApiVersion version;
    private readonly ReferenceResolver references;
    private readonly HashSet<SectionKey> conforming;
    private readonly CancellationToken cancellationToken;
    private readonly ConformanceReport report;
    private readonly HashSet<Node> visited = [];

    // Targets of references are visited later instead of recursively: chains of references may be long.
    private readonly Queue<(Cursor At, ObjectKind Kind)> referenced = new();

    private ConformanceCheck(
        Document document, ReferenceResolver references, HashSet<SectionKey> conforming, CancellationToken cancellationToken)
    {
        main = document.File;
        version = document.Version;
        this.references = references;
        this.conforming = conforming;
        this.cancellationToken = cancellationToken;
        report = new ConformanceReport(version);
    }

    /// <summary>Returns the violations in a description.</summary>
    /// <param name="document">The description.</param>
    /// <param name="references">Finds the targets of references.</param>
    /// <param name="conforming">Sections without violations, which are not visited.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public static IReadOnlyList<DiagnosticInfo> Of(
        Document document, ReferenceResolver references, HashSet<SectionKey> conforming, CancellationToken cancellationToken)
    {
        var check = new ConformanceCheck(document, references, conforming, cancellationToken);
        check.Visit(document.At, ObjectKind.Document);
        while (check.referenced.Count > 0)
        {
            (Cursor at, ObjectKind kind) = check.referenced.Dequeue();
            check.Visit(at, kind);
        }

        DocumentRules.Check(document, check.report);
        return check.report.Problems;
    }

    private void Visit(Cursor at, ObjectKind kind)
    {
        if (at.Node is not ObjectNode node || !visited.Add(node))
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();

        var visit = new ObjectVisit(at, node, report);
        if (node.Find("$ref") is { Value: ScalarNode { Kind: ScalarKind.String } target } && FieldRules.CanBeReference(kind))
        {
            Follow(at, target.Text, kind);
            if (kind != ObjectKind.Schema || version < OpenApiVersion.V3_1)
            {
                ReferenceRules.CheckSiblings(visit, kind);
                return;
            }
        }

        switch (kind)
        {
            case ObjectKind.Paths or ObjectKind.Callback:
                VisitMap(at, node, ObjectKind.PathItem, hasExtensions: true);
                break;
            case ObjectKind.Responses:
                VisitMap(at, node, version == OpenApiVersion.V2_0 ? ObjectKind.SwaggerResponse : ObjectKind.Response, hasExtensions: true);
                break;
            default:
                VisitFields(visit, kind);
                break;
        }

        ObjectRules.Check(visit, kind);
    }

    private void VisitFields(ObjectVisit visit, ObjectKind kind)
    {
        FieldTable table = FixedFields.Table(kind, version);
        IReadOnlyList<Member> members = visit.Node.Members;
        for (int i = 0; i < members.Count; i++)
        {
            Member member = members[i];
            if (table.Find(member.Name) is not { } field)
            {
                FieldRules.CheckUnknown(visit, member, kind, table);
            }
            else if (field.Kind != ObjectKind.None)
            {
                VisitField(visit, member, field);
            }
            else if (field.Form != FieldForm.Any)
            {
                FieldRules.CheckForm(visit, member, field);
            }
        }

        foreach (string name in table.Required)
        {
            if (!visit.Has(name))
            {
                report.Missing(visit, name);
            }
        }
    }

    private void VisitField(ObjectVisit visit, Member member, Field field)
    {
        Cursor at = visit.At.To(member);
        switch (member.Value)
        {
            case ObjectNode when field.Form is FieldForm.Object or FieldForm.ObjectOrList:
                Visit(at, field.Kind);
                break;
            case ObjectNode map when field.Form == FieldForm.Map:
                VisitMap(at, map, field.Kind, hasExtensions: false);
                break;
            case ArrayNode list when field.Form is FieldForm.List or FieldForm.ObjectOrList:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Visit(at.To(list.Items[i], i), field.Kind);
                }

                break;
            default:
                FieldRules.CheckForm(visit, member, field);
                break;
        }
    }

    private void VisitMap(Cursor at, ObjectNode map, ObjectKind kind, bool hasExtensions)
    {
        for (int i = 0; i < map.Members.Count; i++)
        {
            string name = map.Members[i].Name;
            bool isExtension = hasExtensions && FieldRules.IsExtension(name);
            if (!isExtension && !Conforms(at.Path, name))
            {
                Visit(at.To(map.Members[i]), kind);
            }
        }
    }

    private bool Conforms(PointerPath container, string name) =>
        conforming.Count > 0 && SectionKey.OfMember(container, name) is { } key && conforming.Contains(key);

    // Components of the description itself are visited anyway.
    private void Follow(Cursor at, string reference, ObjectKind kind)
    {
        bool isVisitedAnyway = at.File == main
            && (reference.StartsWith("#/components/", StringComparison.Ordinal) || reference.StartsWith("#/definitions/", StringComparison.Ordinal));
        if (!isVisitedAnyway && references.Find(at, reference).Target is { } target)
        {
            referenced.Enqueue((target, kind));
        }
    }
}
