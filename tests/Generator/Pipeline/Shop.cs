using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>A small description with several types and two clients, for tests of incremental generation.</summary>
internal static class Shop
{
    public const string Path = "shop.openapi.yaml";

    public const string Text = """
        openapi: 3.0.3
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://shop.example }]
        paths:
          /orders/{id}:
            get:
              tags: [Orders]
              operationId: getOrder
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The order.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
          /customers/{id}:
            get:
              tags: [Customers]
              operationId: getCustomer
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The customer.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: string, description: The number on the bill. }
                customer: { $ref: '#/components/schemas/Customer' }
                status: { $ref: '#/components/schemas/OrderStatus' }
            Customer:
              type: object
              properties:
                name: { type: string }
            OrderStatus:
              type: string
              enum: [open, paid]

        """;

    public static DescriptionFile File(string path = Path) => new(path, Text);
}
