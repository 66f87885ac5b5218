using System.Net;
using Orders.NSwag;

namespace Truto.Generated.Tests.AspNetCore;

/// <summary>Calls the server with a client that was generated from NSwag's document of it.</summary>
public sealed class NSwagTests(RunningTodoServer server) : IClassFixture<RunningTodoServer>, IDisposable
{
    private static readonly Guid Known = new("62f44730-dd91-461e-bd6a-aedd9e0ad79d");

    private readonly ShopClient client = new(server.Options);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Names_of_enum_values_decimals_and_nullable_references_are_read()
    {
        PagedResultOfOrder page = await client.Orders.ListAsync(status: OrderStatus.Shipped, pageSize: 5, cancellationToken: Stop);

        Order order = Assert.Single(page.Items!);
        Assert.Equal((1, Known, OrderStatus.Shipped, Priority.High), (page.Total, order.Id, order.Status, order.Priority.Value));
        Assert.Equal(
            ("Ada", null, 7, 59.97m),
            (order.Customer.Value!.Name, order.Customer.Value.Email.Value, Assert.Single(order.Lines).ProductId, order.Total));
        Assert.Equal(
            (new DateOnly(2026, 4, 1), new TimeSpan(1, 2, 3), "web"), (order.Due.Value, (TimeSpan)order.Patience.Value!.Value, order.Labels!["via"]));
        Assert.Equal((new Uri("https://orders.example/1"), 3), (order.Link.Value, order.Signature.Value!.Length));
    }

    [Fact]
    public async Task A_class_hierarchy_is_read()
    {
        Order order = await client.Orders.GetAsync(Known, cancellationToken: Stop);

        CardPayment payment = Assert.IsType<CardPayment>(order.Payment.Value);
        Assert.Equal((59.97m, "4242"), (payment.Amount, payment.LastDigits.Value));
    }

    [Fact]
    public async Task A_referenced_type_can_be_null()
    {
        Order order = await client.Orders
            .CreateAsync(new Order { Id = Known, Lines = [new OrderLine { ProductId = 1, Quantity = 2 }] }, cancellationToken: Stop);

        Assert.Equal((null, null, 2), (order.Customer.Value, order.Payment.Value, order.Lines[0].Quantity));
    }

    [Fact]
    public async Task Errors_are_typed()
    {
        ApiException<ProblemDetails> missing =
            await Assert.ThrowsAsync<ApiException<ProblemDetails>>(() => client.Orders.GetAsync(Guid.Empty, cancellationToken: Stop));
        Assert.Equal((HttpStatusCode.NotFound, "No such order"), (missing.StatusCode, missing.Error.Title));

        string tooShort = new('x', 1);
        var order = new Order { Id = Known, Lines = [], Customer = new Customer { Name = tooShort } };
        ApiException<ValidationProblemDetails> invalid = await Assert.ThrowsAsync<ApiException<ValidationProblemDetails>>(
            () => client.Orders.CreateAsync(order, cancellationToken: Stop));
        Assert.Contains("a minimum length of 2", Assert.Single(invalid.Error.Errors!["Customer.Name"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_numbers_are_sent_and_read()
    {
        var file = new OrdersAttachRequest { File = new BinaryContent(new byte[] { 1, 2, 3 }) { FileName = "a.bin" }, Note = "four" };
        Assert.Equal(7L, await client.Orders.AttachAsync(Known, file, cancellationToken: Stop));
        Assert.Equal(59.97m, await client.Orders.TotalAsync(cancellationToken: Stop));
        Assert.Equal(30, await client.Todos.CountAsync(cancellationToken: Stop));
    }
}
