using Truto.Generated.Tests.Docs.CSharp;
using Truto.Generated.Tests.Docs.Descriptions;
using Truto.Generated.Tests.Docs.MSBuild;
using Truto.Generated.Tests.Docs.Pages;
using Truto.Generated.Tests.Docs.Shell;

namespace Truto.Generated.Tests.Docs;

/// <summary>Every block of every page is tried: compiled, generated, parsed or run. <see cref="Directive"/> is what a page can declare.</summary>
public sealed class BlockTests
{
    // Blocks that only show something.
    private static readonly string[] Shown = ["text", "http", "diff"];

    // A page to try alone, while it is written.
    private static readonly string? Alone = Environment.GetEnvironmentVariable("DOCS_PAGE") is { Length: > 0 } page ? page : null;

    public static TheoryData<string> Pages => [.. DocPage.All.Where(page => page == (Alone ?? page))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_block_of_a_page_works(string path)
    {
        IReadOnlyList<string> problems = await ProblemsAsync(DocPage.Read(path));
        Assert.True(problems.Count == 0, "\n" + string.Join("\n", problems));
    }

    internal static async Task<IReadOnlyList<string>> ProblemsAsync(DocPage page)
    {
        PageContext context = PageContext.Of(page);
        List<string> problems = [.. page.Blocks.SelectMany(block => Problems(block, context))];
        foreach (PageCompilation compilation in PageCompilation.Of(context))
        {
            IReadOnlyList<string> found = await compilation.ProblemsAsync(TestContext.Current.CancellationToken);
            problems.AddRange(found);
            foreach (CSharpBlock block in compilation.Blocks.Where(block => block.IsRun && found.Count == 0))
            {
                string? problem = await BlockRun.ProblemAsync(compilation, block, TestContext.Current.CancellationToken);
                problems.AddRange(problem is null ? [] : [problem]);
            }
        }

        return problems;
    }

    private static IEnumerable<string> Problems(Block block, PageContext context)
    {
        IEnumerable<string> unknown = block.Directive.Unknown.Select(name => block.Problem($"the clause '{name}' is unknown"));
        return unknown.Concat(block.Language switch
        {
            _ when block.Directive["skip"] is { } reason => reason.Length > 0 ? [] : [block.Problem("skipped without a reason")],
            null or "csharp" => [],
            "yaml" or "json" => DescriptionBlocks.Problems(block, context.Current[block]),
            "xml" => XmlBlocks.Problems(block),
            "sh" => ShellBlocks.Problems(block),
            "ini" => IniBlocks.Problems(block),
            "" => [block.Problem("the fence has no language; use 'text' for a block that only shows something")],
            _ when Shown.Contains(block.Language) => [],
            _ => [block.Problem($"no test knows the language '{block.Language}'")],
        });
    }
}
