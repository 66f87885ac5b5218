using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Schema forms of OpenAPI 3.1 and later, as C# types, and their JSON in round trips.</summary>
public class SchemaFormsTests
{
    private static readonly Lazy<GeneratedTypes> Types = new(() => GeneratedTypes.Of(
        """
        "Nulls": { "type": "object", "required": ["must"], "properties": {
          "must": { "type": ["string", "null"] },
          "old": { "type": "string", "nullable": true },
          "list": { "type": ["string", "null"] },
          "branch": { "oneOf": [ { "type": "string" }, { "type": "null" } ] },
          "vendor": { "type": "string", "x-nullable": true }, "any": { "anyOf": [ { "$ref": "#/components/schemas/Plain" }, { "type": "null" } ] },
          "beside": { "$ref": "#/components/schemas/Plain", "nullable": true },
          "listed": { "enum": ["a", null] },
          "items": { "type": "array", "items": { "type": ["integer", "null"] } } } },
        "Plain": { "type": "object", "properties": { "x": { "type": "string" } } },
        "Tree": { "$dynamicAnchor": "node", "type": "object", "properties": { "kids": { "type": "array", "items": { "$dynamicRef": "#node" } } } },
        "Resource": {
          "$id": "https://x.test/resource",
          "type": "object",
          "properties": { "anchor": { "$ref": "#there" }, "def": { "$ref": "#/$defs/Whole" }, "id": { "$ref": "resource#there" } },
          "$defs": { "Whole": { "type": "integer" }, "Day": { "$anchor": "there", "type": "string", "format": "date" } } },
        "Formats": { "type": "object", "properties": {
          "long": { "type": "string", "format": "int64" },
          "moment": { "type": "string", "format": "date-time" },
          "seconds": { "type": "integer", "format": "unixtime" },
          "span": { "type": "string", "format": "duration" },
          "bytes": { "type": "string", "format": "byte" },
          "url": { "type": "string", "format": "base64url" },
          "raw": { "type": "string", "format": "binary" },
          "exact": { "type": "number", "format": "decimal" },
          "text": { "type": "string", "format": "decimal" },
          "encoded": { "type": "string", "contentEncoding": "base64" },
          "document": { "type": "string", "contentMediaType": "application/json", "contentSchema": { "type": "object" } } } },
        "Ways": { "type": "object", "required": ["id", "secret", "both"], "properties": {
          "id": { "type": "string", "readOnly": true }, "secret": { "type": "string", "writeOnly": true }, "both": { "type": "string" } } },
        "Lists": { "type": "object", "properties": {
          "set": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
          "places": { "type": "array", "prefixItems": [ { "type": "string" }, { "type": "integer" } ], "items": false } } },
        "Routes": {
          "type": "object",
          "patternProperties": { "^/": { "$ref": "#/components/schemas/Routes" } },
          "properties": { "self": { "$ref": "#/components/schemas/Routes" } }
        },
        "Dependent": {
          "type": "object",
          "properties": { "k": { "type": "string" } },
          "dependentSchemas": { "k": { "properties": { "v": { "type": ["string", "null"] } } } }
        },
        "Tagged": { "type": "object", "discriminator": { "propertyName": "t" }, "required": ["t"], "properties": { "t": { "type": "string" } },
          "patternProperties": { "^x-": { "type": "integer" } },
          "if": { "required": ["t"] },
          "then": { "properties": { "w": { "type": "string" } } } },
        "TaggedA": { "allOf": [ { "$ref": "#/components/schemas/Tagged" } ], "properties": { "a": { "type": "integer" } } },
        "ByName": { "type": "object", "oneOf": [
          { "type": "object", "patternProperties": { "^a": { "type": "integer" } } },
          { "type": "object", "patternProperties": { "^b": { "type": "string" } } } ] }
        """));

