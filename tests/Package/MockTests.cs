using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Truto.Generated.Tests.Package;

public class MockTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_mock_is_a_separate_package_without_dependencies()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.MockFile);
        string[] bookkeeping = ["_rels/", "package/", "[Content_Types].xml", "Truto.Generated.Mock.nuspec"];
        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/Truto.Generated.Mock.dll",
                "lib/net10.0/Truto.Generated.Mock.xml",
                "lib/net8.0/Truto.Generated.Mock.dll",
                "lib/net8.0/Truto.Generated.Mock.xml",
            ],
            archive.Entries.Select(entry => entry.FullName)
                .Where(name => !bookkeeping.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));

        using Stream stream = archive.GetEntry("Truto.Generated.Mock.nuspec")!.Open();
        XElement[] elements = [.. XDocument.Load(stream).Descendants()];
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "dependency");
        Assert.All(
            elements.Where(element => element.Name.LocalName == "frameworkReference"),
            reference => Assert.Equal("Microsoft.AspNetCore.App", reference.Attribute("name")!.Value));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_client_generated_from_a_description_calls_its_mock()
    {
        Consumer consumer = package.NewConsumer("MyShop");
        consumer.Project("net10.0", items: $"""<PackageReference Include="Truto.Generated.Mock" Version="{package.Version}" />""");
        consumer.Write("openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop API, version: 1.0.0 }
            servers: [{ url: https://shop.example }]
            paths:
              /orders:
                post:
                  operationId: createOrder
                  tags: [orders]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } } }
                  responses:
                    '201': { description: Created, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              /orders/{id}:
                get:
                  operationId: getOrder
                  tags: [orders]
                  parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                  responses:
                    '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
            components:
              schemas:
                NewOrder: { type: object, required: [customer], properties: { customer: { type: string, minLength: 1 } } }
                Order: { type: object, required: [id, customer], properties: { id: { type: integer }, customer: { type: string } } }
            """);
        consumer.Write("Program.cs", """
            using MyShop.Shop;
            using Truto.Generated;
            using Truto.Generated.Mock;

            await using OpenApiMock mock = OpenApiMock.InMemory("openapi.yaml");
            using ShopClient client = new(mock.CreateClient());
            Order created = await client.Orders.CreateAsync(new NewOrder { Customer = "Ada" });
            Console.WriteLine((await client.Orders.GetAsync(created.Id)).Customer + " " + mock.StoredAt("/orders").Count);
            try
            {
                await client.Orders.CreateAsync(new NewOrder { Customer = string.Concat("a".Skip(1)) });
            }
            catch (ApiException e)
            {
                Console.WriteLine((int)e.StatusCode + " " + mock.Requests[^1].Problems[0].Rule);
            }

            Console.WriteLine((await mock.StartAsync()).Host);
            """);

        string output = await consumer.Run();

        Assert.Contains("Ada 1", output, StringComparison.Ordinal);
        Assert.Contains("400 minLength", output, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", output, StringComparison.Ordinal);
    }
}
