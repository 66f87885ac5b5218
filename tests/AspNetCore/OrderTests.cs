using Todos.V31;

namespace Truto.Generated.Tests.AspNetCore;

/// <summary>Calls controllers with a client that was generated from ASP.NET Core's document of them.</summary>
public sealed class OrderTests(RunningTodoServer server) : IClassFixture<RunningTodoServer>, IDisposable
{
    private static readonly Guid Known = new("62f44730-dd91-461e-bd6a-aedd9e0ad79d");

    private readonly TodosClient client = new(server.Options);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Derived_types_are_read_by_their_discriminator()
    {
        Order order = await client.Orders.FindAsync(Known, cancellationToken: Stop);

        Assert.Equal("4242 59.97", order.Payment.Value!.Match(card => $"{card.LastDigits.Value} {card.Amount}", _ => "invoice", _ => "unknown"));
        Assert.Equal((Priority.High, 59.97m, 5L), (order.Priority.Value, order.Total, order.Status));
    }

    [Fact]
    public async Task Derived_types_are_sent_with_their_discriminator()
    {
        var order = new Order
        {
            Id = Known,
            Lines = [new OrderLine { ProductId = 1, Quantity = 2 }],
            Payment = (Payment)new PaymentInvoicePayment { Days = 14, Amount = 0.1m },
        };

        Order placed = await client.Orders.PlaceAsync(order, cancellationToken: Stop);

        Assert.Equal("14 0.1", placed.Payment.Value!.Match(_ => "card", invoice => $"{invoice.Days} {invoice.Amount}", _ => "unknown"));
    }

    [Fact]
    public async Task Files_are_sent_and_read()
    {
        var file = new AttachRequest { File = new byte[] { 1, 2, 3 }, Note = "four" };
        Assert.Equal(7L, await client.Orders.AttachAsync(Known, file, cancellationToken: Stop));
        Assert.Equal(59.97m, await client.Orders.SumAsync(cancellationToken: Stop));
    }
}
