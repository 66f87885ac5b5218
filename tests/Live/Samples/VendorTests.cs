namespace Truto.Generated.Tests.Live.Samples;

public sealed class VendorTests
{
    [Fact]
    public async Task Overlay_own_types_and_the_shared_error_type_work_together()
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("Vendor")]))!.Value;

        Assert.True(exitCode == 0, output);
        Assert.Contains("to Amsterdam for 12.50 EUR", output);
        Assert.Contains("1200 g, unchanged", output);
        Assert.Contains("404 shipment_missing: There is no such shipment.", output);
        Assert.Contains("404 invoice_missing: There is no such invoice.", output);
    }
}
