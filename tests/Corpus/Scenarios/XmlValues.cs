using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Converts XML of scenarios to models with the generated code, and compares what is written of them with the XML.</summary>
internal sealed class XmlValues(ClientOfDocument client)
{
    /// <summary>Reads XML as a model.</summary>
    /// <exception cref="ApiResponseFormatException">The XML is not that of the type.</exception>
    public object? Of(Type type, byte[] xml)
    {
        ApiResponseFormatException? problem = null;
        foreach (XmlField root in Roots())
        {
            try
            {
                return Generic(nameof(Read), type).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [root, xml], null);
            }
            catch (ApiResponseFormatException other)
            {
                problem = other;
            }
        }

        throw problem ?? throw new InvalidOperationException("no XML is described");
    }

    /// <summary>Returns the difference between XML and what is written of a model; null if there is none.</summary>
    public string? Difference(byte[] expected, object? model, string place)
    {
        if (model is null)
        {
            return $"{place}: XML became nothing";
        }

        if (KeptProperties.Of(model).FirstOrDefault() is { } kept)
        {
            return $"{place}: '{kept}' is kept, which its schema does not declare";
        }

        var wrote = new List<string>();
        foreach (XmlField root in Roots())
        {
            MethodInfo write = Generic(nameof(Written), model.GetType());
            var written = (byte[])write.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [root, model], null)!;
            if (AreEqual(expected, written))
            {
                return null;
            }

            wrote.Add(System.Text.Encoding.UTF8.GetString(written));
        }

        return $"{place}: {System.Text.Encoding.UTF8.GetString(expected)} became {string.Join(" or ", wrote)}";
    }

    /// <summary>Returns whether two documents differ in white space between elements and in the order of attributes only.</summary>
    public static bool AreEqual(byte[] one, byte[] other) => XNode.DeepEquals(Normal(Parsed(one)), Normal(Parsed(other)));

    private static XElement Parsed(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XElement.Load(stream);
    }

    private static XElement Normal(XElement element) => new(
        element.Name,
        element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.HasElements || element.Value.Length > 0 ? element.Nodes().Select(node => node is XElement inner ? Normal(inner) : node) : null);

    private MethodInfo Generic(string name, Type type) =>
        typeof(XmlValues).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type);

    private T Read<T>(XmlField root, byte[] xml)
    {
        using ApiTransport transport = Transport(new Prepared(xml));
        JsonReader<T> read = (ref Utf8JsonReader reader, JsonReadContext _) => JsonSerializer.Deserialize<T>(ref reader, client.Json)!;
        return new ApiCall("GET", "/").XmlResult(root).ReadAsync(transport, read, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private byte[] Written<T>(XmlField root, T model)
    {
        using var handler = new Prepared([]);
        using ApiTransport transport = Transport(handler);
        new ApiCall("POST", "/")
            .XmlBody(model, (writer, value) => JsonSerializer.Serialize(writer, value, client.Json), root, "application/xml")
            .SendAsync(transport, null, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return handler.Sent!;
    }

    private static ApiTransport Transport(HttpMessageHandler handler) => new(
        new HttpClient(handler),
        new ApiClientOptions { BaseAddress = new Uri("http://localhost"), Retry = RetryOptions.None },
        new ClientIdentity("ScenarioClient", null, [], []));

    // The class that describes XML bodies is internal.
    private IEnumerable<XmlField> Roots() =>
        from type in client.Types[0].Assembly.GetTypes()
        where type.Namespace == client.Types[0].Namespace
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType == typeof(XmlField)
        select (XmlField)property.GetValue(null)!;

    private sealed class Prepared(byte[] response) : HttpMessageHandler
    {
        public byte[]? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(response) { Headers = { ContentType = new("application/xml") } },
            };
        }
    }
}
