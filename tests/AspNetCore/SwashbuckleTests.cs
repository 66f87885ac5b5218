using System.Net;
using Orders.Swashbuckle;

namespace Truto.Generated.Tests.AspNetCore;

/// <summary>Calls the server with a client that was generated from Swashbuckle's document of it.</summary>
public sealed class SwashbuckleTests(RunningTodoServer server) : IClassFixture<RunningTodoServer>, IDisposable
{
    private static readonly Guid Known = new("62f44730-dd91-461e-bd6a-aedd9e0ad79d");

    private readonly ShopClient client = new(server.Options);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_response_in_three_media_types_is_one_method_and_every_property_is_read()
    {
        OrderPagedResult page = await client.Orders.SearchAsync(status: OrderStatus.Value5, pageSize: 5, cancellationToken: Stop);

        Order order = Assert.Single(page.Items!);
        Assert.Equal((1, Known, OrderStatus.Value5, Priority.High), (page.Total, order.Id, order.Status, order.Priority));
        Assert.Equal(
            ("Ada", null, 7, 59.97), (order.Customer!.Name.Value, order.Customer.Email.Value, Assert.Single(order.Lines).ProductId, order.Total));
        Assert.Equal((new DateOnly(2026, 4, 1), "01:02:03", "web"), (order.Due.Value, order.Patience.Value, order.Labels.Value!["via"]));
        Assert.Equal((new Uri("https://orders.example/1"), 3), (order.Link.Value, order.Signature.Value!.Length));
    }

    [Fact]
    public async Task An_undeclared_derived_type_is_read_as_its_base_type()
    {
        Order order = await client.Orders.FindAsync(Known, cancellationToken: Stop);

        Assert.Equal(59.97, order.Payment!.Amount);
    }

    [Fact]
    public async Task A_referenced_type_can_be_null()
    {
        Order order = await client.Orders
            .PlaceAsync(new Order { Id = Known, Lines = [new OrderLine { ProductId = 1, Quantity = 2 }] }, cancellationToken: Stop);

        Assert.Equal((null, null, 2), (order.Customer, order.Payment, order.Lines[0].Quantity));
    }

    [Fact]
    public async Task Errors_are_typed()
    {
        ApiException<ProblemDetails> missing =
            await Assert.ThrowsAsync<ApiException<ProblemDetails>>(() => client.Orders.FindAsync(Guid.Empty, cancellationToken: Stop));
        Assert.Equal((HttpStatusCode.NotFound, "No such order"), (missing.StatusCode, missing.Error.Title));

        string tooShort = new('x', 1);
        var order = new Order { Id = Known, Lines = [], Customer = new Customer { Name = tooShort } };
        ApiException<ValidationProblemDetails> invalid = await Assert.ThrowsAsync<ApiException<ValidationProblemDetails>>(
            () => client.Orders.PlaceAsync(order, cancellationToken: Stop));
        Assert.Contains("a minimum length of 2", Assert.Single(invalid.Error.Errors!["Customer.Name"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_numbers_are_sent_and_read()
    {
        var file = new AttachRequest { File = new BinaryContent(new byte[] { 1, 2, 3 }) { FileName = "a.bin" }, Note = "four" };
        Assert.Equal(7L, await client.Orders.AttachAsync(Known, file, cancellationToken: Stop));
        Assert.Equal(59.97, await client.Orders.SumAsync(cancellationToken: Stop));
        Assert.Equal(30, await client.Todos.CountAsync(cancellationToken: Stop));
    }
}
