using Shop;
using Spectre.Console;
using Truto.Generated;

namespace ShopSample;

/// <summary>Follows the orders: the loop runs while the API sends events.</summary>
internal static class Events
{
    public static async Task FollowAsync(ShopClient shop)
    {
        await foreach (ServerSentEvent<OrderEvent> change in shop.Orders.WatchAsync())
        {
            AnsiConsole.MarkupLineInterpolated($"Order {change.Data.Order} is [green]{change.Data.Status}[/].");
        }
    }
}
