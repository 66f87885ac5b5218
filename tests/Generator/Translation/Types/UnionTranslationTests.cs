using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class UnionTranslationTests
{
    private const string People = """
        "User": { "type": "object", "required": ["kind", "email"], "properties": { "kind": { "type": "string" }, "email": { "type": "string" } } },
        "Team": { "type": "object", "required": ["kind", "name"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } },
        "Color": { "type": "string", "enum": ["red", "blue"] }
        """;

    private const string UserOrTeam = """ "oneOf": [ { "$ref": "#/components/schemas/User" }, { "$ref": "#/components/schemas/Team" } ] """;

    [Theory]
    [InlineData("""{ "type": "string" }, { "type": "integer" }""", "String:String Int64:Int64 by kind", "Int64:Int64 String:String by kind")]
    [InlineData("""{ "type": "integer" }, { "type": "number" }, { "type": "boolean" }""", "Int64:Int64 Boolean:Boolean Double:Double by kind")]
    [InlineData(
        """{ "$ref": "#/components/schemas/User" }, { "type": "array", "items": { "$ref": "#/components/schemas/User" } }""",
        "User:User UserList:User[] by kind")]
    [InlineData("""{ "$ref": "#/components/schemas/Color" }, { "type": "integer" }""", "Color:Color Int64:Int64 by kind")]
    [InlineData(
        """{ "type": "object", "additionalProperties": { "type": "integer" } }, { "type": "boolean" }""",
        "Int64Map:{Int64} Boolean:Boolean by kind")]
    [InlineData("""{ "type": "string", "format": "uuid" }, { "type": "string", "format": "date" }""", "Guid:Guid DateOnly:DateOnly by content(; )")]
    [InlineData("""{ "type": "string" }, { "type": "string", "format": "uuid" }""", "Guid:Guid String:String by content(; )")]
    [InlineData("""{ "$ref": "#/components/schemas/User" }, { "$ref": "#/components/schemas/Team" }""", "User:User Team:Team by content(; )")]
    [InlineData(
        """{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "integer" } }""",
        "StringList:String[] Int64List:Int64[] by content(; )")]
    public void Each_branch_is_a_case_and_the_least_specific_comes_last(string branches, string cases, string? otherwise = null)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            Translated translated = Of($$"""{ "{{keyword}}": [ {{branches}} ] }""");

            Assert.Equal(otherwise ?? cases, translated.Cases("T"));
            Assert.Empty(translated.Problems);
        }
    }

    [Theory]
    [InlineData("""{ "type": "string", "minLength": 1 }, { "type": "string", "pattern": "x" }""", "String")]
    [InlineData("""{ "type": "string", "format": "uri" }, { "type": "string" }""", "String")]
    [InlineData("""{ "type": "string" }, { "$ref": "#/components/schemas/Color" }""", "Color")]
    [InlineData("""{ "$ref": "#/components/schemas/User" }, { "$ref": "#/components/schemas/User" }""", "User")]
    [InlineData("""{ "type": "integer", "format": "int32" }, { "type": "integer" }""", "Int64")]
    [InlineData("""{ "type": "number", "format": "decimal" }, { "type": "number" }""", "Decimal")]
    [InlineData("""{ "$ref": "#/components/schemas/User" }, { "nullable": true, "enum": [null] }""", "User?")]
    [InlineData("""{ "$ref": "#/components/schemas/User" }, { "description": "Whatever." }""", "json?")]
    [InlineData("""{ "$ref": "#/components/schemas/User" }, { "$ref": "#/components/schemas/Missing" }""", "json?")]
    public void Branches_of_one_type_are_that_type(string branches, string type)
    {
        Translated translated = Of($$"""{ "properties": { "a": { "anyOf": [ {{branches}} ] } } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Api.Types.OfType<UnionType>());
    }

    [Theory]
    [InlineData(""" "required": ["kind"], """, "Card:Card Cash:Cash by kind(card=Card cash=Cash)", "kind=card kind=cash", "")]
    [InlineData("", "Card:Card Cash:Cash by content(kind=card; kind=cash)", "", "OAG0403")]
    public void A_discriminator_that_the_union_requires_suffices_and_is_written(string required, string cases, string tags, string problems)
    {
        Translated translated = Translated.Schemas($$"""
            "Card": { "properties": { "kind": { "enum": ["card"], "type": "string" }, "digits": { "type": "string" } } },
            "Cash": { "properties": { "kind": { "enum": ["cash"], "type": "string" }, "coins": { "type": "string" } } },
            "T": { {{required}} "anyOf": [{ "$ref": "#/components/schemas/Card" }, { "$ref": "#/components/schemas/Cash" }],
              "discriminator": { "propertyName": "kind", "mapping": { "card": "#/components/schemas/Card", "cash": "#/components/schemas/Cash" } } }
            """);

        Assert.Equal(cases, translated.Cases("T"));
        Assert.Equal(
            tags, string.Join(" ", translated.Type<UnionType>("T").Cases.SelectMany(one => one.Tags).Select(tag => $"{tag.WireName}={tag.Value}")));
        Assert.Equal(problems, string.Join(" ", translated.ProblemIds));
    }

    [Fact]
    public void A_union_is_named_by_its_location_and_its_branches_by_title_constant_or_first_property()
    {
        Translated translated = Of("""
            { "properties": { "items": { "type": "array", "items": { "oneOf": [
              { "title": "plain text", "properties": { "a": { "type": "string" } } },
              { "properties": { "b": { "type": "string" }, "type": { "const": "image_url" } } },
              { "required": ["d"], "properties": { "c": { "type": "string" }, "d": { "type": "string" } } },
              { "enum": ["none", "auto"] } ] } } } }
            """, version: "3.1.0");

        Assert.Equal("Items:TItemsItem[]", translated.Properties("T"));
        Assert.Equal(
            "PlainText:TItemsItemPlainText ImageUrl:TItemsItemImageUrl D:TItemsItemD Option:TItemOption by content(; type=image_url; ; )",
                translated.Cases("TItemsItem"));
    }

    [Fact]
    public void Unions_are_found_in_maps_bodies_and_responses()
    {
        Translated translated = Translated.Paths("""
            "/pets": { "post": {
              "requestBody": { "content": { "application/json": { "schema": { "oneOf": [ { "type": "string" }, { "type": "boolean" } ] } } } },
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "additionalProperties": {
                "oneOf": [ { "type": "string" }, { "type": "integer" } ] } } } } } } } }
            """);

        Assert.Equal("{CreatePetResponseValue} CreateAsync(CreatePetRequest request)", translated.Signature("CreateAsync"));
    }

    [Fact]
    public void Null_among_the_branches_makes_the_union_nullable_in_every_notation()
    {
        Translated translated = Of("""
            { "properties": {
              "a": { "nullable": true, "oneOf": [ { "type": "string" }, { "type": "integer" } ] },
              "b": { "oneOf": [ { "type": "string" }, { "type": "integer" }, { "type": "null" } ] },
              "c": { "oneOf": [ { "type": ["string", "null"] }, { "type": "integer" } ] } } }
            """, version: "3.1.0");

        Assert.Equal("A:TA? B:TB? C:TC?", translated.Properties("T"));
    }

    [Fact]
    public void Nested_alternatives_are_flattened_and_recursion_ends()
    {
        Translated translated = Of("""
            { "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/T" }, { "$ref": "#/components/schemas/Inner" },
              { "type": "array", "items": { "$ref": "#/components/schemas/T" } } ] }
            """, more: """, "Inner": { "oneOf": [ { "type": "boolean" }, { "$ref": "#/components/schemas/T" } ] }""");

        Assert.Equal("Boolean:Boolean TList:T[] String:String by kind", translated.Cases("T"));
        Assert.Equal("Boolean:Boolean TList:T[] String:String by kind", translated.Cases("Inner"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("", "User=User Team=Team")]
    [InlineData(""", "mapping": { "u": "User", "t": "#/components/schemas/Team", "team": "Team" }""", "u=User t=Team team=Team")]
    [InlineData(""", "mapping": { "u": "User" }""", "u=User Team=Team")]
    public void A_discriminator_selects_by_mapping_or_by_name(string mapping, string values)
    {
        Translated translated = Of($$"""{ {{UserOrTeam}}, "discriminator": { "propertyName": "kind" {{mapping}} } }""");

        Assert.Equal($"User:User Team:Team by kind({values})", translated.Cases("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_discriminator_without_mapping_selects_by_the_values_of_branches() => Assert.Equal(
        "A:TA B:TB by type(a=A b=B)",
        Of("""
            { "discriminator": { "propertyName": "type" }, "oneOf": [
              { "required": ["type"], "properties": { "type": { "enum": ["a"] } } }, { "required": ["type"],
                "properties": { "type": { "enum": ["b"] } } } ] }
            """).Cases("T"));

    [Fact]
    public void A_default_mapping_stands_for_other_values_and_none() => Assert.Equal(
        "User:User Team:Team by kind(u=User Team=Team) else Team",
        Of($$"""{ {{UserOrTeam}}, "discriminator": { "propertyName": "kind", "mapping": { "u": "User" }, "defaultMapping": "Team" } }""",
            version: "3.2.0").Cases("T"));

    [Theory]
    [InlineData(UserOrTeam, "name", "content(name=User; name=Team)", "OAG0403")]
    [InlineData(
        """ "oneOf": [ { "$ref": "#/components/schemas/User" }, { "required": ["kind"], "properties": { "kind": {}, "x": {} } } ] """, "kind",
        "content(kind=User; )", "OAG0403")]
    [InlineData(""" "oneOf": [ { "$ref": "#/components/schemas/User" }, { "type": "string" } ] """, "kind", "kind", "OAG0403")]
    public void An_insufficient_discriminator_is_one_clue_of_several(string branches, string property, string selector, string problem)
    {
        Translated translated = Of($$"""{ {{branches}}, "discriminator": { "propertyName": "{{property}}" } }""");

        Assert.EndsWith(" by " + selector, translated.Cases("T"), StringComparison.Ordinal);
        Assert.Equal([problem], translated.ProblemIds);
    }

    [Fact]
    public void A_mapping_to_a_schema_that_is_no_branch_is_reported()
    {
        Translated translated = Of(
            $$"""{ {{UserOrTeam}}, "discriminator": { "propertyName": "kind", "mapping": { "c": "Color", "n": "#/nowhere" } } }""");

        Assert.Equal("User:User Team:Team by kind(User=User Team=Team)", translated.Cases("T"));
        Assert.Equal(["OAG0409"], translated.ProblemIds);
    }

    [Fact]
    public void The_discriminator_of_nested_alternatives_stays_a_clue() => Assert.Equal(
        "Boolean:Boolean User:User Team:Team by content(; kind=User; kind=Team)",
        Of("""{ "oneOf": [ { "type": "boolean" }, { "$ref": "#/components/schemas/Inner" } ] }""",
            more: $$""", "Inner": { {{UserOrTeam}}, "discriminator": { "propertyName": "kind" } }""").Cases("T"));

    [Fact]
    public void A_list_of_values_is_a_clue_only_if_others_differ() => Assert.Equal(
        "A:TA B:TB by content(a=x|y; a=z)",
        Of("""
            { "oneOf": [
              { "properties": { "a": { "enum": ["x", "y"] }, "c": { "enum": ["1", "2"] } } },
              { "title": "B", "properties": { "a": { "enum": ["z"] }, "c": { "enum": ["1", "2"] } } } ] }
            """).Cases("T"));

    private static Translated Of(string schema, string more = "", string version = "3.0.3") =>
        Translated.Schemas($"{People}, \"T\": {schema} {more}", version);
}
