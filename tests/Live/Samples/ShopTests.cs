namespace Truto.Generated.Tests.Live.Samples;

public sealed class ShopTests
{
    [Fact]
    public async Task It_pages_changes_uploads_orders_and_follows_events()
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("Shop")]))!.Value;

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"(?m)^\W *3 +\W 5 +\W Watering can", output);
        Assert.Matches(@"Shears +\W garden +\W sold out +\W +18\.00", output);
        Assert.Contains("Uploaded a picture and Manual; downloaded ", output);
        Assert.Contains("to be paid within 30 days.", output);
        Assert.Contains("409 Sold out: product 3.", output);
        Assert.Contains("Order 1 is shipped.", output);
    }
}
