using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

public class TrapTests
{
    [Fact]
    public void Every_difficult_name_in_every_location_compiles_without_warnings() => AssertCompiles(Target.Oldest);

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("net10.0, latest C#")]
    [InlineData("netstandard2.0, C# 11")]
    public void It_does_so_for_all_targets(string target) => AssertCompiles(target);

    private static void AssertCompiles(string target)
    {
        GeneratorRun run = GeneratorRun.Of(Target.Of(target), new DescriptionFile("traps.json", TrapDescription.Json()));

        Assert.Null(run.Exception);
        Assert.Equal(["OAG0207 x1", "OAG0408 x64", "OAG0405 x1", "OAG0313 x39"], run.ProblemCounts);
        Assert.Empty(CompilerFindings.Of(run, Target.Of(target)));
    }
}
