using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;
using static Truto.Generated.Tests.Generator.Features.Customizing.OwnTypeProject;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary>Types of the project and of libraries: where they are used, and how they are read and written.</summary>
public class OwnTypeTests
{
    [Fact]
    public void Own_types_survive_a_round_trip_everywhere()
    {
        const string Json = "{\"id\":\"o7\",\"parent\":\"o1\",\"price\":\"EUR2\",\"place\":{\"x\":1,\"y\":2},\"amount\":5,"
            + "\"others\":[\"o2\",\"o3\"],\"prices\":{\"a\":\"EUR3\"},\"either\":\"o9\"}";

        Assert.Equal(
            [Json, "o7 o1 EUR2 Point { X = 1, Y = 2 } 5 o3 EUR3", "o9 True"],
            Run($$"""
                var order = JsonSerializer.Deserialize<Order>({{SymbolDisplay.FormatLiteral(Json, quote: true)}})!;
                lines.Add(order.ToString());
                Acme.OrderId id = order.Id;
                Acme.OrderId? parent = order.Parent;
                Acme.Money price = order.Price;
                order.Either!.TryGetOrderId(out Acme.OrderId either);
                bool isEqual = JsonSerializer.Deserialize<Order>(order.ToString())!.DeepEquals(order);
                lines.Add($"{id} {parent} {price.Text} {order.Place} {order.Amount!.Value.Value} {order.Others![1]} {order.Prices!["a"].Text}");
                lines.Add($"{either} {isEqual}");
                """));
    }

    [Fact]
    public void Own_types_are_values_of_paths_queries_and_headers() => Assert.Equal(
        ["/orders/o7?after=o1&ids=o2,o3&price=EUR4&x=1&y=2 EUR5", "/orders/o8 "],
        Run("""
            await client.Orders.GetAsync(
                new Acme.OrderId(7),
                after: new Acme.OrderId(1),
                ids: new[] { new Acme.OrderId(2), new Acme.OrderId(3) },
                price: new Acme.Money("EUR4"),
                at: new Acme.Point(1, 2),
                xLast: new Acme.Money("EUR5"));
            await client.Orders.GetAsync(new Acme.OrderId(8));
            lines.AddRange(Sent);
            """));

    [Fact]
    public void A_value_that_the_converter_refuses_is_reported_with_its_property()
    {
        string[] messages =
        [
            .. Run("""
                foreach (string json in new[] { "{\"id\":\"o7\",\"price\":\"USD\"}", "{\"id\":true,\"price\":\"EUR\"}" })
                {
                    try { JsonSerializer.Deserialize<Order>(json); }
                    catch (JsonException exception) { lines.Add(exception.Message); }
                }
                """),
        ];

        Assert.Equal(2, messages.Length);
        Assert.Contains("a value of 'Money'", messages[0], StringComparison.Ordinal);
        Assert.Contains("a value of 'OrderId'", messages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("no EUR", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_edit_of_a_mapped_type_causes_work()
    {
        var session = new Session(new Project(Item) { Source = Usings + Code });
        session.EditCSharp();
        CacheGuard.AssertAllIsCached(session);

        string edited = Code.Replace("[JsonConverter(typeof(MoneyConverter))]", "", StringComparison.Ordinal);
        GeneratedProject broken = Compile.Generate(new Project(Item) { Source = Usings + edited });

        Assert.Contains(broken.Problems, problem => problem.Contains("OAG0534", StringComparison.Ordinal));
    }
}
