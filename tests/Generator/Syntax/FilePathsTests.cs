using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class FilePathsTests
{
    [Theory]
    [InlineData("/src/app/", "/src/app/specs/a.yaml", "specs/a.yaml")]
    [InlineData("/src/app", "/src/shared/a.yaml", "../shared/a.yaml")]
    [InlineData("/src/app", "/src/./app/../a.yaml", "../a.yaml")]
    [InlineData("/src/app", "/other/a.yaml", "/other/a.yaml")]
    [InlineData("C:\\src\\app\\", "C:\\src\\shared\\a.yaml", "../shared/a.yaml")]
    [InlineData("C:\\src\\app\\", "D:/a.yaml", "D:/a.yaml")]
    [InlineData("", "specs/a.yaml", "specs/a.yaml")]
    public void A_path_is_seen_from_a_folder(string folder, string path, string relative) => Assert.Equal(relative, FilePaths.Relative(folder, path));
}
