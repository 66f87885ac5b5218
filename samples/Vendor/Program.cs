using Truto.Generated;
using Truto.Generated.Mock;
using Vendor;
using Vendor.Billing;
using Vendor.Freight;

if (args is ["upstream"])
{
    await Upstream.RunAsync();
    return;
}

// The vendor has no test account, so a mock of its description answers.
string vendor = Path.Combine(AppContext.BaseDirectory, "vendor");
await using OpenApiMock freightMock = OpenApiMock.InMemory(Path.Combine(vendor, "freight.json"));
await using OpenApiMock billingMock = OpenApiMock.InMemory(Path.Combine(vendor, "billing.json"));
using var freight = new FreightClient(new FreightClientOptions { HttpHandler = freightMock.CreateHandler(), Token = "any" });
using var billing = new BillingClient(new BillingClientOptions { HttpHandler = billingMock.CreateHandler(), Token = "any" });

var amsterdam = new Address { Line1 = "Prinsengracht 263", City = "Amsterdam", Country = "NL" };
Shipment shipment = await freight.Shipments.CreateAsync(new NewShipment { Recipient = amsterdam, WeightGrams = 1200 });
ShipmentId id = shipment.Id;
Console.WriteLine($"Created {id} to {shipment.Recipient.City} for {shipment.Price}");

Shipment read = await freight.Shipments.GetAsync(id);
Console.WriteLine($"Read {read.Id}: {read.WeightGrams} g, {(read == shipment ? "unchanged" : "changed")}");

await freight.Shipments.DeleteAsync(id);

// Both descriptions declare the same error, so there is one type for it.
freightMock.On("GetShipmentsShipment", _ => Failure("shipment_missing", "There is no such shipment."));
billingMock.On("GetInvoicesInvoice", _ => Failure("invoice_missing", "There is no such invoice."));
await Try(() => freight.Shipments.GetAsync(id));
await Try(() => billing.Invoices.GetAsync("in_1"));

static MockResponse Failure(string code, string message) =>
    MockResponse.Json(new System.Text.Json.Nodes.JsonObject { ["code"] = code, ["message"] = message }, 404);

static async Task Try(Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ApiException<FreightError> exception)
    {
        Console.WriteLine($"{(int)exception.StatusCode} {exception.Error.Code}: {exception.Error.Message}");
    }
}
