using Shop;
using ShopSample;
using Spectre.Console;
using Truto.Generated;

// `dotnet run --project samples/Shop -- serve` keeps the shop's API running, with a page in the browser that shows what it receives.
await using ShopApi api = await ShopApi.StartAsync(port: args is ["serve"] ? 5080 : 0);
using ShopClient shop = new(new ShopClientOptions { BaseAddress = api.Address, ApiKey = "any key" });

await Catalog.FillAsync(shop);
await Catalog.ShowAsync(shop);
await Pictures.UploadAndDownloadAsync(shop);
await Checkout.BuyAsync(shop);
await Events.FollowAsync(shop);

if (args is ["serve"])
{
    AnsiConsole.MarkupLineInterpolated($"The API listens on {api.Address}. Open [link]{api.Page}[/], and press Enter to stop.");
    Console.ReadLine();
}
