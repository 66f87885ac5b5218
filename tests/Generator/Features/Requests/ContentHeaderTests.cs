using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Content headers that are parameters of operations without a declared body.</summary>
public class ContentHeaderTests
{
    [Fact]
    public void An_operation_with_content_headers_takes_a_body()
    {
        SentRequest sent = Assert.Single(Calls.Sent(
            Of("put", "Content-Range", "Content-Length"),
            """await client.Files.UploadAsync(new BinaryContent(new byte[] { 1, 2 }), contentRange: "bytes 0-1/2");"""));

        Assert.Equal([1, 2], sent.Body!);
        Assert.Equal("application/octet-stream", sent.ContentType);
        Assert.Equal("bytes 0-1/2", sent.Request.Content!.Headers.ContentRange!.ToString());
        Assert.Equal(2, sent.Request.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("put", "Content-Range", "contentRange: \"bytes */9\"", "bytes */9")]
    [InlineData("post", "Content-Language", "contentLanguage: \"de\"", "de")]
    [InlineData("post", "Expires", "expires: \"0\"", "0")]
    [InlineData("get", "Content-Language", "contentLanguage: \"de\"", "de")]
    public void Without_a_body_content_headers_are_sent_with_an_empty_body(string method, string header, string argument, string value)
    {
        SentRequest sent = Assert.Single(Calls.Sent(Of(method, header), $"await client.Files.UploadAsync({argument});"));

        Assert.Empty(sent.Body!);
        Assert.Null(sent.ContentType);
        Assert.Equal(value, Assert.Single(sent.Request.Content!.Headers.GetValues(header)));
    }

    [Fact]
    public void Without_content_headers_no_body_is_sent() =>
        Assert.Null(Assert.Single(Calls.Sent(Of("post", "Content-Language"), "await client.Files.UploadAsync();")).Body);

    [Theory]
    [InlineData("get")]
    [InlineData("put")]
    public void The_content_length_is_ignored_and_reported(string method)
    {
        Translated translated = Translated.Document(Of(method, "Content-Length"));

        Assert.Empty(translated.Operation.Arguments);
        Assert.Equal(method == "put", translated.Operation.Body is { IsRequired: false });
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0313", "Content-Length", "the HTTP client sets this header"), (problem.Id, problem.Arguments[0], problem.Arguments[2]));
    }

    [Fact]
    public void A_declared_body_is_not_changed_by_content_headers()
    {
        Translated translated = Translated.Document(Of("put", "Content-Length").Replace(
            "\"responses\"", "\"requestBody\": { \"content\": { \"image/png\": {} } }, \"responses\"", StringComparison.Ordinal));

        Assert.Equal(["Content-Length"], translated.Operation.Arguments.Select(argument => argument.WireName));
        Assert.Equal("image/png", translated.Operation.Body!.MediaType);
        Assert.Empty(translated.Problems);
    }

    private static string Of(string method, params string[] headers) => $$"""
        {
          "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.test" } ],
          "paths": { "/files": { "{{method}}": {
            "tags": ["files"], "operationId": "upload",
            "parameters": [
              {{string.Join(", ", headers.Select(name => $$"""{ "name": "{{name}}", "in": "header", "schema": { "type": "string" } }"""))}}
            ],
            "responses": { "204": { "description": "" } } } } }
        }
        """;
}
