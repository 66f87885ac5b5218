using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>The extensions of the client. An extension that is used wrongly is ignored and reported at its location.</summary>
public class ExtensionTests
{
    private const string Page = """
        "schemas": {
          "Pet": { "properties": { "id": { "type": "string" } } },
          "Page": { "properties": {
            "items": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }, "next": { "type": "string", "nullable": true },
              "count": { "type": "integer" } } }
        }
        """;

    [Fact]
    public void Each_response_format_is_a_method()
    {
        Translated translated = Formats("""
            { "raw": { "method": "Raw", "schema": {} }, "short": { "method": "Short",
              "schema": { "properties": { "id": { "type": "string" } } } }, "bytes": { "method": "Stream", "stream": true } }
            """);

        Assert.Equal(["GetAsync", "GetRawAsync", "GetShortAsync", "GetStreamAsync"], translated.Operation.Methods.Select(method => method.Name));
        Assert.Equal(
            ["String", "json", "GetPetsShortResponse", "stream"], translated.Operation.Methods.Select(method => Translated.Text(method.Result)));
        Assert.Empty(translated.Operation.Arguments);
        Assert.Equal("Everything as it is.", translated.Operation.Methods[1].Doc.Remarks);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "xml": { "method": "Xml" } }""", "'xml' is not one of the parameter's values")]
    [InlineData("""{ "raw": { "schema": {} } }""", "'method' of 'raw' must consist of letters and digits")]
    [InlineData("""{ "raw": { "method": "a-b" } }""", "'method' of 'raw' must consist of letters and digits")]
    public void A_format_that_cannot_be_a_method_is_ignored(string formats, string rule)
    {
        Translated translated = Formats(formats);

        Assert.Equal(["GetAsync"], translated.Operation.Methods.Select(method => method.Name));
        AssertIgnored(translated, "x-response-formats", rule);
    }

    [Theory]
    [InlineData(
        "x-response-formats", "{ \"a\": {} }", "query", """{ "type": "string" }""",
        "it must be an object on a query parameter with an enum, once in an operation")]
    [InlineData(
        "x-response-formats", "1", "query", """{ "enum": ["a"] }""",
        "it must be an object on a query parameter with an enum, once in an operation")]
    [InlineData("x-excludes-response-members", "true", "query", """{ "type": "string" }""", "it must be on a parameter that is an array of strings")]
    [InlineData("x-idempotency-key", "true", "query", """{ "type": "string" }""", "it must be on a header parameter of type string")]
    [InlineData(
        "x-client-scope", "\"Account\"", "query", """{ "type": "integer" }""",
        "it must be on a string parameter and have the same name everywhere in the description")]
    [InlineData(
        "x-client-scope", "\"no name\"", "query", """{ "type": "string" }""",
        "it must be on a string parameter and have the same name everywhere in the description")]
    [InlineData("x-csharp-name", "\"a-b\"", "query", """{ "type": "string" }""", "it must be a valid C# name")]
    public void An_extension_that_does_not_fit_its_parameter_is_ignored(string extension, string value, string place, string schema, string rule)
    {
        Translated translated = Translated.Get(
            $$"""{{"\"parameters\""}}: [ { "name": "p", "in": "{{place}}", "{{extension}}": {{value}}, "schema": {{schema}} } ]""");

        Assert.Equal(("p", ParameterRole.None), (translated.Operation.Arguments[0].Name, translated.Operation.Arguments[0].Role));
        AssertIgnored(translated, extension, rule);
    }

    [Fact]
    public void An_extension_that_is_switched_off_does_nothing()
    {
        Translated translated = Translated.Get(
            """ "parameters": [ { "name": "p", "in": "header", "x-idempotency-key": false, "schema": { "type": "string" } } ] """);

        Assert.Equal(ParameterRole.None, translated.Operation.Arguments[0].Role);
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Only_the_first_scope_counts()
    {
        Translated translated = Translated.Get("""
            "parameters": [
              { "name": "a", "in": "query", "x-client-scope": "Account", "schema": { "type": "string" } },
              { "name": "b", "in": "query", "x-client-scope": "Tenant", "schema": { "type": "string" } } ]
            """);

        Assert.Equal("ForAccount", translated.Client.Scope?.MethodName);
        Assert.Equal([ParameterRole.Scope, ParameterRole.None], translated.Operation.Arguments.Select(argument => argument.Role));
        AssertIgnored(translated, "x-client-scope", "it must be on a string parameter and have the same name everywhere in the description");
    }

    [Fact]
    public void A_list_continues_by_its_cursor()
    {
        Translated translated = Paged("""{ "items": "items", "nextCursor": "next", "cursorParameter": "after" }""");

        var next = new NextByCursor(new PageProperty("Next"), "after");
        Assert.Equal(
            new MethodPaging(new NamedType("Pet", NamedKind.Object), new PageProperty("Items"), next), translated.Operation.Methods[0].Paging);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "items": "count", "nextCursor": "next", "cursorParameter": "after" }""", "'items' must name an array property of the response")]
    [InlineData(
        """{ "items": "items", "nextCursor": "absent", "cursorParameter": "after" }""", "'nextCursor' must name a string property of the response")]
    [InlineData(
        """{ "items": "items", "nextCursor": "next", "cursorParameter": "before" }""",
        "'cursorParameter' must name a query parameter of type string")]
    [InlineData("""{ "items": "items", "nextCursor": "next" }""", "'cursorParameter' must name a query parameter of type string")]
    public void Paging_by_unknown_properties_is_ignored(string paging, string rule)
    {
        Translated translated = Paged(paging);

        Assert.Equal("Page ListAsync(Query String after)", translated.Signature("ListAsync"));
        Assert.Null(translated.Operation.Methods[0].Paging);
        AssertIgnored(translated, "x-paging", rule);
    }

    [Theory]
    [InlineData("""{ "nextLinkName": "next", "itemName": "items" }""", "Items", "Next")]
    [InlineData("""{ "itemName": "items" }""", "Items", null)]
    [InlineData("""{ "nextLinkName": null, "itemName": "items" }""", "Items", null)]
    public void A_list_continues_at_the_links_of_its_pages(string pageable, string items, string? link)
    {
        Translated translated = Paged(pageable, "x-ms-pageable");

        NextPage next = link is null ? new NoNextPage("link") : new NextByLink(new PageProperty(link), IsUri: false, "link");
        PageProperty? list = items is null ? null : new PageProperty(items);
        Assert.Equal(new MethodPaging(new NamedType("Pet", NamedKind.Object), list, next), translated.Operation.Methods[0].Paging);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "nextLinkName": "count", "itemName": "items" }""", "'nextLinkName' must name a string property of the response")]
    [InlineData("""{ "nextLinkName": "next", "itemName": "count" }""", "'itemName' must name an array property of the response")]
    [InlineData("""{ "nextLinkName": "next" }""", "'itemName' must name the array property, because the response has no 'value'")]
    public void Links_that_are_absent_are_ignored(string pageable, string rule)
    {
        Translated translated = Paged(pageable, "x-ms-pageable");

        Assert.Null(translated.Operation.Methods[0].Paging);
        AssertIgnored(translated, "x-ms-pageable", rule);
    }

    [Theory]
    [InlineData("get", "link", "array", true)]
    [InlineData("get", "Location", "array", false)]
    [InlineData("get", "Link", "object", false)]
    [InlineData("post", "Link", "array", false)]
    public void A_list_with_a_Link_header_continues_at_its_links(string method, string header, string type, bool isPaged)
    {
        Translated translated = Translated.Paths($$"""
            "/pets": { "{{method}}": { "responses": { "200": {
              "description": "", "headers": { "{{header}}": { "schema": { "type": "string" } } },
              "content": { "application/json": { "schema": { "type": "{{type}}", "items": { "type": "string" } } } } } } } }
            """);

        Assert.Equal(isPaged, translated.Operation.Methods[0].Paging is { Items: null, Next: NextByLink { Member: null } });
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Paging_of_a_response_that_is_no_object_is_ignored() => AssertIgnored(
        Translated.Get(""" "x-paging": { "items": "a", "nextCursor": "b", "cursorParameter": "c" } """), "x-paging",
            "the response of the operation is not an object");

    [Theory]
    [InlineData("message", "integer")]
    [InlineData("upstream", "string")]
    [InlineData("other", "string")]
    public void An_error_role_that_does_not_fit_the_type_is_ignored(string role, string type) => AssertIgnored(
        Translated.Schemas($$$"""{{{"\"E\""}}}: { "properties": { "a": { "type": "{{{type}}}", "x-error": "{{{role}}}" } } }"""),
        "x-error",
        "it must be 'message' on a string property or 'upstream' on a boolean property");

    private static void AssertIgnored(Translated translated, string extension, string rule)
    {
        DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal("OAG0320", problem.Id);
        Assert.Equal([extension, rule], problem.Arguments);
        Assert.NotEqual(0, problem.Location.Length);
    }

    private static Translated Formats(string formats) => Translated.Paths($$"""
        "/pets": { "get": {
          "parameters": [ { "name": "format", "in": "query", "x-response-formats": {{formats}},
            "schema": { "enum": ["full", "raw", "short", "bytes"], "default": "full", "x-enum-descriptions": [null, "Everything as it is."] } } ],
          "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "string" } } } } } } }
        """);

    private static Translated Paged(string paging, string extension = "x-paging") => Translated.Paths(
        $$"""
        "/pets": { "get": {
          "{{extension}}": {{paging}},
          "parameters": [ { "name": "after", "in": "query", "schema": { "type": "string" } } ],
          "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } } } } }
        """,
        Page);
}
