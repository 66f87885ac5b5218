using System.Globalization;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Operations with many optional parameters, and with optional path parameters.</summary>
public class ManyParametersTests
{
    [Fact]
    public void Nine_optional_parameters_are_a_class_and_eight_are_not()
    {
        Assert.Contains("int? p8 = null,", Client(Description(8)), StringComparison.Ordinal);

        string client = Client(Description(9));
        Assert.Contains(
            "ListAsync(string id, string need, ListParameters? parameters = null,", client, StringComparison.Ordinal);
        Assert.Contains("public sealed partial class ListParameters", client, StringComparison.Ordinal);
        Assert.Contains("public int? P9 { get; set; }", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_properties_are_sent_and_a_new_parameter_breaks_no_caller()
    {
        const string Statements = """
            await client.T.ListAsync("1", "n");
            await client.T.ListAsync("1", "n", new() { P1 = 1, P9 = 9, XHead = "h" });
            """;
        foreach (int count in new[] { 9, 10 })
        {
            IReadOnlyList<SentRequest> sent = Calls.Sent(Description(count), Statements);

            Assert.Equal(["/a/1?need=n", "/a/1?need=n&p1=1&p9=9"], sent.Select(one => one.Request.RequestUri!.PathAndQuery));
            Assert.Equal([null, "h"], sent.Select(one => one.Header("x-head")));
        }
    }

    [Fact]
    public void Many_optional_parameters_can_be_passed_as_named_arguments()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Description(9), """
            await client.T.ListAsync("1", "n", p9: 9, xHead: "h", p1: 1);
            await ((ITClient)client.T).ListAsync(need: "n", id: "1", p2: 2, options: new() { Headers = { ["x-own"] = "o" } });
            await client.T.ListAsync("1", "n", null);
            await client.T.ListAsync("1", "n", 1, 2);
            """);

        Assert.Equal(
            ["/a/1?need=n&p1=1&p9=9", "/a/1?need=n&p2=2", "/a/1?need=n", "/a/1?need=n&p1=1&p2=2"],
            sent.Select(one => one.Request.RequestUri!.PathAndQuery));
        Assert.Equal(("h", "o"), (sent[0].Header("x-head"), sent[1].Header("x-own")));
    }

    [Theory]
    [InlineData("/parts/{name}", "false", "/parts /parts/x%2Fy")]
    [InlineData("/parts{name}", "false", "/parts /parts/x%2Fy")]
    public void An_optional_path_parameter_is_a_segment_that_can_be_omitted(string path, string required, string expected)
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(WithPath(path, required), """
            await client.T.GetAsync();
            await client.T.GetAsync("x/y");
            """);

        Assert.Equal(expected.Split(' '), sent.Select(one => one.Request.RequestUri!.AbsolutePath));
    }

    [Theory]
    [InlineData("/parts/{name}", "null")]
    [InlineData("/parts/{name}/all", "false")]
    public void Other_path_parameters_are_required(string path, string required) =>
        Assert.Contains(
            "GetAsync(string name,",
            Client(WithPath(path, required).Replace("\"required\": null, ", "", StringComparison.Ordinal)),
            StringComparison.Ordinal);

    // Joins the lines of a signature.
    private static string Client(string description) => string
        .Join(' ', Compile.Description(description).File("TClient.g.cs").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("( ", "(", StringComparison.Ordinal);

    private static string Description(int count)
    {
        IEnumerable<string> optional = Enumerable.Range(1, count)
            .Select(number => string.Create(
                CultureInfo.InvariantCulture, $$"""{ "name": "p{{number}}", "in": "query", "schema": { "type": "integer", "format": "int32" } }"""));
        string head = count > 8 ? ", { \"name\": \"x-head\", \"in\": \"header\", \"schema\": { \"type\": \"string\" } }" : "";
        return $$"""
            {
              "openapi": "3.1.0", "info": { "title": "Test", "version": "1" },
              "paths": { "/a/{id}": { "get": { "operationId": "list", "tags": [ "t" ], "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                {{string.Join(",", optional)}}{{head}},
                { "name": "need", "in": "query", "required": true, "schema": { "type": "string" } } ],
                "responses": { "204": { "description": "" } } } } }
            }
            """;
    }

    private static string WithPath(string path, string required) => $$"""
        {
          "openapi": "3.0.3", "info": { "title": "Test", "version": "1" },
          "paths": {
            "{{path}}": {
              "get": {
                "operationId": "get",
                "tags": [ "t" ],
                "parameters": [ { "name": "name", "in": "path", "required": {{required}}, "schema": { "type": "string" } } ],
                "responses": { "204": { "description": "" } }
              }
            }
          }
        }
        """;
}
