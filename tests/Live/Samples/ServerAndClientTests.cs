namespace Truto.Generated.Tests.Live.Samples;

public sealed class ServerAndClientTests
{
    [Fact]
    public async Task The_client_starts_the_server_and_calls_it()
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("ServerAndClient/Client")]))!.Value;

        Assert.True(exitCode == 0, output);
        Assert.Contains("2: Fountain pen  29.90 7 in stock", output);
        Assert.Contains("3: Desk lamp        79 from 2027-02-01", output);
        Assert.Contains("Ordered 3 x Fountain pen: 89.70", output);
        Assert.Contains("404: There is no product 7.", output);
    }
}
