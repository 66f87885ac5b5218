using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class IdentifierTests
{
    // Letters, digits and signs as descriptions have them, and all else that a string can hold.
    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.String[Gen.Char["abcXYZ019_-+!=.$/ "], 0, 12], Gen.String);

    [Theory]
    [InlineData("created_at", "CreatedAt")]
    [InlineData("Stage", "Stage")]
    [InlineData("HTTPValidationError", "HttpValidationError")]
    [InlineData("Resource_MVO", "ResourceMvo")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("IPv4", "IPv4")]
    [InlineData("AB1c", "AB1c")]
    [InlineData("APIs", "Apis")]
    [InlineData("userIDs", "UserIds")]
    [InlineData("IDsOfPets", "IdsOfPets")]
    [InlineData("id desc", "IdDesc")]
    [InlineData("class", "Class")]
    [InlineData("1.2", "_1_2")]
    [InlineData("12", "_12")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("_id", "Id")]
    [InlineData("@type", "Type")]
    [InlineData("application/vnd.api+json", "ApplicationVndApiJson")]
    [InlineData("日本", "日本")]
    public void Types_and_members_are_in_pascal_case(string text, string expected) =>
        Assert.Equal(expected, Identifier.Pascal(text));

    [Theory]
    [InlineData("3d_secure", "ThreeDSecure")]
    [InlineData("3DSecure", "ThreeDSecure")]
    [InlineData("2fa", "TwoFa")]
    [InlineData("4 weeks", "FourWeeks")]
    [InlineData("1st_line", "FirstLine")]
    [InlineData("0th", "ZeroTh")]
    [InlineData("5", "_5")]
    [InlineData("5.7", "_5_7")]
    [InlineData("12months", "_12months")]
    [InlineData("2020-09-14", "_2020_09_14")]
    [InlineData("3x4", "_3x4")]
    [InlineData("2+2", "_2Plus2")]
    public void A_single_leading_digit_is_spelled(string text, string expected) =>
        Assert.Equal(expected, Identifier.Pascal(text));

    [Theory]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("C++", "CPlusPlus")]
    [InlineData("Etc/GMT+0", "EtcGmtPlus0")]
    [InlineData("utf-8", "Utf8")]
    [InlineData("!active", "NotActive")]
    [InlineData("stop!now", "StopNow")]
    [InlineData("=", "Equal")]
    [InlineData("!=", "NotEqual")]
    [InlineData("<=", "LessThanOrEqual")]
    [InlineData("~", "Tilde")]
    [InlineData("*", "Asterisk")]
    [InlineData("=~", "EqualTilde")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("👍", "U1f44d")]
    [InlineData("\0", "U0000")]
    public void Meaningful_symbols_are_spelled(string text, string expected) =>
        Assert.Equal(expected, Identifier.Pascal(text));

    [Fact]
    public void A_lone_surrogate_is_spelled() => Assert.Equal("Ud800", Identifier.Pascal("\ud800"));

    [Theory]
    [InlineData("_id", "UnderscoreId")]
    [InlineData("Etc/GMT-0", "EtcSlashGmtMinus0")]
    [InlineData("id", "Id")]
    public void Every_symbol_can_be_spelled(string text, string expected) =>
        Assert.Equal(expected, Identifier.SpelledPascal(text));

    [Theory]
    [InlineData("_id", "underscoreId")]
    [InlineData("ID", "id")]
    public void Every_symbol_of_a_parameter_can_be_spelled(string text, string expected) =>
        Assert.Equal(expected, Identifier.SpelledCamel(text));

    [Theory]
    [InlineData("created_at", "createdAt")]
    [InlineData("X-Request-ID", "xRequestId")]
    [InlineData("ID", "id")]
    [InlineData("class", "class")]
    [InlineData("3d_secure", "threeDSecure")]
    [InlineData("filter[name]", "filterName")]
    public void Parameters_are_in_camel_case(string text, string expected) =>
        Assert.Equal(expected, Identifier.Camel(text));

    [Theory]
    [InlineData("Stage", "pipeline", "StagePipeline")]
    [InlineData("V1", "2fa", "V1_2fa")]
    [InlineData("Stage", "2", "Stage2")]
    public void An_inner_name_begins_with_the_outer(string outer, string inner, string expected) =>
        Assert.Equal(expected, Identifier.Inside(outer, inner));

    [Theory]
    [InlineData("Stage", true)]
    [InlineData("record", true)]
    [InlineData("class", true)]
    [InlineData("a-b", false)]
    [InlineData("1a", false)]
    [InlineData("", false)]
    public void A_name_in_the_description_is_validated(string text, bool valid) =>
        Assert.Equal(valid, Identifier.IsValid(text));

    [Fact]
    public void An_identifier_has_at_most_120_characters()
    {
        string longest = new('A', 120);
        Assert.True(Identifier.IsValid(longest));
        Assert.False(Identifier.IsValid(longest + "A"));
        Assert.Equal(longest[..118] + "Bb", Identifier.Inside(longest[..118], "bb"));
        Assert.Equal(longest[..118] + "Bb", Identifier.Inside(longest[..118], "bbb"));
    }

    [Fact]
    public void Every_text_becomes_a_valid_identifier() => AnyText.Sample(text =>
    {
        foreach (string name in new[]
        {
            Identifier.Pascal(text), Identifier.SpelledPascal(text), Identifier.Camel(text), Identifier.SpelledCamel(text),
            Identifier.Inside(Identifier.Pascal(text), text),
        })
        {
            Assert.True(SyntaxFacts.IsValidIdentifier(name), name);
            Assert.InRange(name.Length, 1, 120);
        }
    });

    [Fact]
    public void An_identifier_only_changes_its_case() => AnyText.Sample(text =>
        Assert.Equal(Identifier.Pascal(text), Identifier.Pascal(Identifier.Pascal(text)), ignoreCase: true));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        string name = Identifier.Pascal(string.Concat(Enumerable.Repeat("word ", 100)));

        Assert.InRange(name.Length, 100, 120);
        Assert.EndsWith("Word", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_is_cut() => Assert.Equal("B" + new string('b', 118), Identifier.Pascal(new string('b', 200)));

    [Fact]
    public void Words_that_would_fill_the_length_are_left_out()
    {
        string word = new('b', 59);

        Assert.Equal("B" + word, Identifier.Pascal("b" + word + " [b" + word + "]"));
        Assert.Equal("B" + word + "B" + word[1..], Identifier.Pascal("b" + word + " [" + word + "]"));
    }

    [Fact]
    public void Validity_agrees_with_the_compiler() => AnyText.Sample(text =>
        Assert.False(Identifier.IsValid(text) && !SyntaxFacts.IsValidIdentifier(text)));

    [Fact]
    public void Plain_names_have_the_names_of_the_complete_rules()
    {
        // A space at the start does not change a name, but the complete rules apply to it.
        foreach (string text in Texts("aB1_", length: 6).Concat(Texts("azAZ09-./ s", length: 4)).Where(text => char.IsLetter(text[0])))
        {
            Assert.Equal(Identifier.Pascal(" " + text), Identifier.Pascal(text));
            Assert.Equal(Identifier.Camel(" " + text), Identifier.Camel(text));
        }

        static IEnumerable<string> Texts(string characters, int length) => length == 0
            ? [""]
            : Texts(characters, length - 1).SelectMany(start => characters.Select(next => start + next)).Concat(Texts(characters, length - 1))
                .Where(text => text.Length > 0);
    }
}
