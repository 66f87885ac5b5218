using System.Globalization;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Overlays.Editing;
using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>Applies actions. An action that cannot be applied completely is reported and changes nothing.</summary>
internal sealed class OverlayActions(WorkBudget budget, DiagnosticBag problems)
{
    // Names of so many objects are compared for a suggestion.
    private const int MostCompared = 1000;
    private const int LongestPath = 200;

    /// <summary>Returns the tree that an action results in.</summary>
    /// <param name="root">The tree before.</param>
    /// <param name="action">The action.</param>
    /// <param name="start">The position at which the nodes of the overlay are added: see <see cref="AddedFile"/>.</param>
    public Node Apply(Node root, OverlayAction action, int start)
    {
        try
        {
            List<LocatedNode> targets = Select(root, action.File, action.Target);
            return targets.Count == 0 ? root : action switch
            {
                RemoveAction => new NodeEdits(targets, budget).Remove(root),
                UpdateAction update => Merge(root, targets, action, MovedNodes.By(update.Value, start)),
                CopyAction copy when SourceOf(copy, root) is { } source => Merge(root, targets, action, source),
                _ => root,
            };
        }
        catch (OverlayLimitException limit)
        {
            problems.Report(DiagnosticCatalog.OverlayTooLarge(action.File.At(action.Target.Text), limit.Message));
        }
        catch (NodeMergeException problem)
        {
            SourceLocation location = action is CopyAction copy
                ? action.File.At(copy.Source.Text)
                : action.File.At(problem.Value.Range with { Start = problem.Value.Range.Start - start });
            problems.Report(DiagnosticCatalog.IncompatibleUpdate(
                location, NodeTypes.NameOf(problem.Value), NodeTypes.NameOf(problem.Target), SyntaxExcerpt.Of(problem.Pointer, LongestPath)));
        }

        return root;
    }

    private List<LocatedNode> Select(Node root, SourceFile file, OverlayPath path) =>
        new JsonPathEvaluator(root, budget).Select(path.Query, root, (segment, before) =>
        {
            TextRange? range = OverlayPath.RangeInFile(path.Text, segment.Range);
            string text = SyntaxExcerpt.Of(path.Text.Text.Substring(0, segment.Range.End), LongestPath);
            problems.Report(DiagnosticCatalog.TargetNotFound(file.At(range ?? path.Text.Range), text, Suggestion(segment, before)));
        });

    private static string? Suggestion(JsonPathSegment segment, List<LocatedNode> before) => segment.Selectors is [NameSelector { Name: var name }]
        ? NearestName.Of(
            name,
            before.Take(MostCompared)
                .SelectMany(one => one.Node is ObjectNode { Members: var members } ? members.Take(MostCompared) : [])
                .Select(member => member.Name)
                .Distinct(StringComparer.Ordinal))
        : null;

    private Node? SourceOf(CopyAction copy, Node root)
    {
        List<LocatedNode> sources = new JsonPathEvaluator(root, budget).Select(copy.Source.Query, root);
        if (sources.Count == 1)
        {
            return sources[0].Node;
        }

        problems.Report(DiagnosticCatalog.CopySourceNotSingle(
            copy.File.At(copy.Source.Text),
            SyntaxExcerpt.Of(copy.Source.Text.Text, LongestPath),
            sources.Count == 0 ? "nothing" : sources.Count.ToString(CultureInfo.InvariantCulture) + " values"));
        return null;
    }

    private Node Merge(Node root, List<LocatedNode> targets, OverlayAction action, Node value)
    {
        LocatedNode first = targets[0];
        if (targets.Find(target => !NodeTypes.AreAlike(target.Node, first.Node)) is { Node: not null } other)
        {
            problems.Report(DiagnosticCatalog.MixedTargets(
                action.File.At(action.Target.Text),
                NodeTypes.NameOf(first.Node),
                SyntaxExcerpt.Of(first.Location.ToString(), LongestPath),
                NodeTypes.NameOf(other.Node),
                SyntaxExcerpt.Of(other.Location.ToString(), LongestPath)));
            return root;
        }

        NodeExtent extent = NodeExtent.Of(value, WorkBudget.MostAdded);
        if (targets.Max(target => target.Location.Depth) + extent.Height >= ReadingLimits.Depth)
        {
            string limit = ReadingLimits.Depth.ToString(CultureInfo.InvariantCulture);
            throw new OverlayLimitException("the result is nested deeper than " + limit + " levels");
        }

        var edits = new NodeEdits(targets, budget);
        budget.Add(extent.Nodes * edits.Count);
        return edits.Merge(root, value);
    }
}
