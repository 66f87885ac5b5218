using Shop;
using Spectre.Console;
using Truto.Generated;

namespace ShopSample;

/// <summary>Places orders: a payment is one of several types, and an error has a type of its own.</summary>
internal static class Checkout
{
    public static async Task BuyAsync(ShopClient shop)
    {
        Order order = await shop.Orders.CreateAsync(Cart("1", new InvoicePayment { Days = 30 }));
        OrderLine line = order.Lines[0];
        AnsiConsole.MarkupLineInterpolated($"Ordered [blue]{line.Quantity}[/] of product {line.Product}, {Describe(order.Payment)}.");

        try
        {
            await shop.Orders.CreateAsync(Cart("3", new CardPayment { LastDigits = "4242" }));
        }
        catch (ApiException<OutOfStock> exception)
        {
            string products = string.Join(", ", exception.Error.Products);
            AnsiConsole.MarkupLineInterpolated($"[yellow]{(int)exception.StatusCode}[/] Sold out: product {products}.");
        }
    }

    private static NewOrder Cart(string product, Payment payment) => new()
    {
        Customer = "c_1",
        Lines = [new OrderLine { Product = product, Quantity = 2 }],
        Payment = payment,
    };

    private static string Describe(Payment? payment) => payment is null ? "not paid yet" : payment.Match(
        card => $"paid by card ending in {card.LastDigits}",
        invoice => $"to be paid within {invoice.Days} days",
        unknown => $"paid in a way that is new to this client: {unknown.ToJsonString()}");
}
