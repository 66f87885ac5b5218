using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class SourceFileTests
{
    [Fact]
    public void A_node_of_another_file_is_located_there()
    {
        SourceFile file = Read("{}", "a.json");
        SourceFile first = Read("\n[1]", "first.json");
        SourceFile second = Read("\n\n[1]", "second.json");
        SourceFile joined = new(file.Path, file.Lines, file.Root, [])
        {
            Added = [new AddedFile(first, file.End), new AddedFile(second, file.End + first.End)],
        };

        Assert.Equal(3, file.End);
        Assert.Equal(("a.json", 0), At(joined, file.Root!.Range));
        Assert.Equal(("first.json", 1), At(joined, Moved(first, file.End)));
        Assert.Equal(("second.json", 2), At(joined, Moved(second, file.End + first.End)));
        Assert.Equal(("second.json", 0), At(joined, new TextRange(file.End + first.End, 0)));
    }

    [Fact]
    public void A_text_is_read_once_for_each_path()
    {
        object text = new();
        int reads = 0;
        SourceFile ReadCounted(string path)
        {
            reads++;
            return Read("{}", path);
        }

        SourceFile first = SourceFileCache.Read("a.json", text, () => ReadCounted("a.json"));

        Assert.Same(first, SourceFileCache.Read("a.json", text, () => ReadCounted("a.json")));
        Assert.Equal(1, reads);
        Assert.Equal("b.json", SourceFileCache.Read("b.json", text, () => ReadCounted("b.json")).Path);
    }

    private static (string Path, int Line) At(SourceFile file, TextRange range)
    {
        var location = file.At(range);
        return (location.Path, location.StartLine);
    }

    private static TextRange Moved(SourceFile file, int start) => file.Root!.Range with { Start = file.Root.Range.Start + start };

    private static SourceFile Read(string text, string path) => DescriptionText.Read(path, text, CancellationToken.None);
}
