namespace Shop.Server;

/// <summary>A product of the shop.</summary>
internal sealed record Product(int Id, string Name, decimal Price, int InStock, DateOnly? AvailableFrom = null);

/// <summary>An order to create.</summary>
internal sealed record NewOrder(int ProductId, int Quantity);

/// <summary>A created order.</summary>
internal sealed record Order(Guid Id, Product Product, int Quantity, decimal Total);
