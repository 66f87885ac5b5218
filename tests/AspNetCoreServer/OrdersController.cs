using Microsoft.AspNetCore.Mvc;

namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>A typical controller.</summary>
[ApiController]
[Route("orders")]
public sealed class OrdersController : ControllerBase
{
    private static readonly Guid Known = new("62f44730-dd91-461e-bd6a-aedd9e0ad79d");

    private static readonly Order First = new()
    {
        Id = Known,
        Status = OrderStatus.Shipped,
        Priority = Priority.High,
        Customer = new Customer { Name = "Ada" },
        Lines = [new OrderLine(7, 3)],
        Total = 59.97m,
        CreatedAt = new DateTimeOffset(2026, 3, 2, 9, 14, 27, TimeSpan.Zero),
        Due = new DateOnly(2026, 4, 1),
        Patience = new TimeSpan(1, 2, 3),
        Labels = new Dictionary<string, string> { ["via"] = "web" },
        Link = new Uri("https://orders.example/1"),
        Signature = [1, 2, 3],
        Payment = new CardPayment { Amount = 59.97m, LastDigits = "4242" },
    };

    [HttpGet(Name = "search")]
    public ActionResult<PagedResult<Order>> List(
        [FromQuery] OrderStatus? status, [FromQuery] int page = 1, [FromQuery(Name = "page-size")] int pageSize = 10) =>
        new PagedResult<Order>(status is null or OrderStatus.Shipped && page * pageSize > 0 ? [First] : [], 1);

    [HttpGet("{id:guid}", Name = "find")]
    [ProducesResponseType<Order>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public ActionResult<Order> Get(Guid id) => id == Known ? First : NotFound(new ProblemDetails { Title = "No such order" });

    [HttpPost(Name = "place")]
    [ProducesResponseType<Order>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest)]
    public ActionResult<Order> Create([FromBody] Order order) => CreatedAtRoute("find", new { id = order.Id }, order);

    [HttpDelete("{id:guid}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public IActionResult Delete(Guid id) => id == Known ? NoContent() : NotFound();

    [HttpPost("{id:guid}/receipt", Name = "attach")]
    public ActionResult<long> Attach(Guid id, IFormFile file, [FromForm] string? note) =>
        id == Known ? file.Length + (note?.Length ?? 0) : NotFound();

    [HttpGet("{id:guid}/receipt")]
    [Produces("application/pdf", Type = typeof(FileContentResult))]
    public FileContentResult Receipt(Guid id) => File(id.ToByteArray(), "application/pdf");

    [HttpGet("total", Name = "sum")]
    public decimal Total() => 59.97m;
}
