using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class EnumTranslationTests
{
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["active", "in_progress", "DONE"] }""", "Active=active InProgress=in_progress Done=DONE")]
    [InlineData("""{ "enum": ["active"] }""", "Active=active")]
    [InlineData("""{ "type": "string", "enum": ["add", "Add"] }""", "Add=add Add_2=Add")]
    [InlineData("""{ "type": "string", "enum": ["Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0"] }""", "EtcGmt0=Etc/GMT0 EtcGmtPlus0=Etc/GMT+0 EtcSlashGmtMinus0=Etc/GMT-0")]
    [InlineData("""{ "type": "string", "enum": ["=", "!=", "~", "", "*"] }""", "Equal== NotEqual=!= Tilde=~ Empty= Asterisk=*")]
    [InlineData("""{ "type": "string", "enum": ["+1", "-1"] }""", "Plus1=+1 Minus1=-1")]
    [InlineData("""{ "type": "string", "enum": ["created_at", "-created_at"] }""", "CreatedAt=created_at MinusCreatedAt=-created_at")]
    [InlineData("""{ "type": "string", "enum": [1, "2"] }""", "_1=1 _2=2")]
    [InlineData("""{ "type": "string", "enum": ["known", "Value", "is_known", "known_value", "equals", "to_string"] }""", "KnownMember=known ValueMember=Value IsKnownMember=is_known KnownValueMember=known_value EqualsMember=equals ToStringMember=to_string")]
    [InlineData("""{ "type": "string", "enum": ["t", "class"] }""", "TMember=t Class=class")]
    [InlineData("""{ "type": "integer", "enum": [1, 2, -1] }""", "Value1=1 Value2=2 ValueMinus1=-1")]
    [InlineData("""{ "type": "integer", "enum": [1, 2], "x-enum-varnames": ["Low", "high-priority"] }""", "Low=1 HighPriority=2")]
    public void Values_get_names(string schema, string values)
    {
        Translated translated = Translated.Schemas($"\"T\": {schema}");

        Assert.Equal(values, translated.Values("T"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_value_listed_twice_is_one_and_told_where_it_is_repeated()
    {
        Translated translated = Translated.Schemas(""" "T": { "type": "string", "enum": ["active", "inactive", "active"] } """);

        Assert.Equal("Active=active Inactive=inactive", translated.Values("T"));
        Assert.Equal(("OAG0401", "'#/components/schemas/T' lists 'active' more than once; it is one value"), MessageOf(translated));
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
    [InlineData("""{ "type": "boolean", "enum": [true] }""", "Boolean")]
    [InlineData("""{ "enum": [true, false] }""", "Boolean")]
    [InlineData("""{ "type": "number", "enum": [1.5, 2] }""", "Double")]
    [InlineData("""{ "enum": [1.5, 2] }""", "Double")]
    [InlineData("""{ "enum": ["a", 2] }""", "json?")]
    public void Values_of_other_kinds_keep_their_scalar(string schema, string type)
    {
        Translated translated = Translated.Schemas($$$"""{{{"\"T\""}}}: { "properties": { "a": {{{schema}}} } }""");

        Assert.Equal("A:" + type, translated.Properties("T"));
        Assert.Equal(["OAG0402"], translated.ProblemIds);
    }

    [Fact]
    public void An_enum_in_a_property_is_named_by_its_place()
    {
        Translated translated = Translated.Schemas(""" "Pet": { "properties": { "status": { "enum": ["sold"] }, "tags": { "items": { "enum": ["x"] } } } } """);

        Assert.Equal("Status:PetStatus Tags:PetTagsItem[]", translated.Properties("Pet"));
        Assert.Equal("Sold=sold", translated.Values("PetStatus"));
    }

    [Fact]
    public void Words_about_values_are_theirs() => Assert.Equal(
        ["For sale.", null],
        Translated.Schemas(""" "T": { "enum": ["a", "b"], "x-enum-descriptions": ["For sale."] } """).Type<EnumType>("T").Values.Select(value => value.Doc.Summary));

    [Fact]
    public void Every_printable_character_has_a_name()
    {
        Translated translated = Translated.File(SharedData.Path("corpus", "ogen-go-ogen", "positive-enum_naming.yml"));

        EnumType type = translated.Type<EnumType>("VeryBadEnum");
        Assert.Equal(type.Values.Count, type.Values.Select(value => value.Name).Distinct().Count());
        Assert.StartsWith("Space=  Not=! Quote=\" Hash=# Dollar=$ Percent=% Ampersand=& Apostrophe=' OpenParenthesis=( ", translated.Values("VeryBadEnum"), StringComparison.Ordinal);
        Assert.Equal("InSync=in-sync OutOfSync=out-of-sync", translated.Values("PascalStrat"));
        Assert.Equal("_2Plus2=2+2 _2_2=2-2", translated.Values("PascalSpecialStrat"));
        Assert.Equal("_1=1 Minus2=-2", translated.Values("PascalExceptionStrat"));
    }

    private static (string Id, string Message) MessageOf(Translated translated)
    {
        SourceGeneration.Diagnostics.Problem problem = Assert.Single(translated.Problems);
        return (problem.Id, string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), [.. problem.Arguments]));
    }
}
