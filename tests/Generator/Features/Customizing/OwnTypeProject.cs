using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary>A project with types of its own, and a description that is mapped to them.</summary>
internal static class OwnTypeProject
{
    public const string Code = """
        namespace Acme
        {
            public readonly record struct OrderId(long Value) : IParsable<OrderId>, IFormattable
            {
                public static OrderId Parse(string s, IFormatProvider? provider) => new(long.Parse(s.TrimStart('o'), provider));

                public static bool TryParse(string? s, IFormatProvider? provider, out OrderId result)
                {
                    bool parsed = long.TryParse(s?.TrimStart('o'), out long value);
                    result = new OrderId(value);
                    return parsed;
                }

                public string ToString(string? format, IFormatProvider? formatProvider) => "o" + Value;

                public override string ToString() => ToString(null, null);
            }

            public readonly record struct Number(int Value) : IParsable<Number>, IFormattable
            {
                public static Number Parse(string s, IFormatProvider? provider) => new(int.Parse(s, provider));

                public static bool TryParse(string? s, IFormatProvider? provider, out Number result)
                {
                    bool parsed = int.TryParse(s, out int value);
                    result = new Number(value);
                    return parsed;
                }

                public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(formatProvider);
            }

            [JsonConverter(typeof(MoneyConverter))]
            public sealed record Money(string Text);

            public sealed class MoneyConverter : JsonConverter<Money>
            {
                public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                    reader.GetString() is { } text && text.StartsWith("EUR", StringComparison.Ordinal)
                        ? new(text)
                        : throw new FormatException("no EUR");

                public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
                    writer.WriteStringValue(value.Text);
            }

            public sealed record Point(int X, int Y)
            {
                public static class Converters
                {
                    public static JsonConverter<Point> Plain { get; } = new PointConverter();
                }

                private sealed class PointConverter : JsonConverter<Point>
                {
                    public override Point Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
                    {
                        using JsonDocument document = JsonDocument.ParseValue(ref reader);
                        return new Point(document.RootElement.GetProperty("x").GetInt32(), document.RootElement.GetProperty("y").GetInt32());
                    }

                    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options)
                    {
                        writer.WriteStartObject();
                        writer.WriteNumber("x", value.X);
                        writer.WriteNumber("y", value.Y);
                        writer.WriteEndObject();
                    }
                }
            }
        }
        """;

    private const string Schemas = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [ { url: 'https://api.test' } ]
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              tags: [ orders ]
              parameters:
                - { name: id, in: path, required: true, schema: { $ref: '#/components/schemas/OrderId' } }
                - { name: after, in: query, schema: { $ref: '#/components/schemas/OrderId' } }
                - { name: ids, in: query, explode: false, schema: { type: array, items: { $ref: '#/components/schemas/OrderId' } } }
                - { name: price, in: query, schema: { type: string, format: money } }
                - { name: at, in: query, schema: { $ref: '#/components/schemas/Point' } }
                - { name: X-Last, in: header, schema: { type: string, format: money } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
        components:
          schemas:
            OrderId: { type: string, minLength: 3, x-csharp-type: Acme.OrderId }
            Point: { type: object, properties: { x: { type: integer }, y: { type: integer } } }
            Order:
              type: object
              required: [ id, price ]
              properties:
                id: { $ref: '#/components/schemas/OrderId' }
                parent: { oneOf: [ { $ref: '#/components/schemas/OrderId' }, { type: 'null' } ] }
                price: { type: string, format: money, default: EUR1 }
                discount: { type: [ string, 'null' ], format: money }
                place: { $ref: '#/components/schemas/Point' }
                amount: { type: integer, x-csharp-type: Acme.Number }
                others: { type: array, items: { $ref: '#/components/schemas/OrderId' } }
                prices: { type: object, additionalProperties: { type: string, format: money } }
                either: { oneOf: [ { $ref: '#/components/schemas/OrderId' }, { type: array, items: { type: string } } ] }
        """;

    public const string Map = "money=Acme.Money,Point=Acme.Point:Acme.Point.Converters.Plain";

    public const string Usings = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Truto.Generated;

        """;

    public static DescriptionFile Item => new DescriptionFile("test.openapi.yaml", Schemas).With("TypeMap", Map);

    /// <summary>Runs statements that use <c>client</c>, and returns the <c>lines</c> that they add.</summary>
    public static IEnumerable<string> Run(string statements)
    {
        string program = $$"""
            using Acme.App.Test;

            internal sealed class Program : HttpMessageHandler
            {
                private static readonly List<string> Sent = new();

                public static List<string> Run()
                {
                    var lines = new List<string>();
                    RunAsync(lines).GetAwaiter().GetResult();
                    return lines;
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    string last = request.Headers.TryGetValues("X-Last", out var values) ? values.Single() : "";
                    Sent.Add(request.RequestUri!.PathAndQuery + " " + last);
                    return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"id\":\"o1\",\"price\":\"EUR\"}") });
                }

                private static async Task RunAsync(List<string> lines)
                {
                    using var client = new TestClient(new HttpClient(new Program()), new ApiClientOptions());
                    await Task.CompletedTask;
                    {{statements}}
                }
            }

            """;
        GeneratedProject generated = Compile.Project(new Project(Item) { Source = Usings + program + Code });
        Assert.Empty(generated.Problems);
        return (IEnumerable<string>)generated.Run("Program", "Run")!;
    }
}
