using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using Truto.Generated.Benchmarks.Xml.Orders;

namespace Truto.Generated.Benchmarks.Xml;

/// <summary>Reads and writes a document of orders with a generated client and with <see cref="XmlSerializer"/>, over one prepared handler.</summary>
internal sealed class OrderWork : IDisposable
{
    private static readonly XmlSerializer Serializer = new(typeof(PlainOrders));
    private static readonly XmlSerializerNamespaces NoNamespaces = new([XmlQualifiedName.Empty]);

    private readonly Prepared handler;
    private readonly HttpClient http;
    private readonly XmlShopClient client;
    private readonly PlainOrders plain;
    private readonly OrderList orders;

    public OrderWork(int length)
    {
        plain = PlainOf(length);
        handler = new Prepared(Written(plain));
        http = new HttpClient(handler) { BaseAddress = new Uri("https://orders.example") };
        client = new XmlShopClient(http);
        orders = ReadOurs();
    }

    public int Length => handler.Document.Length;

    public OrderList ReadOurs() => client.Store.GetDocumentAsync().GetAwaiter().GetResult();

    public PlainOrders ReadTheirs()
    {
        using HttpResponseMessage response = http.GetAsync(new Uri("/document", UriKind.Relative)).GetAwaiter().GetResult();
        using Stream body = response.Content.ReadAsStream();
        using XmlReader reader = XmlReader.Create(body);
        return (PlainOrders)Serializer.Deserialize(reader)!;
    }

    public void WriteOurs() => client.Store.UpdateDocumentAsync(orders).GetAwaiter().GetResult();

    public void WriteTheirs()
    {
        using var content = new ByteArrayContent(Written(plain));
        using HttpResponseMessage response = http.PutAsync(new Uri("/document", UriKind.Relative), content).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
        handler.Dispose();
    }

    private static byte[] Written(PlainOrders orders)
    {
        using var body = new MemoryStream();
        using (XmlWriter writer = XmlWriter.Create(body, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            Serializer.Serialize(writer, orders, NoNamespaces);
        }

        return body.ToArray();
    }

    private static PlainOrders PlainOf(int length)
    {
        const int LengthOfOrder = 480;
        return new PlainOrders
        {
            Items =
            [
                .. Enumerable.Range(1, length / LengthOfOrder).Select(i => new PlainOrder
                {
                    Id = i,
                    Customer = "Customer & Sons " + i,
                    Placed = new DateTime(2026, 1, 2, 3, 4, i % 60, DateTimeKind.Utc),
                    Total = i * 1.25,
                    Paid = i % 2 == 0,
                    Note = i % 3 == 0 ? "Please deliver in the morning, thank you." : null,
                    Lines = [.. Enumerable.Range(1, 4).Select(line => LineOf(i, line))],
                }),
            ],
        };
    }

    private static PlainOrderLine LineOf(int order, int line) =>
        new() { Sku = "SKU-" + order + "-" + line, Quantity = line, Price = order * 0.5 };

    private sealed class Prepared(byte[] document) : HttpMessageHandler
    {
        public byte[] Document => document;

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Response(request);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Response(request));

        private HttpResponseMessage Response(HttpRequestMessage request)
        {
            if (request.Content is { } content)
            {
                content.CopyToAsync(Stream.Null).GetAwaiter().GetResult();
                return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(document) { Headers = { ContentType = new("application/xml") } },
            };
        }
    }
}
