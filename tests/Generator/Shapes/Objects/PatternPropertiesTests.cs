using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Translation.Types;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Objects;

public class PatternPropertiesTests
{
    [Theory]
    [InlineData("", "any")]
    [InlineData(".*", "any")]
    [InlineData("^.*$", "any")]
    [InlineData("^", "any")]
    [InlineData("^x-", "starts with x-")]
    [InlineData("^x-.*", "starts with x-")]
    [InlineData("^x-.*$", "starts with x-")]
    [InlineData(@"^\$\.", "starts with $.")]
    [InlineData("_id$", "ends with _id")]
    [InlineData("^.*_id$", "ends with _id")]
    [InlineData("string_.*", "contains string_")]
    [InlineData("^meta$", "meta + 0..0 of ")]
    [InlineData("^[a-z0-9]+$", " + 1.. of az09")]
    [InlineData(@"^tag_[\w]{1,3}$", "tag_ + 1..3 of 09AZ__az")]
    [InlineData("^x?$", @"^x?\z")]
    [InlineData("^a|b$", @"^a|b\z")]
    [InlineData("^[0-9]+_item$", @"^[0-9]+_item\z")]
    [InlineData("^[^a-z-[x]]+$", @"^(?:[\ud800-\udbff][\udc00-\udfff]|[^a-z\u002d\u005bx\ud800-\udfff])\u005d+\z")]
    [InlineData(
        @"^(?<n>\d+)\b.",
        @"^([0-9]+)(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))"
            + @"(?:[\ud800-\udbff][\udc00-\udfff]|[^\u000a\u000d\u2028-\u2029\ud800-\udfff])")]
    [InlineData(@"^(?:\u{1F600})+[\p{Lu}\s\S]?", null)]
    [InlineData(@"^(a)\1$", null)]
    [InlineData(@"\p{Script=Greek}", null)]
    public void Usual_patterns_need_no_regular_expression(string pattern, string? expected)
    {
        EcmaPattern read = EcmaPattern.Read(pattern).Pattern!;

        if (expected is null && pattern.Contains("1F600", StringComparison.Ordinal))
        {
            Assert.StartsWith(
                @"^(?:(?:" + "\U0001F600" + @"))+(?:[\ud800-\udbff][\udc00-\udfff]|[\u0009-\u000d\u0020",
                Assert.IsType<NameExpression>(NamePatterns.Of(read)).Expression);
            return;
        }

        Assert.Equal(expected, NamePatterns.Of(read) switch
        {
            null => null,
            AnyName => "any",
            NamePrefix one => "starts with " + one.Text,
            NameSuffix one => "ends with " + one.Text,
            NamePart one => "contains " + one.Text,
            NameOfCharacters one => $"{one.Prefix} + {one.Minimum}..{one.Maximum} of {one.Ranges}",
            NameExpression one => one.Expression,
            var other => other.ToString(),
        });
    }

    [Fact]
    public void A_pattern_has_a_property_named_after_its_literal_text()
    {
        Translated service = Translated.Schemas("""
            "Service": {
              "properties": { "name": { "type": "string" }, "x_properties": { "type": "string" } },
              "patternProperties": {
                "^x-": { "type": "boolean", "description": "An extension." },
                "^[0-9]+$": { "properties": { "code": { "type": "integer" } } },
                "^port_[a-z]+$": { "type": "integer", "x-csharp-name": "Ports" },
                "^(one|two|three|four|five|six)$": { "type": "string" } },
              "additionalProperties": { "type": "number" }
            }
            """, "3.1.0");

        ObjectType type = service.Type<ObjectType>("Service");
        Assert.Equal("Name:String XProperties:String", service.Properties("Service"));
        Assert.Equal(
            [
                "^x- XProperties_2:Boolean", "^[0-9]+$ PatternProperties:ServicePattern", "^port_[a-z]+$ Ports:Int64",
                "^(one|two|three|four|five|six)$ PatternProperties_2:String",
            ],
            type.Patterns.Select(one => $"{one.Written} {one.PropertyName}:{Translated.Text(one.Value)}"));
        Assert.Equal("An extension.", type.Patterns[0].Doc.Summary);
        Assert.Equal(new TypedExtra("AdditionalProperties", new ScalarType(Scalar.Double)), type.Extra);
    }

    [Theory]
    [InlineData("""{ "patternProperties": { "": { "type": "integer" } } }""", "{Int64}")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": false }""", "{Int64}")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" } }, "unevaluatedProperties": false }""", "{Int64}")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" } } }""", "TA")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": true }""", "TA")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": { "type": "string" } }""", "TA")]
    [InlineData("""{ "patternProperties": { "^x-": { "type": "integer" }, "^y-": { "type": "string" } }, "additionalProperties": false }""", "TA")]
    [InlineData("""{ "patternProperties": { "^x-": {}, "^y-": true } }""", "jsonobject?")]
    [InlineData("""{ "patternProperties": { "^x-": {} }, "additionalProperties": { "type": "string" } }""", "TA")]
    [InlineData("""{ "patternProperties": { "^x-": false }, "additionalProperties": { "type": "string" } }""", "{String}")]
    [InlineData("""{ "patternProperties": { "[": { "type": "integer" } } }""", "jsonobject?")]
    [InlineData("""{ "type": "object", "unevaluatedProperties": { "type": "integer" } }""", "{Int64}")]
    [InlineData("""{ "unevaluatedProperties": { "type": "integer" } }""", "{Int64}")]
    [InlineData("""{ "type": "object", "unevaluatedProperties": { "type": "integer" }, "additionalProperties": true }""", "jsonobject")]
    public void A_pattern_alone_is_a_map_if_no_other_names_are_allowed(string schema, string type) =>
        Assert.Equal("A:" + type, Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""", "3.1.0").Properties("T"));

    [Fact]
    public void Unevaluated_properties_are_typed_next_to_those_of_all_parts()
    {
        Translated pets = Translated.Schemas("""
            "Pet": { "allOf": [ { "$ref": "#/components/schemas/Named" } ], "properties": { "age": { "type": "integer" } },
              "unevaluatedProperties": { "type": "boolean" } },
            "Named": { "properties": { "name": { "type": "string" } }, "patternProperties": { "^x-": { "type": "string" } } }
            """, "3.1.0");

        Assert.Equal("Name:String Age:Int64", pets.Properties("Pet"));
        Assert.Equal(new TypedExtra("AdditionalProperties", new ScalarType(Scalar.Boolean)), pets.Type<ObjectType>("Pet").Extra);
        Assert.Equal("XProperties", Assert.Single(pets.Type<ObjectType>("Pet").Patterns).PropertyName);
    }

    [Fact]
    public void Properties_of_an_unsupported_pattern_are_additional_properties()
    {
        const string Schema = """
            "T": { "properties": { "a": { "type": "string" } }, "patternProperties": { "^(x)\\1$": { "type": "integer" },
            "^y": { "type": "integer" } } }
            """;
        Translated translated = Translated.Schemas(Schema, "3.1.0");

        Assert.Equal("YProperties", Assert.Single(translated.Type<ObjectType>("T").Patterns).PropertyName);
        Assert.Equal(["OAG0422"], translated.ProblemIds);
        Assert.Equal(@"""^(x)\\1$""", translated.Source.Substring(translated.Problems[0].Location.Start, translated.Problems[0].Location.Length));
    }
}
