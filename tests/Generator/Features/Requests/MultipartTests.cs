using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Generated methods send multipart bodies.</summary>
public class MultipartTests
{
    [Fact]
    public void Parts()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            """
            openapi: 3.1.0
            info: { title: Parts, version: "1" }
            paths:
              /parts:
                post:
                  operationId: upload
                  tags: [parts]
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [photo, meta]
                          properties:
                            id: { type: integer }
                            when: { type: string, format: date-time }
                            kind: { type: string, enum: [a, b], x-enum-varnames: [First, Second] }
                            meta: { $ref: '#/components/schemas/Meta' }
                            tags: { type: array, items: { type: string } }
                            photo: { type: string, format: binary }
                            more: { type: array, items: { type: string, format: binary } }
                            csv: { type: array, items: { type: string } }
                            inner: { type: object }
                        encoding:
                          photo: { contentType: image/png, headers: { X-Width: { schema: { type: integer } }, X-Kind: { schema: { const: photo } } } }
                          csv: { style: form, explode: false }
                          inner: { contentType: multipart/mixed }
                  responses: { '204': { description: Done } }
                put:
                  operationId: plain
                  tags: [parts]
                  requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Meta' } } } }
                  responses: { '204': { description: Done } }
                patch:
                  operationId: mixed
                  tags: [parts]
                  requestBody:
                    required: true
                    content:
                      multipart/mixed:
                        schema: { type: array, items: { $ref: '#/components/schemas/Meta' } }
                        itemEncoding: { contentType: application/vnd.meta+json }
                  responses: { '204': { description: Done } }
                delete:
                  operationId: free
                  tags: [parts]
                  requestBody: { content: { multipart/form-data: {} } }
                  responses: { '204': { description: Done } }
              /files:
                post:
                  operationId: files
                  tags: [parts]
                  requestBody:
                    required: true
                    content: { multipart/related: { schema: { type: array, items: { type: string, format: binary } } } }
                  responses: { '204': { description: Done } }
            components:
              schemas:
                Meta:
                  type: object
                  properties:
                    title: { type: string }
                    note: { type: [string, 'null'] }
                    count: { type: [integer, 'null'] }
                    list: { type: [array, 'null'], items: { type: string } }
                  additionalProperties: { type: integer }
            """,
            """
            await client.Parts.UploadAsync(new UploadRequest
            {
                Id = 7, When = DateTimeOffset.UnixEpoch, Kind = UploadRequestKind.Second, Meta = new() { Title = "T", Note = null },
                Tags = new() { "a", "b" },
                Photo = new(new MemoryStream(new byte[] { 80, 78, 71 })) { FileName = "cat.png" }, PhotoXWidth = 640,
                More = new()
                {
                    new byte[] { 65 },
                    new BinaryContent(() => new MemoryStream(new byte[] { 66 })) { FileName = "b.txt", ContentType = "text/plain" },
                },
                Csv = new() { "x", "y" }, Inner = new() { { "deep", "1" } }, AdditionalParts = new() { { "extra", 5 } },
            });
            await client.Parts
                .PlainAsync(new Meta
                {
                    Title = "T",
                    Note = null,
                    Count = 3,
                    List = new List<string> { "l" },
                    AdditionalProperties = new() { ["n"] = 9 },
                });
            await client.Parts.PlainAsync();
            await client.Parts.MixedAsync(new[] { new Meta { Title = "1" }, new Meta { Title = "2" } });
            await client.Parts.FreeAsync(new MultipartBody { { "a", "1" }, { "f", new MemoryStream(new byte[] { 70 }) } });
            await client.Parts.FilesAsync(new BinaryContent[] { new byte[] { 49 }, new byte[] { 50 } });
            """,
            "test.openapi.yaml");

        Assert.Equal(
            """
            name="id"|text/plain; charset=utf-8|7
            name="when"|text/plain; charset=utf-8|1970-01-01T00:00:00Z
            name="kind"|text/plain; charset=utf-8|b
            name="meta"|application/json|{"title":"T","note":null}
            name="tags"|text/plain; charset=utf-8|a
            name="tags"|text/plain; charset=utf-8|b
            name="photo"; filename="cat.png"|image/png|X-Kind: photo|X-Width: 640|PNG
            name="more"; filename="more"|application/octet-stream|A
            name="more"; filename="b.txt"|text/plain|B
            name="csv"|text/plain; charset=utf-8|x,y
            """,
            string.Join("\n", PartsOf(sent[0]).Take(10)));
        Assert.Contains("name=\"deep\"|text/plain; charset=utf-8|1", string.Join("\n", PartsOf(sent[0])), StringComparison.Ordinal);
        Assert.Contains("name=\"extra\"|text/plain; charset=utf-8|5", PartsOf(sent[0]));
        Assert.Equal(
            [
                "name=\"title\"|text/plain; charset=utf-8|T",
                "name=\"count\"|text/plain; charset=utf-8|3",
                "name=\"list\"|text/plain; charset=utf-8|l",
                "name=\"n\"|text/plain; charset=utf-8|9",
            ],
            PartsOf(sent[1]));
        Assert.Null(sent[2].Body);
        Assert.StartsWith("multipart/mixed; boundary=", sent[3].ContentType, StringComparison.Ordinal);
        Assert.Equal(["application/vnd.meta+json|{\"title\":\"1\"}", "application/vnd.meta+json|{\"title\":\"2\"}"], PartsOf(sent[3]));
        Assert.Equal(["name=\"a\"|text/plain; charset=utf-8|1", "name=\"f\"; filename=\"f\"|application/octet-stream|F"], PartsOf(sent[4]));
        Assert.StartsWith("multipart/related; type=\"application/octet-stream\"; boundary=", sent[5].ContentType, StringComparison.Ordinal);
        Assert.Equal(2, PartsOf(sent[5]).Count);
    }

    [Fact]
    public void Arrays_of_files_of_2_0_and_bytes_beside_json()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            """
            swagger: "2.0"
            info: { title: Files, version: "1" }
            host: api.test
            schemes: [https]
            paths:
              /files:
                post:
                  operationId: upload
                  tags: [f]
                  parameters:
                    - { name: photos, in: formData, required: true, type: array, items: { type: file } }
                  responses: { '204': { description: Done } }
              /analyze:
                post:
                  operationId: analyze
                  tags: [f]
                  consumes: [application/pdf, application/json, image/jpeg]
                  parameters:
                    - { name: input, in: body, required: true, schema: { $ref: '#/definitions/Source' } }
                  responses: { '204': { description: Done } }
            definitions:
              Source: { type: object, properties: { path: { type: string } } }
            """,
            """
            await client.F
                .UploadAsync(new UploadRequest
                {
                    Photos = new() { new(new byte[] { 65 }) { FileName = "a.png", ContentType = "image/png" }, new byte[] { 66 } },
                });
            await client.F.AnalyzeAsync(new Source { Path = "a" });
            await client.F.AnalyzeBinaryAsync(new byte[] { 80 });
            await client.F.AnalyzeBinaryAsync(new BinaryContent(new byte[] { 74 }) { ContentType = "image/jpeg" });
            """,
            "test.openapi.yaml");

        Assert.Equal(
            ["name=\"photos\"; filename=\"a.png\"|image/png|A", "name=\"photos\"; filename=\"photos\"|application/octet-stream|B"], PartsOf(sent[0]));
        Assert.Equal(
            ["application/json {\"path\":\"a\"}", "application/pdf P", "image/jpeg J"], sent.Skip(1).Select(one => $"{one.ContentType} {one.Text}"));
    }

    // Returns one line for each part: its disposition, its other headers and its content.
    private static List<string> PartsOf(SentRequest sent)
    {
        string boundary = sent.ContentType!.Split("boundary=")[1];
        string[] parts = sent.Text.Split("--" + boundary + "\r\n").Skip(1).ToArray();
        return [.. parts.Select(part => part.Split("\r\n--" + boundary)[0].TrimEnd('\r', '\n')
            .Replace("Content-Disposition: form-data; ", "", StringComparison.Ordinal)
            .Replace("Content-Type: ", "", StringComparison.Ordinal)
            .Replace("\r\n\r\n", "|", StringComparison.Ordinal)
            .Replace("\r\n", "|", StringComparison.Ordinal))];
    }
}
