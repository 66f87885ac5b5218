using System.Globalization;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>Reads the nodes of a file as an overlay of version 1.0 or 1.1. An invalid action is reported, and the others are read.</summary>
internal sealed class OverlayReader
{
    private static readonly string[] RootFields = ["overlay", "info", "extends", "actions"];
    private static readonly string[] InfoFields = ["title", "version", "description"];
    private static readonly string[] ActionFields = ["target", "description", "update", "remove", "copy"];

    private readonly SourceFile file;
    private readonly DiagnosticBag problems = new();

    private OverlayReader(SourceFile file) => this.file = file;

    /// <summary>Reads a file; returns no overlay if it is not one.</summary>
    public static (OverlayDocument? Overlay, IReadOnlyCollection<DiagnosticInfo> Problems) Read(SourceFile file)
    {
        var reader = new OverlayReader(file);
        return (file.Root is { } root ? reader.ReadRoot(root) : null, reader.problems);
    }

    private OverlayDocument? ReadRoot(Node root)
    {
        if (root is not ObjectNode fields)
        {
            return NotAnOverlay(root, "its root must be an object, but it is " + NodeTypes.NameOf(root));
        }

        if (fields["overlay"] is not { } version)
        {
            return NotAnOverlay(root, "it has no field 'overlay' with its version");
        }

        string number = version is ScalarNode { Kind: ScalarKind.String or ScalarKind.Number } scalar ? scalar.Source : NodeTypes.NameOf(version);
        bool is10 = number == "1.0" || number.StartsWith("1.0.", StringComparison.Ordinal);
        if (!is10 && number != "1.1" && !number.StartsWith("1.1.", StringComparison.Ordinal))
        {
            problems.Report(DiagnosticCatalog.UnknownOverlayVersion(file.At(version), SyntaxExcerpt.Of(number)));
            return null;
        }

        if (fields["actions"] is not ArrayNode actions)
        {
            return NotAnOverlay(fields["actions"] ?? root, "its field 'actions' must be an array of actions");
        }

        CheckInfo(fields);
        CheckFields(fields, RootFields, "an overlay");
        if (actions.Items.Count == 0)
        {
            Violation(actions, "'actions' must contain at least one action");
        }

        return new OverlayDocument(file, ReadExtends(fields), [.. actions.Items.Select(action => ReadAction(action, is10)).OfType<OverlayAction>()]);
    }

    // The problem is that of the whole file and is shown at its start.
    private OverlayDocument? NotAnOverlay(Node node, string reason)
    {
        problems.Report(DiagnosticCatalog.NotAnOverlay(file.At(new TextRange(node.Range.Start, 0)), reason));
        return null;
    }

    private void CheckInfo(ObjectNode fields)
    {
        if (fields["info"] is not ObjectNode info)
        {
            Violation(fields["info"] ?? fields, "it must have an object 'info' with 'title' and 'version'");
            return;
        }

        CheckFields(info, InfoFields, "'info'");
        foreach (string name in InfoFields.Take(2).Where(name => info[name] is not ScalarNode { Kind: ScalarKind.String or ScalarKind.Number }))
        {
            Violation(info[name] ?? info, $"'info' must have a string '{name}'");
        }
    }

    private ScalarNode? ReadExtends(ObjectNode fields)
    {
        if (fields["extends"] is { } extends and not ScalarNode { Kind: ScalarKind.String })
        {
            Violation(extends, "'extends' must be a string");
        }

        return fields["extends"] as ScalarNode is { Kind: ScalarKind.String } text ? text : null;
    }

    private OverlayAction? ReadAction(Node node, bool is10)
    {
        if (node is not ObjectNode fields)
        {
            return Invalid(node, "it must be an object, but it is " + NodeTypes.NameOf(node));
        }

        CheckFields(fields, ActionFields, "an action");
        if (fields["target"] is null)
        {
            return Invalid(fields, "it has no 'target'");
        }

        if (ReadPath(fields, "target") is not { } target)
        {
            return null;
        }

        if (fields["remove"] is { } remove and not ScalarNode { Kind: ScalarKind.Boolean })
        {
            return Invalid(remove, "'remove' must be true or false, but it is " + NodeTypes.NameOf(remove));
        }

        if (fields["remove"] is ScalarNode { Text: "true" })
        {
            return target.Query.Segments.Length > 0 ? new RemoveAction(file, target) : Invalid(target.Text, "the root cannot be removed");
        }

        return ReadChange(fields, target, is10);
    }

    private OverlayAction? ReadChange(ObjectNode fields, OverlayPath target, bool is10)
    {
        Member? update = fields.Find("update");
        Member? copy = fields.Find("copy");
        if (copy is null)
        {
            return update is null
                ? Invalid(fields, "it needs 'update', 'copy' or 'remove: true'")
                : new UpdateAction(file, target, update.Value);
        }

        if (update is not null)
        {
            return Invalid(fields, "it has both 'update' and 'copy'; divide it into two actions");
        }

        if (is10)
        {
            problems.Report(DiagnosticCatalog.OverlayViolation(file.At(copy.NameRange), "'copy' requires version 1.1"));
        }

        return ReadPath(fields, "copy") is { } source ? new CopyAction(file, target, source) : null;
    }

    private OverlayPath? ReadPath(ObjectNode fields, string name)
    {
        if (fields[name] is not ScalarNode { Kind: ScalarKind.String } text)
        {
            Invalid(fields[name]!, $"'{name}' must be a string, but it is {NodeTypes.NameOf(fields[name]!)}");
            return null;
        }

        (JsonPathQuery? query, JsonPathProblem? problem) = JsonPathQuery.Read(text.Text);
        if (query is not null)
        {
            return new OverlayPath(text, query);
        }

        TextRange? range = OverlayPath.RangeInFile(text, problem!.Range);
        string place = range is null ? " at character " + (problem.Range.Start + 1).ToString(CultureInfo.InvariantCulture) : "";
        problems.Report(DiagnosticCatalog.InvalidJsonPath(file.At(range ?? text.Range), problem.Message + place));
        return null;
    }

    private OverlayAction? Invalid(Node node, string reason)
    {
        problems.Report(DiagnosticCatalog.InvalidAction(file.At(node), reason));
        return null;
    }

    private void Violation(Node node, string what) => problems.Report(DiagnosticCatalog.OverlayViolation(file.At(node), what));

    private void CheckFields(ObjectNode fields, string[] known, string owner)
    {
        foreach (Member member in fields.Members)
        {
            if (!known.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                string suggestion = NearestName.Of(member.Name, known) is { } name ? $"; did you mean '{name}'?" : "";
                problems.Report(DiagnosticCatalog.OverlayViolation(
                    file.At(member.NameRange), $"'{SyntaxExcerpt.Of(member.Name)}' is not a field of {owner}{suggestion}"));
            }
        }
    }
}
