using Xunit;

namespace Truto.Generated.Tests.Package;

public sealed class DotnetTests
{
    [Fact]
    public async Task Output_holds_only_lines_that_were_written_whichever_stream_ends_first()
    {
        DotnetResult result = await Dotnet.RunShell(
            Path.GetTempPath(), "exec 2>&-; sleep 0.3; echo written", [], TestContext.Current.CancellationToken);

        Assert.Equal("written" + Environment.NewLine, result.Succeeded().Output);
    }
}
