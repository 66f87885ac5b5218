using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class FilePathsTests
{
    [Theory]
    [InlineData("/src/a.yaml", "b.yaml", "/src/b.yaml")]
    [InlineData("/src/a.yaml", "./sub/../b.yaml", "/src/b.yaml")]
    [InlineData("/src/a.yaml", "../b.yaml", "/b.yaml")]
    [InlineData("/src/a.yaml", "../../b.yaml", "/../b.yaml")]
    [InlineData("/src/a.yaml", "/other/b.yaml", "/other/b.yaml")]
    [InlineData("C:\\src\\a.yaml", "sub\\b.yaml", "C:/src/sub/b.yaml")]
    [InlineData("C:\\src\\a.yaml", "D:\\b.yaml", "D:/b.yaml")]
    [InlineData("a.yaml", "b.yaml", "b.yaml")]
    [InlineData("a.yaml", "../../b.yaml", "../../b.yaml")]
    [InlineData("a.yaml", "b", "b")]
    public void A_reference_is_seen_from_its_file(string from, string reference, string path) =>
        Assert.Equal(path, FilePaths.Combine(from, reference));

    [Theory]
    [InlineData("/src/app/", "/src/app/specs/a.yaml", "specs/a.yaml")]
    [InlineData("/src/app", "/src/shared/a.yaml", "../shared/a.yaml")]
    [InlineData("/src/app", "/src/./app/../a.yaml", "../a.yaml")]
    [InlineData("/src/app", "/other/a.yaml", "/other/a.yaml")]
    [InlineData("C:\\src\\app\\", "C:\\src\\shared\\a.yaml", "../shared/a.yaml")]
    [InlineData("C:\\src\\app\\", "D:/a.yaml", "D:/a.yaml")]
    [InlineData("", "specs/a.yaml", "specs/a.yaml")]
    [InlineData("specs", "specs/a.yaml", "a.yaml")]
    [InlineData("specs/v1", "specs/v2", "../v2")]
    [InlineData("specs", "Specs/a.yaml", "Specs/a.yaml")]
    [InlineData("/a/b", "/a/b", "../b")]
    public void A_path_is_seen_from_a_folder(string folder, string path, string relative) => Assert.Equal(relative, FilePaths.Relative(folder, path));
}
