using Shop;
using Shop.Client;
using Truto.Generated;

// Pass an address to call a server that runs elsewhere: dotnet run --project samples/ServerAndClient/Client https://shop.example
using RunningServer? own = args.Length > 0 ? null : await RunningServer.StartAsync();
using var shop = new ShopClient(new ApiClientOptions { BaseAddress = own?.Address ?? new Uri(args[0]) });

foreach (Product product in await shop.Products.ListAsync(take: 100))
{
    string availability = product.InStock > 0 ? $"{product.InStock} in stock" : $"from {product.AvailableFrom:O}";
    Console.WriteLine($"{product.Id}: {product.Name,-12} {product.Price,6} {availability}");
}

Order order = await shop.Orders.CreateAsync(new NewOrder { ProductId = 2, Quantity = 3 });
Console.WriteLine($"Ordered {order.Quantity} x {order.Product.Name}: {order.Total}");

try
{
    await shop.Products.GetAsync(7);
}
catch (ApiException<ProblemDetails> exception)
{
    Console.WriteLine($"{(int)exception.StatusCode}: {exception.Error.Title}");
}
