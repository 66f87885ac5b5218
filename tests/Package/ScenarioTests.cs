using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>First projects, from an empty folder to a first build with a description.</summary>
public class ScenarioTests(PackedPackage package)
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop API, version: 1.0.0 }
        servers: [{ url: https://shop.example }]
        paths:
          /orders:
            get:
              operationId: listOrders
              tags: [orders]
              responses:
                '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: schemas/common.yaml#/Order } } } } }
            post:
              operationId: createOrder
              tags: [orders]
              requestBody: { required: true, content: { application/json: { schema: { $ref: schemas/common.yaml#/Order } } } }
              responses:
                '201': { description: Created, content: { application/json: { schema: { $ref: schemas/common.yaml#/Order } } } }
        """;

    private const string Common = """
        Order:
          type: object
          required: [id]
          properties: { id: { type: integer }, customer: { $ref: '#/Customer' }, address: { $ref: address.json } }
        Customer: { type: object, properties: { name: { type: string } } }
        """;

    // Responds to each request with its own body, or with an empty list.
    private const string Echo = """
        class Echo : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
            {
                string body = request.Content is null ? "[]" : await request.Content.ReadAsStringAsync(cancellation);
                int status = request.Content is null ? 200 : 201;
                return new() { Content = new StringContent(body, null, "application/json"), StatusCode = (System.Net.HttpStatusCode)status };
            }
        }
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task An_API_in_several_files_builds()
    {
        Consumer consumer = package.NewConsumer("MyShop");
        consumer.Write("openapi.yaml", Shop);
        consumer.Write("schemas/common.yaml", Common);
        consumer.Write("schemas/address.json", """{ "type": "object", "properties": { "city": { "type": "string" } } }""");
        consumer.Write("appsettings.json", "{ } // of another tool");
        consumer.Write("data/billing.yaml", "# Billing\nopenapi: 3.0.3\ninfo: { title: Billing, version: 1.0.0 }\npaths: {}\n");
        consumer.Write("Program.cs", """
            using MyShop.Shop;
            using Truto.Generated;

            var shop = new ShopClient(new HttpClient(new Echo()));
            Order order = await shop.Orders.CreateAsync(
                new Order { Id = 3, Customer = new Customer { Name = "Ada" }, Address = new Address { City = "London" } });
            List<Order> orders = await shop.Orders.ListAsync();
            Console.WriteLine($"{order.Id} {order.Customer?.Name} {order.Address?.City} {orders.Count}");
            """ + Echo);

        // One of the files beside the description begins like a description too; it is a possible part, and no reference reaches it.
        Assert.Contains("3 Ada London 0", await consumer.Run(), StringComparison.Ordinal);

        consumer.Edit("schemas/common.yaml", "name: { type: string }", "name: { type: string }, age: { type: integer }");
        consumer.Edit("Program.cs", "Name = \"Ada\"", "Name = \"Ada\", Age = 36");
        await consumer.Build("--no-restore");
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_description_with_an_unusual_name_gets_a_hint_and_a_missing_part_a_pattern()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            "net10.0", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", """<AdditionalFiles Include="additional.yaml" />""");
        consumer.Write("my api/shop.yaml", Shop.Replace("schemas/", "../../", StringComparison.Ordinal));
        consumer.Write("other.json", """{ "openapi": "3.0.3", "info": { "title": "Other", "version": "1" }, "paths": {} }""");
        consumer.Write("additional.yaml", "openapi: 3.0.3\ninfo: { title: Additional, version: '1' }\npaths: {}\n");
        consumer.Write("words.yaml", "openapi: a word\n");
        consumer.Write("Program.cs", "Console.WriteLine();");

        string output = (await consumer.Dotnet("build --nologo -v m -clp:NoSummary")).Succeeded().Output;

        Assert.Contains(
            "shop.yaml : message OAG0511: 'my api/shop.yaml' looks like an OpenAPI description, but no client is generated "
                + "because the project does not list it; add <OpenApiDescription Include=\"my api/shop.yaml\" /> to the project.",
            output,
            StringComparison.Ordinal);
        Assert.Matches(@" to the project\. \(https://\S+/docs/diagnostics/OAG0511\.md\)", output);
        Assert.Contains("other.json : message OAG0511", output, StringComparison.Ordinal);
        Assert.Contains("additional.yaml : message OAG0511", output, StringComparison.Ordinal);
        Assert.DoesNotContain("words.yaml", output, StringComparison.Ordinal);

        consumer.Project(
            "net10.0",
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><NoWarn>$(NoWarn);OAG0511</NoWarn>",
            """<OpenApiDescription Include="my api/shop.yaml" />""");
        output = (await consumer.Dotnet("build --no-restore --nologo -v m -clp:NoSummary")).Succeeded().Output;

        Assert.Contains("shop.yaml(10,104): warning OAG0205: '../common.yaml' is not among", output, StringComparison.Ordinal);
        Assert.Contains("add <OpenApiDescription Include=\"../common.yaml\" Role=\"part\" />", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OAG0511", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Items_of_other_tools_build()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", items: """
            <OpenApiReference Include="OpenAPIs/petstore2.json" Namespace="Pets.Old" ClassName="PetsClient" CodeGenerator="NSwagCSharp" />
            <OpenApiReference Include="OpenAPIs/petstore3.yaml" Namespace="Pets.New" Options="/UseBaseUrl:false" OutputPath="Pets.cs"
                              SourceUrl="https://pets.example/openapi.yaml" />
            """);
        consumer.Write("OpenAPIs/petstore2.json", Petstore.OpenApi20);
        consumer.Write("OpenAPIs/petstore3.yaml", Petstore.OpenApi30);
        consumer.Write("Program.cs", """
            var old = new Pets.Old.PetsClient(new HttpClient(new Echo()), new Pets.Old.PetsClientOptions { PetstoreAuth = "token" });
            var pets = new Pets.New.Petstore3Client(new HttpClient(new Echo()), new() { Token = "token" });
            Pets.New.Pet pet = await pets.Pet.AddAsync(new Pets.New.Pet { Name = "Rex", PhotoUrls = [], Status = Pets.New.PetStatus.Available });
            List<Pets.Old.Pet> found = await old.Pet.FindByStatusAsync([new("available")]);
            await old.Pet.AddAsync(new Pets.Old.Pet { Name = "Rex", PhotoUrls = [], Category = new Pets.Old.Category { Id = 1 } });
            Console.WriteLine($"{pet.Name} {pet.Status} {found.Count}");
            """ + Echo);

        string output = await consumer.Build();

        Assert.Contains(
            "warning OAG0514: Options, OutputPath, SourceUrl of OpenApiReference and OpenApiProjectReference items have no effect,",
            output,
            StringComparison.Ordinal);
        Assert.Contains("Rex available 0", (await consumer.Dotnet("run --no-build")).Succeeded().Output, StringComparison.Ordinal);
    }
}
