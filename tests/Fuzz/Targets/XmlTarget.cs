using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Support;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>XML is rejected with the documented exception, with a line and a column, or it survives a round trip.</summary>
internal sealed class XmlTarget : Target, IDisposable
{
    private readonly PreparedXml handler = new();
    private readonly ApiTransport transport;
    private readonly XmlField root;
    private readonly JsonTypeInfo type;
    private readonly JsonReader<object?> read;

    public XmlTarget()
    {
        Assembly emitted = Emitted();
        Type roots = emitted.GetType("Acme.Xml.XmlXml", throwOnError: true)!;
        root = (XmlField)roots.GetProperty("CatalogRoot", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var resolver = (IJsonTypeInfoResolver)emitted.GetType("Acme.Xml.XmlJson", throwOnError: true)!.GetProperty("Resolver")!.GetValue(null)!;
        type = new JsonSerializerOptions { TypeInfoResolver = resolver }.GetTypeInfo(emitted.GetType("Acme.Xml.Catalog", throwOnError: true)!);
        object reader = type.Converter.GetType().GetProperty(nameof(JsonConverterOf<object>.Reader))!.GetValue(type.Converter)!;
        read = (JsonReader<object?>)reader;
        transport = new ApiTransport(
            new HttpClient(handler),
            new ApiClientOptions { BaseAddress = new Uri("http://localhost"), Retry = RetryOptions.None },
            new ClientIdentity("FuzzClient", null, [], []));
    }

    public override IEnumerable<string> Seeds =>
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><c:catalog xmlns:c='urn:c' id='5'><at>2026-01-02T03:04:05Z</at><bytes>aGk=</bytes>"
            + "<price>+01.50</price><open>1</open><tag>a</tag><tag>b</tag>"
            + "<pets><Pet kind='Dog'><name><![CDATA[<b>]]></name><bark>true</bark></Pet></pets></c:catalog>",
        "<catalog xmlns='urn:c'><map><a>1</a><b_x0020_c>2</b_x0020_c></map><any a='1'><b/>t<b>2</b></any><either>7</either><w>1</w><h>2</h>"
            + "<choice><Mark><level>1</level></Mark><Note lang='de'>x</Note></choice><point><x>1</x><y>2</y></point></catalog>",
        "<catalog xmlns='urn:c' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><price xsi:nil='true'/>"
            + "<next id='1'><either lang='a'>b</either></next><unknown xmlns='urn:o' o='1'>x</unknown></catalog>",
        "<!DOCTYPE catalog [<!ENTITY a 'b'>]><catalog xmlns='urn:c'>&a;</catalog>", "<catalog", "<a/>", "",
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "<catalog xmlns='urn:c'>", "</catalog>", "<pets>", "</pets>", "<Pet kind='Dog'>", "</Pet>", "<next>", "</next>", "<any>", "</any>",
        "<map>", "</map>", "<choice>", "</choice>", "<Note>", "</Note>", "<Mark>", "<level>", "<point>", "<x>", "<w>", "<tag>", "</tag>",
        "<either>", "<price/>", "<open>", " xsi:nil='true'", " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'", " xmlns=''",
        " xmlns:p='urn:p'", "p:", " id='1'", " kind=''", "&amp;", "&#x0;", "&#xD;", "&#x1F600;", "<![CDATA[", "]]>", "<!--", "-->", "<?a b?>",
        "_x0000_", "_xD800_", "1e400", "-0", "NaN", "INF", "true", "\u00ef\u00bb\u00bf", "<?xml version='1.0' encoding='utf-16'?>",
        "<!DOCTYPE a>", "\r\n", "\t",
    ];

    public override void Run(string input)
    {
        byte[] xml = input.Any(static unit => unit > 0xff) ? Encoding.UTF8.GetBytes(input) : Encoding.Latin1.GetBytes(input);
        if (Read(xml) is not { } value)
        {
            return;
        }

        byte[] first = JsonSerializer.SerializeToUtf8Bytes(value, type);
        byte[]? written = Written(value);
        if (written is null)
        {
            return;
        }

        object again = Read(written) ?? throw new FindingException($"Refuses what was written of it: {Encoding.UTF8.GetString(written)}");
        byte[] second = JsonSerializer.SerializeToUtf8Bytes(again, type);
        bool isSame = Written(again) is { } twice
            && (written.AsSpan().SequenceEqual(twice) || JsonNode.DeepEquals(JsonNode.Parse(first), JsonNode.Parse(second)));
        if (!isSame)
        {
            throw new FindingException($"Reads {Encoding.UTF8.GetString(first)}, then {Encoding.UTF8.GetString(second)}");
        }
    }

    public void Dispose()
    {
        transport.Dispose();
        handler.Dispose();
    }

    private object? Read(byte[] xml)
    {
        handler.Response = xml;
        try
        {
            ApiCall call = new ApiCall("GET", "/").XmlResult(root).OptionalResult();
            return call.ReadAsync<object?>(transport, read, null, default).GetAwaiter().GetResult();
        }
        catch (ApiResponseFormatException problem)
        {
            bool isLocated = problem.LineNumber is > 0 && problem.LinePosition is >= 0;
            return isLocated || problem.Message.Contains("it is empty", StringComparison.Ordinal)
                ? null
                : throw new FindingException($"Without a position: {problem.Message}");
        }
    }

    private byte[]? Written(object value)
    {
        try
        {
            new ApiCall("POST", "/").XmlBody(value, Write, root, "application/xml").SendAsync(transport, null, default).GetAwaiter().GetResult();
        }
        catch (ArgumentException)
        {
            // A name or character that XML does not have.
            return null;
        }

        return handler.Request;
    }

    private void Write(Utf8JsonWriter writer, object value) => JsonSerializer.Serialize(writer, value, type);

    private static Assembly Emitted()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "EmittedXml.dll");
        // Another target loads an assembly of the usual name.
        EmitResult result = EmittedCode.Compiled(EmittedCode.Files(Seed("xml.openapi.yaml"), "xml.openapi.yaml"))
            .WithAssemblyName("EmittedXml")
            .Emit(path);
        if (!result.Success)
        {
            throw new FindingException(string.Join('\n', result.Diagnostics));
        }

        Instrumented.IfActive(path);
        return Assembly.LoadFrom(path);
    }

    private sealed class PreparedXml : HttpMessageHandler
    {
        public byte[] Response { get; set; } = [];

        public byte[]? Request { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(Response) { Headers = { ContentType = new("application/xml") } },
            };
        }
    }
}
