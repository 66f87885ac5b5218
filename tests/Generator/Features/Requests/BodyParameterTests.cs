using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>The position of the body among the parameters of a method.</summary>
public class BodyParameterTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Jobs, version: "1" }
        paths:
          /jobs:
            get:
              operationId: list
              tags: [jobs]
              parameters: [{ name: queue, in: query, required: true, schema: { type: string } }]
              requestBody:
                required: false
                content: { application/x-www-form-urlencoded: { encoding: {}, schema: { type: object, properties: {} } } }
              responses: { '204': { description: Done } }
            post:
              operationId: run
              tags: [jobs]
              parameters: [{ name: queue, in: query, required: true, schema: { type: string } }]
              requestBody: { content: { application/json: { schema: { type: object } } } }
              responses: { '204': { description: Done } }
        """;

    [Fact]
    public void An_optional_body_follows_required_parameters_and_an_empty_one_is_no_parameter()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Description, path: "test.openapi.yaml", statements: """
            await client.Jobs.RunAsync("a", new JsonObject { ["b"] = 1 });
            await client.Jobs.RunAsync("a");
            await client.Jobs.ListAsync("a");
            """);

        Assert.Equal(["POST queue=a {\"b\":1}", "POST queue=a ", "GET queue=a "], sent.Select(one => $"{one.Request.Method} {one.Query} {one.Text}"));
        Assert.Equal([true, false, false], sent.Select(one => one.Body is not null));
    }
}
