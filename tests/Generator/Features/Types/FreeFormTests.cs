using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Null in free-form JSON.</summary>
public class FreeFormTests
{
    private const string Members = """
        "Any": {}, "Words": { "description": "Anything." },
        "T": { "type": "object", "required": ["must"], "properties": {
          "must": {},
          "data": {},
          "list": { "type": "array", "items": {} },
          "bare": { "type": "array" },
          "map": { "type": "object", "additionalProperties": {} },
          "ref": { "$ref": "#/components/schemas/Any" }, "refs": { "type": "array", "items": { "$ref": "#/components/schemas/Words" } },
          "maps": { "type": "array", "items": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Any" } } },
          "object": { "type": "object" },
          "all": { "allOf": [ { "$ref": "#/components/schemas/Any" } ] },
          "open": { "anyOf": [ { "type": "string" }, {} ] },
          "opens": { "type": "array", "items": { "anyOf": [ { "type": "string" }, {} ] } },
          "alls": { "type": "array", "items": { "allOf": [ { "$ref": "#/components/schemas/Any" }, { "description": "x" } ] } },
          "loose": { "additionalProperties": {} }, "looses": { "type": "array", "items": { "additionalProperties": {} } },
          "closed": { "type": "object", "additionalProperties": { "type": "array", "items": {} } },
          "union": { "oneOf": [ { "type": "array", "items": {} }, { "type": "object", "properties": { "a": {} } } ] },
          "sum": { "oneOf": [ { "type": "object" }, { "type": "array", "items": {} }, { "type": "string" } ] },
          "each": {
            "type": "array",
            "items": { "oneOf": [ { "type": "object" }, { "type": "array", "items": { "type": "object" } }, { "type": "string" } ], "nullable": true }
          },
          "some": { "type": "array", "items": { "type": "object", "nullable": true } },
          "typed": { "type": "object", "additionalProperties": { "type": "object", "nullable": true } },
          "actions": {
            "type": "array",
            "items": { "type": "object", "properties": { "data": { "additionalProperties": {} }, "kind": { "type": "string" } } }
          } } }
        """;

    private static readonly Lazy<GeneratedTypes> Old = new(() => GeneratedTypes.Of(Members, version: "3.0.3"));
    private static readonly Lazy<GeneratedTypes> New = new(() => GeneratedTypes.Of(Members, version: "3.1.0"));
    private static readonly Lazy<GeneratedTypes> Client = new(() => GeneratedTypes.OfDescription("""
        { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" },
          "paths": {
            "/t": {
              "put": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/T" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/T" } } } } }
              }
            }
          },
          "components": { "schemas": {
        """ + Members + " } } }"));

    [Theory]
    [InlineData("""{"must":null}""")]
    [InlineData("""{"must":[null]}""")]
    [InlineData("""{"must":1,"data":null}""")]
    [InlineData("""{"must":1,"data":[null,{"a":null}]}""")]
    [InlineData("""{"must":1,"list":[null]}""")]
    [InlineData("""{"must":1,"bare":[null]}""")]
    [InlineData("""{"must":1,"map":{"a":null}}""")]
    [InlineData("""{"must":1,"ref":null}""")]
    [InlineData("""{"must":1,"refs":[null]}""")]
    [InlineData("""{"must":1,"maps":[{"a":null}]}""")]
    [InlineData("""{"must":1,"object":{"a":null}}""")]
    [InlineData("""{"must":1,"all":null}""")]
    [InlineData("""{"must":1,"open":null}""")]
    [InlineData("""{"must":1,"opens":[null]}""")]
    [InlineData("""{"must":1,"alls":[null]}""")]
    [InlineData("""{"must":1,"closed":{"a":[null]}}""")]
    [InlineData("""{"must":1,"union":[null]}""")]
    [InlineData("""{"must":1,"union":{"a":null}}""")]
    [InlineData("""{"must":1,"sum":[null]}""")]
    [InlineData("""{"must":1,"each":[null]}""")]
    [InlineData("""{"must":1,"some":[null]}""")]
    [InlineData("""{"must":1,"typed":{"a":null}}""")]
    [InlineData("""{"must":1,"loose":null}""")]
    [InlineData("""{"must":1,"looses":[null,{"a":null}]}""")]
    [InlineData("""{"must":1,"extra":null,"other":[null]}""")]
    [InlineData("""{"must":1,"actions":[{"data":null,"kind":"a"}]}""")]
    public void Null_survives_a_round_trip(string json)
    {
        Assert.Equal(json, Old.Value.RoundTrip("T", json));
        Assert.Equal(json, New.Value.RoundTrip("T", json));
        Assert.Equal(json, Client.Value.RoundTrip("T", json));
    }
}