    [Theory]
    [InlineData("Nulls", "Must", "string?")]
    [InlineData("Nulls", "Old", "Optional<string?>")]
    [InlineData("Nulls", "List", "Optional<string?>")]
    [InlineData("Nulls", "Branch", "Optional<string?>")]
    [InlineData("Nulls", "Vendor", "Optional<string?>")]
    [InlineData("Nulls", "Any", "Optional<Plain?>")]
    [InlineData("Nulls", "Beside", "Optional<Plain?>")]
    [InlineData("Nulls", "Listed", "Optional<NullsListed?>")]
    [InlineData("Nulls", "Items", "List<long?>?")]
    [InlineData("Tree", "Kids", "List<Tree>?")]
    [InlineData("Resource", "Anchor", "DateOnly?")]
    [InlineData("Resource", "Def", "long?")]
    [InlineData("Resource", "Id", "DateOnly?")]
    [InlineData("Formats", "Long", "long?")]
    [InlineData("Formats", "Moment", "DateTimeOffset?")]
    [InlineData("Formats", "Seconds", "DateTimeOffset?")]
    [InlineData("Formats", "Span", "Duration?")]
    [InlineData("Formats", "Bytes", "byte[]?")]
    [InlineData("Formats", "Url", "byte[]?")]
    [InlineData("Formats", "Raw", "string?")]
    [InlineData("Formats", "Exact", "decimal?")]
    [InlineData("Formats", "Text", "decimal?")]
    [InlineData("Formats", "Encoded", "byte[]?")]
    [InlineData("Formats", "Document", "string?")]
    [InlineData("Ways", "Id", "string?")]
    [InlineData("Ways", "Secret", "string")]
    [InlineData("Lists", "Set", "List<string>?")]
    [InlineData("Lists", "Places", "ListsPlaces?")]
    [InlineData("Routes", "PatternProperties", "Dictionary<string, Routes>?")]
    [InlineData("Dependent", "V", "Optional<string?>")]
    [InlineData("Tagged", "W", "string?")]
    public void Each_form_has_a_type(string type, string property, string expected) => Assert.Equal(expected, Types.Value.TypeOf(type, property));

    [Theory]
    [InlineData(
        "Nulls", """{"must":null,"old":null,"list":null,"branch":null,"vendor":null,"any":null,"beside":null,"listed":null,"items":[1,null]}""")]
    [InlineData("Nulls", """{"must":"m","old":"o","any":{"x":"1"},"listed":"b"}""")]
    [InlineData("Tree", """{"kids":[{"kids":[{"more":1}]}]}""")]
    [InlineData("Resource", """{"anchor":"2026-01-02","def":3,"id":"2026-01-02"}""")]
    [InlineData(
        "Formats",
        """{"long":"9007199254740993","seconds":1700000000,"span":"P1Y2M","bytes":"AQID","url":"-_8","raw":"raw","exact":1.10,"""
            + "\"text\":\"1.10\",\"encoded\":\"AQID\",\"document\":\"{}\"}")]
    [InlineData("Ways", """{"both":"b"}""")]
    [InlineData("Lists", """{"set":["a","a"],"places":["a",1]}""")]
    [InlineData("Routes", """{"self":{"/a":{"/b":{}}},"/c":{"x":1}}""")]
    [InlineData("Dependent", """{"k":"a","v":null}""")]
    [InlineData("Dependent", """{"v":1}""")]
    [InlineData("Tagged", """{"t":"TaggedA","a":1,"x-a":1,"w":5,"x-b":"no"}""")]
    [InlineData("Tagged", """{"t":"none","w":"5"}""")]
    [InlineData("ByName", """{"a":1,"b":2}""")]
    [InlineData("ByName", """{"b":"x"}""")]
    public void Each_form_survives_a_round_trip(string type, string json) => Assert.Equal(json, Types.Value.RoundTrip(type, json));

    [Fact]
    public void Common_timestamp_formats_are_read() =>
        Assert.Equal("""{"moment":"2026-01-02T03:04:05Z"}""", Types.Value.RoundTrip("Formats", """{"moment":"2026-01-02 03:04:05"}"""));

    [Fact]
    public void No_form_is_reported() => Assert.Empty(Types.Value.ProblemIds);
}
