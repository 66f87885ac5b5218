using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

public class ScalarBodyTests
{
    [Theory]
    [InlineData("type: boolean")]
    [InlineData("type: integer, nullable: true")]
    [InlineData("type: string, format: date")]
    [InlineData("type: string, enum: [a, b], nullable: true")]
    [InlineData("type: array, items: { type: integer, nullable: true }")]
    public void An_optional_scalar_body_compiles(string schema) => Compile.Description($$"""
        openapi: 3.0.3
        info: { title: Switches, version: "1" }
        paths:
          /switch:
            put:
              operationId: set
              requestBody: { content: { application/json: { schema: { {{schema}} } } } }
              responses: { '204': { description: Done } }
        """);
}
