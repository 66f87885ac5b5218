using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tasks.Generation;
using Truto.Generated.Tasks.Reports;

namespace Truto.Generated.Tasks;

/// <summary>Writes what is generated for each description, as Markdown and as an HTML page.</summary>
public sealed class ReportDescriptions : CompilerTask
{
    private static readonly Dictionary<string, string> Unchanged = [];

    /// <inheritdoc/>
    private protected override void Work()
    {
        GeneratorRun run = GeneratorRun.Of(Input, Unchanged, Stop);
        foreach (string path in DescriptionPaths)
        {
            if (run.Descriptions.FirstOrDefault(one => one.Path == path) is { } compiled && File.Exists(path))
            {
                Attempt(() => Write(path, compiled, run));
            }
        }
    }

    private void Write(string path, Compiled compiled, GeneratorRun run)
    {
        string text = File.ReadAllText(path);
        var report = new DescriptionReport(
            Relative(path),
            new FileInfo(path).Length,
            DescriptionText.Read(path, text, Stop),
            compiled.Api,
            [.. compiled.Severities.Apply(compiled.Problems)],
            run.FilesOf(compiled));
        ReportPage page = DescriptionPage.Of(report);
        string methods = Counted(report.Surface?.Methods.Count ?? 0, "method");
        Print($"{report.Path}: {methods}, {Counted(report.Surface?.Types.Count ?? 0, "type")}, {Counted(report.Files.Count, "file")}");
        Write(path, ".report.md", MarkdownPage.Of(page));
        Write(path, ".report.html", HtmlPage.Of(page));
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
