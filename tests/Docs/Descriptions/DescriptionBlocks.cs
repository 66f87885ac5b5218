using System.Text.Json;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>
/// Tries blocks of YAML and JSON: descriptions and their parts are generated, overlays applied, and everything else is read.
/// </summary>
internal static class DescriptionBlocks
{
    private static readonly string[] RootKeys =
        ["paths", "components", "security", "tags", "webhooks", "servers", "definitions", "securityDefinitions"];

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Returns what is wrong with a block.</summary>
    /// <param name="block">YAML or JSON.</param>
    /// <param name="current">The page's description.</param>
    public static IEnumerable<string> Problems(Block block, DescriptionSet current)
    {
        if (InvalidExample.IdOf(block) is { } id)
        {
            return InvalidExample.IsReported(block, id, current) ? [] : [block.Problem($"does not report {id} anywhere in a description")];
        }

        if (SyntaxProblem(block) is { } problem)
        {
            return [problem];
        }

        IReadOnlyList<string> expected = block.Directive.List("fails");
        return SetOf(block, current) is not { } set ? []
            : expected.Count > 0 ? Compare(block, Generation.Of(set), expected)
            : Unexpected(block, Generation.Of(set), isWhole: DescriptionSet.IsDescription(block.Code));
    }

    private static string? SyntaxProblem(Block block)
    {
        if (block.Language == "yaml")
        {
            return YamlText.Problem(block.Code) is { } problem ? block.Problem(problem.Message, problem.Line) : null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(block.Code, Json);
            return null;
        }
        catch (JsonException error)
        {
            return block.Problem(error.Message, (int)(error.LineNumber ?? 0));
        }
    }

    // The description that contains the block; null if it is no part of one.
    private static DescriptionSet? SetOf(Block block, DescriptionSet current)
    {
        bool isIntoCurrent = block.Directive.Has("description");
        if (block.Directive["at"] is { } path)
        {
            return DescriptionSet.Single("test.yaml", YamlText.Complete(block.Code, path, isIntoCurrent ? current.Text : null));
        }

        if (DescriptionSet.IsDescription(block.Code))
        {
            return block.Directive["file"] is { Length: > 0 } ? current : DescriptionSet.Single("test.yaml", block.Code);
        }

        if (OverlayText.Complete(block.Code) is { } overlay)
        {
            return current.With(OverlayText.FileOf(block), overlay);
        }

        return block.Directive.Has("file") || block.Language == "json" || YamlText.Keys(block.Code) is not { Count: > 0 } keys ? null
            : keys.All(key => key.StartsWith('/')) ? DescriptionSet.Single("test.yaml", YamlText.Complete(block.Code, "paths", null))
            : keys.All(key => RootKeys.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal))
                ? DescriptionSet.Single("test.yaml", YamlText.Complete(block.Code, "", isIntoCurrent ? current.Text : null))
            : null;
    }

    private static IEnumerable<string> Compare(Block block, Generation generation, IReadOnlyList<string> expected)
    {
        string[] ids = [.. generation.Ids.Order(StringComparer.Ordinal)];
        return expected.All(ids.Contains)
            ? []
            : [block.Problem($"should report {string.Join(", ", expected)}, but reports {string.Join(", ", ids)}")];
    }

    // A part need not be complete, so that only faults of it are reported.
    private static IEnumerable<string> Unexpected(Block block, Generation generation, bool isWhole)
    {
        IEnumerable<Diagnostic> reported = isWhole ? generation.Reported : generation.Project.Diagnostics.Where(IsWarning);
        return reported.Select(one => one.ToString()).Concat(isWhole ? generation.Warnings : []).Select(text => block.Problem(text));
    }

    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;
}
