using Xunit;

namespace Truto.Generated.Tests.Package;

public class CallOptionsTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Defaults_credentials_of_calls_hooks_and_bound_parameters_work_in_a_project()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            servers: [{ url: https://shop.example }]
            security: [{ token: [] }]
            paths:
              /{tenant}/products:
                get:
                  tags: [products]
                  operationId: listProducts
                  parameters:
                    - { name: tenant, in: path, required: true, x-client-scope: Tenant, schema: { type: string } }
                    - { name: X-Api-Version, in: header, x-client-scope: Tenant, schema: { type: string } }
                  responses: { '204': { description: None } }
            components:
              securitySchemes: { token: { type: http, scheme: bearer } }
            """);
        consumer.Write("Program.cs", """
            using Consumer.Shop;
            using Truto.Generated;

            using ShopClient client = new("of-client", new()
            {
                HttpHandler = new Printing(),
                DefaultHeaders = { ["X-Region"] = "eu" },
                DefaultQuery = { ["limit"] = 10 },
                OnRequest = (sending, _) =>
                {
                    sending.Request.Headers.Add("X-Attempt", sending.Attempt.ToString());
                    return default;
                },
                OnResponse = (received, _) =>
                {
                    Console.WriteLine(received.Operation + ": " + (int)received.Response.StatusCode);
                    return default;
                },
            });
            await client.ForTenant("acme", "2025").Products.ListAsync(new RequestOptions { Credential = "of-user" });

            class Printing : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    string[] names = ["Authorization", "X-Region", "X-Api-Version", "X-Attempt"];
                    Console.WriteLine(request.RequestUri + " " + string.Join(" ", names.Select(name => request.Headers.GetValues(name).First())));
                    return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
                }
            }
            """);

        string output = await consumer.Run();

        Assert.Contains("https://shop.example/acme/products?limit=10 Bearer of-user eu 2025 1", output, StringComparison.Ordinal);
        Assert.Contains("GET /{tenant}/products: 204", output, StringComparison.Ordinal);
    }
}
