using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

public class CSharpTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\r\tc", "\"a\\nb\\r\\tc\"")]
    [InlineData("\0", "\"\\u0000\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("\u202e", "\"\\u202e\"")]
    [InlineData("äß語", "\"äß語\"")]
    [InlineData("\ud83d\ude00", "\"\ud83d\ude00\"")]
    [InlineData("\udb40\udc41", "\"\\udb40\\udc41\"")]
    public void A_literal_escapes_invisible_characters(string text, string literal) => Assert.Equal(literal, CSharpText.Literal(text));

    [Fact]
    public void The_compiler_reads_the_same_value_from_a_literal() =>
        Gen.Char.Array[0, 20].Select(chars => new string(chars)).Sample(text =>
        {
            ExpressionSyntax read = SyntaxFactory.ParseExpression(CSharpText.Literal(text));
            Assert.False(read.ContainsDiagnostics);
            Assert.Equal(text, ((LiteralExpressionSyntax)read).Token.Value);
        });

    // No InlineData, because attributes cannot contain unpaired surrogates.
    [Fact]
    public void An_unpaired_surrogate_is_escaped_and_replaced_in_utf8()
    {
        Assert.Equal("\"a\\ud800b\"", CSharpText.Literal("a\ud800b"));
        Assert.Equal("\"a\ufffdb\"u8", CSharpText.Utf8Literal("a\ud800b"));
        Assert.Equal("\"\u00e4\"u8", CSharpText.Utf8Literal("\u00e4"));
    }

    [Fact]
    public void Every_keyword_is_escaped()
    {
        foreach (SyntaxKind keyword in SyntaxFacts.GetReservedKeywordKinds())
        {
            string text = SyntaxFacts.GetText(keyword);
            Assert.Equal("@" + text, CSharpText.Identifier(text));
        }

        Assert.Equal("name", CSharpText.Identifier("name"));
        Assert.Equal("Acme.@event.Api", CSharpText.Namespace("Acme.event.Api"));
    }
}
