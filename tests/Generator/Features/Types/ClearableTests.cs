using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Properties that an empty string clears.</summary>
public class ClearableTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: https://api.test }]
        paths:
          /customers:
            post:
              operationId: update
              tags: [customers]
              requestBody:
                required: true
                content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Customer' } } }
              responses: { '204': { description: Done } }
        components:
          schemas:
            Customer:
              type: object
              properties:
                name: { anyOf: [{ type: string, maxLength: 5 }, { type: string, enum: [''] }], description: The name. }
                age: { anyOf: [{ type: integer }, { enum: [''] }] }
                active: { anyOf: [{ const: '' }, { type: boolean }] }
                address: { anyOf: [{ type: object, properties: { city: { type: string } } }, { type: string, enum: [''] }] }
                kind: { anyOf: [{ type: array, items: { type: string, enum: [a, b] } }, { type: string, enum: [''] }] }
                tags: { anyOf: [{ type: object, additionalProperties: { type: string } }, { type: string, enum: [''] }] }
        """;

    [Fact]
    public void Null_is_sent_as_an_empty_string_and_absent_properties_are_not_sent()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            Description,
            """
            await client.Customers.UpdateAsync(new Customer { Name = null, Age = null, Active = null, Address = null, Kind = null, Tags = null });
            await client.Customers
                .UpdateAsync(new Customer { Name = "Ada", Age = 3, Active = true, Address = new CustomerAddress { City = "Bern" } });
            await client.Customers
                .UpdateAsync(new Customer
                {
                    Kind = new List<CustomerKind> { CustomerKind.A },
                    Tags = new Dictionary<string, string> { ["a"] = "b" },
                });
            await client.Customers.UpdateAsync(new Customer { Name = null, Age = null }, new() { ValidateRequest = true });
            """,
            "test.openapi.yaml");

        Assert.Equal(
            [
                "name=&age=&active=&address=&kind=&tags=", "name=Ada&age=3&active=true&address=%7B%22city%22%3A%22Bern%22%7D",
                "kind=a&tags=%7B%22a%22%3A%22b%22%7D", "name=&age=",
            ],
            sent.Select(one => one.Text));
    }

    [Theory]
    [InlineData("""{"name":"","age":"","active":"","address":"","kind":"","tags":""}""")]
    [InlineData("""{"name":"Ada","age":3,"active":false,"address":{"city":""},"kind":["a","c"],"tags":{"x":""}}""")]
    [InlineData("{}")]
    public void Values_survive_a_round_trip(string json)
    {
        GeneratedProject generated = Compile.Description(Description, path: "test.openapi.yaml", source: $$$""""
            internal static class Program
            {
                public static object? Run() =>
                    System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Acme.App.Test.Customer>("""{{{json}}}""")!);
            }
            """");

        Assert.Equal(json, generated.Run("Program", "Run"));
    }

    [Fact]
    public void The_documentation_mentions_it()
    {
        GeneratedProject generated = Compile.Description(Description, path: "test.openapi.yaml");

        Assert.Contains("Null clears the value: an empty string is sent.", generated.File("Customer.g.cs"), StringComparison.Ordinal);
    }
}
