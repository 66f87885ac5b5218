using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class EnumTranslationTests
{
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["active", "in_progress", "DONE"] }""", "Active=active InProgress=in_progress Done=DONE")]
    [InlineData("""{ "enum": ["active"] }""", "Active=active")]
    [InlineData("""{ "type": "string", "enum": ["add", "Add"] }""", "Add=add Add_2=Add")]
    [InlineData(
        """{ "type": "string", "enum": ["Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0"] }""",
        "EtcGmt0=Etc/GMT0 EtcGmtPlus0=Etc/GMT+0 EtcSlashGmtMinus0=Etc/GMT-0")]
    [InlineData("""{ "type": "string", "enum": ["=", "!=", "~", "", "*"] }""", "Equal== NotEqual=!= Tilde=~ Empty= Asterisk=*")]
    [InlineData("""{ "type": "string", "enum": ["+1", "-1"] }""", "Plus1=+1 Minus1=-1")]
    [InlineData("""{ "type": "string", "enum": ["created_at", "-created_at"] }""", "CreatedAt=created_at MinusCreatedAt=-created_at")]
    [InlineData("""{ "type": "string", "enum": [1, "2"] }""", "_1=1 _2=2")]
    [InlineData(
        """{ "type": "string", "enum": ["known", "Value", "is_known", "known_value", "equals", "to_string"] }""",
        "KnownMember=known ValueMember=Value IsKnownMember=is_known KnownValueMember=known_value EqualsMember=equals ToStringMember=to_string")]
    [InlineData("""{ "type": "string", "enum": ["t", "class"] }""", "TMember=t Class=class")]
    [InlineData("""{ "type": "integer", "enum": [1, 2, -1] }""", "Value1=1 Value2=2 ValueMinus1=-1")]
    [InlineData("""{ "type": "integer", "enum": [1, 2], "x-enum-varnames": ["Low", "high-priority"] }""", "Low=1 HighPriority=2")]
    [InlineData("""{ "type": "integer", "enum": ["1", "2"] }""", "Value1=1 Value2=2")]
    [InlineData("""{ "type": "integer", "enum": [1.0, 2] }""", "Value1=1 Value2=2")]
    [InlineData("""{ "enum": [9223372036854775808, -1] }""", "Value9223372036854775808=9223372036854775808 ValueMinus1=-1")]
    [InlineData(
        """{ "type": "number", "enum": [1.5, 2, -0.25, 1e2, 3.10] }""", "Value1_5=1.5 Value2=2 ValueMinus0_25=-0.25 Value100=100 Value3_1=3.1")]
    [InlineData("""{ "type": "number", "enum": [1, 2] }""", "Value1=1 Value2=2")]
    [InlineData("""{ "enum": [1, 2.5] }""", "Value1=1 Value2_5=2.5")]
    [InlineData("""{ "type": ["string", "integer"], "enum": ["a", "b"] }""", "A=a B=b")]
    [InlineData("""{ "oneOf": [{ "const": "a", "title": "First one" }, { "const": "b" }] }""", "FirstOne=a B=b")]
    [InlineData("""{ "type": "string", "anyOf": [{ "enum": ["a"] }, { "enum": ["b", "c"] }] }""", "A=a B=b C=c")]
    public void Values_get_names(string schema, string values)
    {
        Translated translated = Translated.Schemas($"\"T\": {schema}");

        Assert.Equal(values, translated.Values("T"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "number", "enum": [2.5976931e-101, 1] }""", "Double")]
    [InlineData("""{ "type": "number", "enum": [3e-30, 4e-30] }""", "Double")]
    [InlineData("""{ "type": "number", "enum": [1e200] }""", "Double")]
    [InlineData("""{ "type": "number", "enum": [1.23456789012345678901234567891] }""", "json?")]
    [InlineData("""{ "type": "integer", "enum": [123456789012345678901234567890123] }""", "json?")]
    [InlineData("""{ "type": "number", "enum": [1.2345678901234567e-90] }""", "json?")]
    public void Numbers_that_decimal_cannot_hold_keep_every_digit_without_a_name(string schema, string type)
    {
        Translated translated = Translated.Schemas($$"""  "T": { "properties": { "a": {{schema}} } } """);

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Equal("OAG0402", MessageOf(translated).Id);
    }

    [Fact]
    public void A_repeated_value_is_merged_and_reported()
    {
        Translated translated = Translated.Schemas(""" "T": { "type": "string", "enum": ["active", "inactive", "active"] } """);

        Assert.Equal("Active=active Inactive=inactive", translated.Values("T"));
        Assert.Equal(("OAG0401", "'#/components/schemas/T' lists 'active' more than once; remove the duplicate"), MessageOf(translated));
    }

    [Fact]
    public void Null_among_the_values_makes_uses_nullable()
    {
        Translated translated = Translated.Schemas("""
            "T": { "type": "string", "nullable": true, "enum": ["a", null] },
            "U": { "properties": { "t": { "$ref": "#/components/schemas/T" } } }
            """);

        Assert.Equal("A=a", translated.Values("T"));
        Assert.Equal("T:T?", translated.Properties("U"));
    }

    [Theory]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true, "enum": ["a"] }""")]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true, "enum": ["a", null] }""")]
    [InlineData("3.0.3", """{ "type": "string", "enum": ["a", null] }""")]
    [InlineData("3.0.3", """{ "x-nullable": true, "enum": ["a"] }""")]
    [InlineData("3.1.0", """{ "type": ["string", "null"], "enum": ["a", null] }""")]
    [InlineData("3.1.0", """{ "oneOf": [ { "type": "null" }, { "enum": ["a"] } ] }""")]
    [InlineData("3.1.0", """{ "oneOf": [ { "type": "null" }, { "const": "a" }, { "const": "b" } ] }""")]
    public void An_enum_is_nullable_in_every_notation(string version, string schema) =>
        Assert.Equal("A:TA?", Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""", version).Properties("T"));

    [Theory]
    [InlineData("""{ "type": "boolean", "enum": [true] }""", "Boolean")]
    [InlineData("""{ "enum": [true, false] }""", "Boolean")]
    [InlineData("""{ "type": "boolean", "enum": ["true"] }""", "Boolean")]
    [InlineData("""{ "enum": [true, null] }""", "Boolean?")]
    [InlineData("""{ "type": "object", "enum": [{ "a": 1 }] }""", "jsonobject")]
    [InlineData("""{ "enum": [{ "a": 1 }] }""", "jsonobject")]
    [InlineData("""{ "enum": [[1], [2]] }""", "json?[]")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "enum": [["a"]] }""", "String[]")]
    public void Values_that_need_no_names_keep_the_scalar_type(string schema, string type)
    {
        Translated translated = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void Numbers_that_no_decimal_holds_have_no_names()
    {
        Translated translated = Translated.Schemas(""" "T": { "properties": { "a": { "type": "number", "enum": [1, 1e300] } } } """);

        Assert.Equal("A:Double", translated.Properties("T"));
        Assert.Equal(["OAG0402"], translated.ProblemIds);
    }

    [Theory]
    [InlineData("""{ "enum": ["auto", 1, true, null] }""", "Boolean:Boolean Integer:SizeInteger Option:SizeOption by kind", "Auto=auto")]
    [InlineData("""{ "enum": ["auto", 1, 2.5] }""", "Number:SizeNumber Option:SizeOption by kind", "Auto=auto")]
    [InlineData("""{ "type": ["string", "integer"], "enum": ["auto", "1", 1] }""", "Integer:SizeInteger Option:SizeOption by kind", "Auto=auto _1=1")]
    [InlineData(
        """{ "enum": ["auto", { "a": 1 }], "x-enum-varnames": ["Automatic"] }""", "JsonObject:jsonobject Option:SizeOption by kind",
        "Automatic=auto")]
    public void Values_of_several_JSON_types_are_a_union(string schema, string cases, string options)
    {
        Translated translated = Translated.Schemas($"\"Size\": {schema}");

        Assert.Equal(cases, translated.Cases("Size"));
        Assert.Equal(options, translated.Values("SizeOption"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "integer", "enum": [1, "auto"] }""", "Integer:SizeInteger Option:SizeOption by kind")]
    [InlineData("""{ "type": "integer", "enum": ["auto"] }""", "Int64:Int64 Option:SizeOption by kind")]
    [InlineData("""{ "type": "boolean", "enum": ["yes", "no"] }""", "Boolean:Boolean Option:SizeOption by kind")]
    [InlineData("""{ "type": "string", "const": [1] }""", "JsonList:json?[] String:String by kind")]
    public void A_value_that_the_type_excludes_is_reported_and_read(string schema, string cases)
    {
        Translated translated = Translated.Schemas($"\"Size\": {schema}");

        Assert.Equal(cases, translated.Cases("Size"));
        Assert.Equal(["OAG0420"], translated.ProblemIds);
    }

    [Fact]
    public void An_enum_of_one_word_is_named_by_its_property_and_the_nearest_name()
    {
        Translated translated = Translated.Schemas(
            """ "Pet": { "properties": { "status": { "enum": ["sold"] }, "tags": { "items": { "enum": ["x"] } } } } """);

        Assert.Equal("Status:PetStatus Tags:PetTag[]", translated.Properties("Pet"));
        Assert.Equal("Sold=sold", translated.Values("PetStatus"));
    }

    [Fact]
    public void Values_have_their_documentation() => Assert.Equal(
        ["For sale.", null],
        Translated.Schemas(
            """ "T": { "enum": ["a", "b"], "x-enum-descriptions": ["For sale."] } """).Type<EnumType>("T").Values.Select(value => value.Doc.Summary));

    [Fact]
    public void Every_printable_character_has_a_name()
    {
        Translated translated = Translated.File(SharedData.Path("corpus", "ogen-go-ogen", "positive-enum_naming.yml"));

        EnumType type = translated.Type<EnumType>("VeryBadEnum");
        Assert.Equal(type.Values.Count, type.Values.Select(value => value.Name).Distinct().Count());
        Assert.StartsWith("Space=  Not=! Quote=\" Hash=# Dollar=$ Percent=% Ampersand=& Apostrophe=' OpenParenthesis=( ", translated.Values(
            "VeryBadEnum"), StringComparison.Ordinal);
        Assert.Equal("InSync=in-sync OutOfSync=out-of-sync", translated.Values("PascalStrat"));
        Assert.Equal("_2Plus2=2+2 _2_2=2-2", translated.Values("PascalSpecialStrat"));
        Assert.Equal("_1=1 Minus2=-2", translated.Values("PascalExceptionStrat"));
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "enum": ["auto"] }""", "Int64[]")]
    [InlineData("""{ "type": "object", "const": "auto" }""", "jsonobject")]
    public void A_value_that_does_not_fit_the_structure_is_reported_and_ignored(string schema, string type)
    {
        Translated translated = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Equal(
            ("OAG0420", "The value \"auto\" of '#/components/schemas/T/properties/a' does not match its type; it is ignored"), MessageOf(translated));
    }

    private static (string Id, string Message) MessageOf(Translated translated)
    {
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        return (problem.Id, string.Format(
            System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), [.. problem.Arguments]));
    }
}
