using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Server;

Product[] all =
[
    new(1, "Notebook", 4.50m, 120),
    new(2, "Fountain pen", 29.90m, 7),
    new(3, "Desk lamp", 79m, 0, new DateOnly(2027, 2, 1)),
];

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();

WebApplication app = builder.Build();
app.MapOpenApi();

RouteGroupBuilder products = app.MapGroup("/products").WithTags("Products");
products.MapGet("", (int skip = 0, int take = 10) => all.Skip(skip).Take(take)).WithName("list");
products.MapGet("/{id}", Results<Ok<Product>, NotFound<ProblemDetails>> (int id) =>
    Find(id) is { } product ? TypedResults.Ok(product) : TypedResults.NotFound(Missing(id))).WithName("get");

RouteGroupBuilder orders = app.MapGroup("/orders").WithTags("Orders");
orders.MapPost("", Results<Ok<Order>, NotFound<ProblemDetails>> (NewOrder order) =>
    Find(order.ProductId) is { } product
        ? TypedResults.Ok(new Order(Guid.NewGuid(), product, order.Quantity, order.Quantity * product.Price))
        : TypedResults.NotFound(Missing(order.ProductId))).WithName("create");

app.Run();

Product? Find(int id) => Array.Find(all, product => product.Id == id);

static ProblemDetails Missing(int id) => new() { Title = $"There is no product {id}.", Status = StatusCodes.Status404NotFound };
