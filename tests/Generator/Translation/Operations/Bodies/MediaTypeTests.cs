using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Bodies;

public class MediaTypeTests
{
    [Theory]
    [InlineData("image/png", true)]
    [InlineData("IMAGE/JPEG; q=1", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("image/svg+xml", false)]
    [InlineData("application/json", false)]
    [InlineData("imagery/png", false)]
    public void Media_types_are_binary_by_name(string name, bool isBinary) => Assert.Equal(isBinary, MediaTypes.IsBinaryName(name));
}
