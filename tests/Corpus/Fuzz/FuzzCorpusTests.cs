using Truto.Generated.Fuzz;
using Truto.Generated.Fuzz.Targets;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Fuzz;

/// <summary>Inputs of fuzzing that failed or reached new branches are processed without failures.</summary>
[Collection(AloneCollection.Name)]
public class FuzzCorpusTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const long MostMemory = 1L << 30;

    public static TheoryData<string> Targets => [.. Target.All.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Found_inputs_are_processed_without_failures(string name)
    {
        Target target = Target.All[name]();
        foreach (string seed in target.Seeds)
        {
            target.Run(seed);
        }

        List<string> inputs = Inputs(name);
        Assert.NotEmpty(inputs);
        foreach (string input in inputs)
        {
            Exception? failure = null;
            Effort effort = Effort.Of(() => failure = Record.Exception(() => target.Run(input)));
            Assert.True(failure is null, $"{failure}\nInput: {input}");
            Assert.True(effort.Time < Patience && effort.Memory < MostMemory, $"{effort} for: {input}");
        }
    }

    [Fact(Explicit = true)]
    public void Found_descriptions_compile_without_warnings()
    {
        DescriptionTarget target = new();
        foreach (string input in Inputs("description"))
        {
            Exception? failure = Record.Exception(() => target.RunThoroughly(input));
            Assert.True(failure is null, $"{failure}\nInput: {input}");
        }
    }

    [Fact]
    public void Input_files_can_store_every_text()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        string[] inputs = ["", "a\nb", "\ud800", "x\udc00\ud83d\ude00\u0007", "\u2028\0\""];
        InputFile.Write(path, inputs);

        Assert.Equal(inputs, InputFile.Read(path));
        File.Delete(path);
    }

    private static List<string> Inputs(string name) => [.. InputFile.Read(Path.Combine(AppContext.BaseDirectory, "Corpus", name + ".jsonl"))];
}
