using System.Globalization;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Paging;

/// <summary>The paging rules of the project, the metadata <c>Paging</c> of an <c>OpenApiDescription</c> item.</summary>
public class PagingRulesTests
{
    private const string Orders = """
        {
          "openapi": "3.0.3", "info": { "title": "Orders", "version": "1" },
          "paths": {
            "/orders": { "get": { "operationId": "listOrders",
              "parameters": [
                { "name": "from", "in": "query", "schema": { "type": "string" } },
                { "name": "at", "in": "query", "schema": { "type": "integer" } },
                { "name": "on", "in": "query", "schema": { "type": "boolean" } } ],
              "responses": {
                "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } }
              } } },
            "/plain": { "get": { "operationId": "plain",
              "parameters": [ { "name": "at", "in": "query", "schema": { "type": "integer" } } ],
              "responses": {
                "200": {
                  "description": "",
                  "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } } } }
                }
              } } },
            "/usual": { "get": { "operationId": "usual",
              "parameters": [ { "name": "cursor", "in": "query", "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": {
                "items": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } }, "next_cursor": { "type": "string" } } } } } } } } }
          },
          "components": { "schemas": {
            "Order": { "type": "object", "properties": { "key": { "type": "string" }, "size": { "type": "integer" } } },
            "Page": { "type": "object", "properties": {
              "orders": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } },
              "others": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } },
              "all": { "type": "integer" }, "@odata.next": { "type": "string" }, "more": { "type": "boolean" },
              "about": { "type": "object", "properties": { "then": { "type": "string" }, "sheets": { "type": "integer" } } } } } } }
        }
        """;

    [Theory]
    [InlineData("listOrders: items=orders cursor=about.then parameter=from", "value from About.Then")]
    [InlineData("GET /orders: items=orders cursor=@odata.next parameter=from more=more", "value from OdataNext more More")]
    [InlineData("/ord*: items=orders last=key parameter=from more=more", "last from Key more More")]
    [InlineData("items=orders link=@odata.next", "link OdataNext")]
    [InlineData("listOrders: items=others offset=at total=all", "offset at 0 total All")]
    [InlineData("listOrders: items=orders page=at first=0 pages=about.sheets", "number at 0 pages About.Sheets")]
    [InlineData("other: none, listOrders: items=orders page=at, listOrders: none", "number at 1 total ")]
    public void A_rule_declares_the_next_page(string rules, string paging) =>
        Assert.Equal(paging, PagingText.Of(PagingOf(Translate(rules), "/orders")));

    [Fact]
    public void An_array_response_is_a_page()
    {
        Translated translated = Translate("plain: offset=at");

        Assert.Null(PagingOf(translated, "/plain")!.Items);
        Assert.Equal("offset at 0 total ", PagingText.Of(PagingOf(translated, "/plain")));
    }

    [Fact]
    public void Recognized_paging_can_be_disabled()
    {
        Assert.NotNull(PagingOf(Translate(""), "/usual"));
        Assert.Null(PagingOf(Translate("usual: none"), "/usual"));
        Assert.Null(PagingOf(Translate("none"), "/usual"));
    }

    [Theory]
    [InlineData("listOrder: none", "the description has no such operation")]
    [InlineData("offset=nowhere", "no operation has these properties and parameters")]
    [InlineData(
        "listOrders: items=orders cursor=about.than parameter=from", "in GET /orders, 'about.than' is not a string or integer of the response")]
    [InlineData("listOrders: items=orders cursor=about parameter=from", "in GET /orders, 'about' is not a string or integer of the response")]
    [InlineData("listOrders: items=orders cursor=about.then parameter=on", "in GET /orders, 'on' is not a query parameter of type string or integer")]
    [InlineData("listOrders: items=orders offset=from", "in GET /orders, 'from' is not a query parameter of type integer")]
    [InlineData("listOrders: items=orders last=size parameter=from", "in GET /orders, 'size' is not a string property of the items")]
    [InlineData("listOrders: items=about page=at", "in GET /orders, 'about' is not an array of the response")]
    [InlineData("listOrders: page=at", "in GET /orders, the response has several array properties; choose one with 'items'")]
    [InlineData("listOrders: items=orders page=at total=more", "in GET /orders, 'more' is not an integer of the response")]
    [InlineData("listOrders: cursor=about.then", "'cursor' needs 'parameter', the query parameter that receives it")]
    [InlineData("listOrders: items=orders", "it must have exactly one of cursor, last, link, offset, page")]
    [InlineData("listOrders: page=at first=x", "'first' must be an integer")]
    [InlineData(": page=at", "the operation before ':' is missing")]
    [InlineData(
        "listOrders: curser=a",
        "'curser' must have a value and be one of cursor, last, link, offset, page, parameter, items, more, total, pages, size, first; "
            + "'none' must be the whole entry")]
    public void A_rule_that_does_not_apply_is_reported(string rule, string reason)
    {
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(Translate(rule).Problems);

        Assert.Equal(("OAG0520", rule, reason), (problem.Id, problem.Arguments[0], problem.Arguments[1]));
    }

    [Fact]
    public void Numbers_of_rules_do_not_depend_on_the_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = other;

            Assert.Equal("'first' must be an integer", Assert.Single(PagingRules.Parse("page=at first=~1").Rules).Fault);
            Assert.Equal(-1, Assert.Single(PagingRules.Parse("page=at first=-1").Rules).First);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_item_declares_the_rules()
    {
        GeneratedProject generated =
            Compile.Project(new Project(new DescriptionFile("orders.openapi.json", Orders).With("Paging", "plain: page=at, listOrders: page=at")));

        Assert.Contains(
            generated.Files.Values,
            text => text.Contains(
                "PagesBy<List<Order>, Order>(",
                StringComparison.Ordinal));
        Assert.Equal(["OAG0520"], generated.Diagnostics.Select(one => one.Id));
    }

    private static MethodPaging? PagingOf(Translated translated, string path) =>
        translated.Client.Clients.SelectMany(client => client.Operations).Single(operation => operation.Path == path).Methods[0].Paging;

    private static Translated Translate(string rules) =>
        Translated.Document(Orders, options: new TranslationOptions("Acme") { Paging = PagingRules.Parse(rules) });
}
