namespace Shop.Server;

/// <summary>What the shop sells.</summary>
internal sealed record Product(int Id, string Name, decimal Price, int InStock, DateOnly? AvailableFrom = null);

/// <summary>What a customer wants.</summary>
internal sealed record NewOrder(int ProductId, int Quantity);

/// <summary>What a customer has bought.</summary>
internal sealed record Order(Guid Id, Product Product, int Quantity, decimal Total);
