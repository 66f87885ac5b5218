using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs;

/// <summary>How many blocks the pages have, and which are not tried.</summary>
public sealed class BlockCountTests(ITestOutputHelper output)
{
    // Each block that is not tried can be wrong; raise this only for one that cannot be tried at all.
    private const int MostSkipped = 13;

    [Fact]
    public void Few_blocks_are_not_tried()
    {
        Block[] blocks = [.. DocPage.All.SelectMany(page => DocPage.Read(page).Blocks).Where(block => block.Language is not null)];
        Block[] skipped = [.. blocks.Where(block => block.IsSkipped)];
        int code = blocks.Count(block => block.IsCSharp);

        output.WriteLine($"Blocks tried: {blocks.Length - skipped.Length} of {blocks.Length}");
        output.WriteLine($"Blocks compiled: {code - skipped.Count(block => block.IsCSharp)} of {code}");
        output.WriteLine($"Blocks run: {blocks.Count(block => block.Directive.Has("run"))}");
        foreach (Block block in skipped)
        {
            output.WriteLine($"{block}: {block.Directive["skip"]}");
        }

        Assert.InRange(skipped.Length, 0, MostSkipped);
    }
}
