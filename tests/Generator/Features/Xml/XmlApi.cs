using System.Text;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>A generated client with operations that read and send each of several schemas as XML.</summary>
internal static class XmlApi
{
    /// <summary>Reads the document of each row, and returns the JSON of the model and the XML that a request sends, or the exception.</summary>
    public static IReadOnlyList<(string Json, string Xml)> RoundTrips(string version, IReadOnlyList<XmlRow> rows)
    {
        string calls = string.Join("\n", rows.Select(row => $$"""
            await RoundTripAsync({{Literal(row.Xml)}}, async () =>
            {
                var value = await client.Rows.Get{{row.Name}}Async();
                json = Json(value);
                await client.Rows.Update{{row.Name}}Async(value);
            });
            """));
        GeneratedProject generated = Compile.Description(Description(version, rows), path: "test.openapi.yaml", source: Source(calls));
        var log = (List<string>)generated.Run("Program", "Run")!;
        return [.. log.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    /// <summary>Returns whether two documents have the same elements, attributes and texts in the same order.</summary>
    public static bool AreEqual(string expected, string actual)
    {
        try
        {
            return XNode.DeepEquals(Normal(XElement.Parse(expected)), Normal(XElement.Parse(actual)));
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }

    // Without declarations of prefixes, and with sorted attributes.
    private static XElement Normal(XElement element) => new(
        element.Name,
        element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.Nodes().Select(node => node is XElement inner ? Normal(inner) : node is XCData data ? new XText(data.Value) : node));

    private static string Literal(string text) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Description(string version, IReadOnlyList<XmlRow> rows)
    {
        bool isOld = version == "2.0";
        string prefix = isOld ? "#/definitions/" : "#/components/schemas/";
        var yaml = new StringBuilder(isOld ? "swagger: '2.0'\n" : $"openapi: {version}\n").Append("info: { title: Test, version: '1' }\npaths:\n");
        foreach (XmlRow row in rows)
        {
            string schema = $"{{ $ref: '{prefix}{row.Name}' }}";
            string content = $"content: {{ application/xml: {{ schema: {schema} }} }}";
            yaml.Append(isOld
                ? $$"""
                      /{{row.Name}}:
                        get:
                          operationId: get{{row.Name}}
                          tags: [rows]
                          produces: [application/xml]
                          responses: { '200': { description: Ok, schema: {{schema}} } }
                        put:
                          operationId: update{{row.Name}}
                          tags: [rows]
                          consumes: [application/xml]
                          parameters: [{ name: body, in: body, required: true, schema: {{schema}} }]
                          responses: { '204': { description: Ok } }

                    """
                : $$"""
                      /{{row.Name}}:
                        get: { operationId: get{{row.Name}}, tags: [rows], responses: { '200': { description: Ok, {{content}} } } }
                        put:
                          operationId: update{{row.Name}}
                          tags: [rows]
                          requestBody: { required: true, {{content}} }
                          responses: { '204': { description: Ok } }

                    """);
        }

        string indent = isOld ? "  " : "    ";
        yaml.Append(isOld ? "definitions:\n" : "components:\n  schemas:\n");
        foreach (string line in rows.SelectMany(row => $"{row.Name}: {row.Schema.Replace("#/", prefix, StringComparison.Ordinal)}".Split('\n')))
        {
            yaml.Append(indent).Append(line.TrimEnd('\r')).Append('\n');
        }

        return yaml.ToString();
    }

    private static string Source(string calls) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Truto.Generated;
        using Acme.App.Test;

        internal sealed class Program : HttpMessageHandler
        {
            private readonly List<string> log = new();
            private string response = "";
            private string sent = "";

            public static List<string> Run()
            {
                var program = new Program();
                program.RunAsync().GetAwaiter().GetResult();
                return program.log;
            }

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
                HttpStatusCode status = request.Content is null ? HttpStatusCode.OK : HttpStatusCode.NoContent;
                var content = new StringContent(response, Encoding.UTF8, "application/xml");
                return new HttpResponseMessage(status) { RequestMessage = request, Content = content };
            }

            private static string Json<T>(T value) => JsonSerializer.Serialize(
                value, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

            private async Task RunAsync()
            {
                var options = new ApiClientOptions { BaseAddress = new Uri("https://api.test"), Retry = RetryOptions.None };
                using var client = new TestClient(new HttpClient(this), options);
                string json = "";
                {{calls.Replace("\n", "\n        ", StringComparison.Ordinal)}}

                async Task RoundTripAsync(string xml, Func<Task> call)
                {
                    (response, sent, json) = (xml, "", "");
                    try
                    {
                        await call();
                    }
                    catch (Exception problem)
                    {
                        sent = problem.GetType().Name + ": " + problem.Message;
                    }

                    log.Add(json);
                    log.Add(sent);
                }
            }
        }
        """;
}
