using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>A library with the models and an application with the client.</summary>
public class SharedTypesTests(PackedPackage package)
{
    private const string Money = "Money: { type: object, properties: { amount: { type: integer }, currency: { type: string, enum: [EUR, CHF] } } }";

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task An_application_uses_the_models_of_a_library()
    {
        string folder = package.NewConsumer().Folder;
        Consumer models = In(folder, "Models");
        models.Project("net10.0", "<OutputType>Library</OutputType>", """<OpenApiDescription Include="common.yaml" Role="Models" Shared="true" />""");
        models.Write("common.yaml", Description("Common", "paths: {}", Money));
        Consumer app = In(folder, "App");
        app.Project("net10.0", items: """
            <ProjectReference Include="../Models/Models.csproj" />
            <OpenApiDescription Include="orders.yaml" TypesFrom="../Models/common.yaml" />
            """);
        app.Write("orders.yaml", Description("Orders", """
            paths:
              /orders:
                get:
                  operationId: listOrders
                  responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            """, "Order: { type: object, properties: { total: { $ref: '../Models/common.yaml#/components/schemas/Money' } } }"));
        app.Write("Program.cs", """
            using System.Text.Json;
            using App.Orders;
            using Models.Common;

            Order order = JsonSerializer.Deserialize<Order>("{\"total\":{\"amount\":3,\"currency\":\"CHF\"}}")!;
            Money total = order.Total!;
            Console.WriteLine($"{total.Amount} {total.Currency} of {typeof(Money).Assembly.GetName().Name}, "
                + (typeof(Order).Assembly.GetTypes().Any(type => type.Name == "Money") ? "twice" : "once"));
            """);

        Assert.Contains("3 CHF of Models, once", await app.Run(), StringComparison.Ordinal);

        models.Edit("common.yaml", "amount: { type: integer }", "amount: { type: integer }, note: { type: string }");
        app.Edit("Program.cs", "total.Amount}", "total.Amount}{total.Note}");
        Assert.Contains("3 CHF of Models, once", await app.Run(), StringComparison.Ordinal);

        app.Edit("App.csproj", """<ProjectReference Include="../Models/Models.csproj" />""", "");
        Assert.Contains("error OAG0553", (await app.Dotnet("build --nologo -v q")).Failed().Output, StringComparison.Ordinal);

        app.Edit("App.csproj", "../Models/common.yaml", "../Models/comon.yaml");
        Assert.Contains("error OAG0550", (await app.Dotnet("build --nologo -v q")).Failed().Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task All_clients_use_the_problem_details_of_ASP_NET_Core()
    {
        const string Map = "TypeMap=\"ProblemDetails=Microsoft.AspNetCore.Mvc.ProblemDetails:Acme.App.ProblemDetailsConverter\"";
        const string Problem = "ProblemDetails: { type: object, properties: { title: { type: string }, status: { type: integer } } }";
        string page = await File.ReadAllTextAsync(Repository.PathOf("docs", "shared-types.md"), TestContext.Current.CancellationToken);
        Consumer app = package.NewConsumer();
        app.Project("net10.0", items: $"""
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <OpenApiDescription Include="orders.yaml" {Map} />
            <OpenApiDescription Include="invoices.yaml" {Map} />
            """);
        app.Write("orders.yaml", Description("Orders", Operation("orders"), Problem));
        app.Write("invoices.yaml", Description("Invoices", Operation("invoices"), Problem));
        app.Write("ProblemDetailsConverter.cs", Regex.Match(page, "```csharp\n([^`]*class ProblemDetailsConverter[^`]*)```").Groups[1].Value);
        app.Write("Program.cs", """
            using System.Net;
            using System.Text;
            using Consumer.Invoices;
            using Consumer.Orders;
            using Microsoft.AspNetCore.Mvc;
            using Truto.Generated;

            var options = new ApiClientOptions { HttpHandler = new Refusing(), BaseAddress = new Uri("https://api.test") };
            (OrdersClient orders, InvoicesClient invoices) = (new OrdersClient(options), new InvoicesClient(options));
            foreach (Func<Task> call in new Func<Task>[] { () => orders.Orders.GetAsync(), () => invoices.Invoices.GetAsync() })
            {
                try
                {
                    await call();
                }
                catch (ApiException<ProblemDetails> e)
                {
                    Console.WriteLine($"{e.Error.Title} {e.Error.Status} {e.Error.Extensions["orderId"]}");
                }
            }

            internal sealed class Refusing : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    const string Problem = "{\"title\":\"Closed\",\"status\":409,\"orderId\":\"58\"}";
                    return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Conflict)
                    {
                        Content = new StringContent(Problem, Encoding.UTF8, "application/problem+json"),
                    });
                }
            }
            """);

        string output = await app.Run();

        Assert.Equal(2, Regex.Count(output, "Closed 409 58"));
    }

    private static string Operation(string name) => $$"""
        paths:
          /{{name}}:
            get:
              operationId: get
              tags: [{{name}}]
              responses:
                '204': { description: ok }
                '409': { description: no, content: { application/problem+json: { schema: { $ref: '#/components/schemas/ProblemDetails' } } } }
        """;

    private Consumer In(string folder, string name) =>
        new(package, Directory.CreateDirectory(Path.Combine(folder, name)).FullName, name);

    private static string Description(string title, string paths, string schema) =>
        $"openapi: 3.0.3\ninfo: {{ title: {title}, version: 1.0.0 }}\n{paths}\ncomponents:\n  schemas:\n    {schema}\n";
}
