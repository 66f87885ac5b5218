using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Generated methods send forms, bytes, text, JSON Lines and JSON.</summary>
public class BodyCallTests
{
    [Fact]
    public void Forms()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            """
            openapi: 3.1.0
            info: { title: Forms, version: "1" }
            paths:
              /forms:
                post:
                  operationId: send
                  tags: [forms]
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          required: [name]
                          properties:
                            name: { type: string }
                            born: { type: string, format: date }
                            kind: { type: string, enum: [a, b] }
                            note: { type: [string, 'null'] }
                            tags: { type: array, items: { type: string } }
                            ids: { type: array, items: { type: integer } }
                            address: { type: object, properties: { city: { type: string } } }
                            filter: { type: object, properties: { city: { type: string } } }
                            quoted: { type: string }
                        encoding:
                          ids: { style: pipeDelimited, explode: false }
                          filter: { style: deepObject, explode: true }
                          quoted: { contentType: application/json }
                  responses: { '204': { description: Done } }
                put:
                  operationId: free
                  tags: [forms]
                  requestBody: { content: { application/x-www-form-urlencoded: {} } }
                  responses: { '204': { description: Done } }
            """,
            """
            await client.Forms.SendAsync(new SendRequest
            {
                Name = "Ada & Co", Born = new DateOnly(2026, 3, 2), Kind = SendRequestKind.A, Note = null, Tags = new() { "x", "y z" },
                Ids = new() { 1, 2 },
                Address = new() { City = "Zürich" }, Filter = new() { City = "a b" }, Quoted = "q",
            });
            await client.Forms.FreeAsync(new JsonObject { ["a"] = 1, ["b"] = new JsonArray("x", "y") });
            await client.Forms.FreeAsync();
            """,
            "test.openapi.yaml");

        Assert.Equal("application/x-www-form-urlencoded", sent[0].ContentType);
        Assert.Equal(
            "name=Ada+%26+Co&born=2026-03-02&kind=a&tags=x&tags=y+z&ids=1%7C2&address=%7B%22city%22%3A%22Z%C3%BCrich%22%7D&filter%5Bcity%5D=a%20b&"
                + "quoted=%22q%22",
            sent[0].Text);
        Assert.Equal("a=1&b=x&b=y", sent[1].Text);
        Assert.Null(sent[2].Body);
    }

    [Fact]
    public void Bytes_text_lines_and_JSON()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            """
            openapi: 3.0.3
            info: { title: Bodies, version: "1" }
            paths:
              /bytes:
                put:
                  operationId: bytes
                  tags: [b]
                  requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
                  responses: { '204': { description: Done } }
              /image:
                put:
                  operationId: image
                  tags: [b]
                  requestBody: { content: { image/png: {}, image/jpeg: {} } }
                  responses: { '204': { description: Done } }
              /text:
                put:
                  operationId: text
                  tags: [b]
                  requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }
                  responses: { '204': { description: Done } }
              /number:
                put:
                  operationId: number
                  tags: [b]
                  requestBody: { content: { text/plain: { schema: { type: number } } } }
                  responses: { '204': { description: Done } }
              /kind:
                put:
                  operationId: kind
                  tags: [b]
                  requestBody: { content: { text/plain: { schema: { $ref: '#/components/schemas/Kind' } } } }
                  responses: { '204': { description: Done } }
              /lines:
                put:
                  operationId: lines
                  tags: [b]
                  requestBody:
                    required: true
                    content: { application/jsonl: { schema: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
                  responses: { '204': { description: Done } }
              /null:
                put:
                  operationId: orNull
                  tags: [b]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Line', nullable: true } } } }
                  responses: { '204': { description: Done } }
              /nulls:
                put:
                  operationId: numberOrNull
                  tags: [b]
                  requestBody: { required: true, content: { application/json: { schema: { type: integer, nullable: true } } } }
                  responses: { '204': { description: Done } }
              /patch:
                patch:
                  operationId: change
                  tags: [b]
                  requestBody:
                    required: true
                    content:
                      application/merge-patch+json: { schema: { $ref: '#/components/schemas/Line' } }
                      application/json-patch+json: { schema: { type: array, items: { $ref: '#/components/schemas/Edit' } } }
                  responses: { '204': { description: Done } }
              /search:
                get:
                  operationId: search
                  tags: [b]
                  requestBody: { $ref: '#/components/requestBodies/Query' }
                  responses: { '204': { description: Done } }
            components:
              requestBodies: { Query: { content: { application/json: { schema: { type: object, properties: { q: { type: string } } } } } } }
              schemas:
                Kind: { type: string, enum: [a, b] }
                Line: { type: object, properties: { a: { type: string, nullable: true } } }
                Edit: { type: object, required: [op, path], properties: { op: { type: string }, path: { type: string }, value: {} } }
            """,
            """
            await client.B.BytesAsync(new MemoryStream(new byte[] { 0, 255 }));
            await client.B.ImageAsync(new byte[] { 1 });
            await client.B.ImageAsync(new BinaryContent(new byte[] { 1 }) { ContentType = "image/jpeg" });
            await client.B.ImageAsync();
            await client.B.TextAsync("über");
            await client.B.NumberAsync(1.5);
            await client.B.NumberAsync();
            await client.B.KindAsync(Kind.B);
            await client.B.LinesAsync(new[] { new Line { A = "1" }, new Line { A = null } });
            await client.B.OrNullAsync(null);
            await client.B.NumberOrNullAsync(null);
            await client.B.ChangeAsync(new Line { A = null });
            await client.B.ChangeJsonPatchAsync(new[] { new Edit { Op = "remove", Path = "/a" } });
            await client.B.SearchAsync(new QueryRequest { Q = "x" });
            """,
            "test.openapi.yaml");

        Assert.Equal(
            [
                "PUT application/octet-stream \0\ufffd", "PUT image/png \u0001", "PUT image/jpeg \u0001", "PUT  ", "PUT text/plain über",
                "PUT text/plain 1.5", "PUT  ",
                "PUT text/plain b", "PUT application/jsonl {\"a\":\"1\"}\n{\"a\":null}\n", "PUT application/json null", "PUT application/json null",
                "PATCH application/merge-patch+json {\"a\":null}", "PATCH application/json-patch+json [{\"op\":\"remove\",\"path\":\"/a\"}]",
                "GET application/json {\"q\":\"x\"}",
            ],
            sent.Select(one => $"{one.Request.Method} {one.ContentType} {one.Text}"));
    }
}
