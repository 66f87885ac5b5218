using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

public class SourceFileCacheTests
{
    [Fact]
    public void The_analyzers_get_the_nodes_that_the_generator_read()
    {
        DescriptionFile file = Shop.File();
        SourceFile read = Reading.File(file, new History<ReadFile, SourceText>(), CancellationToken.None).Source;

        SourceFile again = SourceFileCache.Read(file.Path, file.GetText(), () => throw new InvalidOperationException("Read twice."));

        Assert.Same(read, again);
    }

    [Fact]
    public void A_text_with_two_paths_is_read_for_each()
    {
        SourceText text = SourceText.From("a: 1");

        SourceFile yaml = Read("a.yaml");
        SourceFile json = Read("a.json");

        Assert.Equal((true, "a.yaml"), (yaml.IsWellFormed, yaml.Path));
        Assert.Equal((false, "a.json"), (json.IsWellFormed, json.Path));

        SourceFile Read(string path) =>
            SourceFileCache.Read(path, text, () => DescriptionText.Read(path, text.ToString(), CancellationToken.None));
    }
}
