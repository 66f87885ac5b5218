using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.SourceGeneration.Analysis;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

public class ValuePartsTests
{
    private const int Many = 20_000;

    // A compiler thread has a megabyte of stack at most.
    private const int StackSize = 256 * 1024;

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("-1", true)]
    [InlineData("(long)Limits.Most + 1", true)]
    [InlineData("\"a\" + Call()", false)]
    [InlineData("null", false)]
    [InlineData("default", false)]
    public void An_expression_may_be_constant_if_all_operands_may(string code, bool expected) =>
        Assert.Equal(expected, ValueParts.MayBeConstant(SyntaxFactory.ParseExpression(code)));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("(flag ? \"a\" : b!) ?? c", "\"a\" b c")]
    [InlineData("flag switch { true => a, _ => b ?? c }", "a b c")]
    public void Parts_are_listed_in_the_order_of_the_code(string code, string parts) =>
        Assert.Equal(parts.Split(' '), ValueParts.Of(SyntaxFactory.ParseExpression(code)).Select(part => part.ToString()));

    [Fact]
    public void A_long_concatenation_does_not_overflow_the_stack()
    {
        ExpressionSyntax concatenation = SyntaxFactory.ParseExpression(string.Join(" + ", Enumerable.Repeat("\"a\"", Many)));
        bool mayBeConstant = false;

        Run(() => mayBeConstant = ValueParts.MayBeConstant(concatenation));

        Assert.True(mayBeConstant);
    }

    [Fact]
    public void A_long_chain_of_alternatives_does_not_overflow_the_stack()
    {
        ExpressionSyntax value = SyntaxFactory.IdentifierName("a");
        for (int i = 1; i < Many; i++)
        {
            value = SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, SyntaxFactory.IdentifierName("a"), value);
        }

        int count = 0;
        Run(() => count = ValueParts.Of(value).Count());

        Assert.Equal(Many, count);
    }

    [Fact]
    public Task A_long_concatenation_in_a_project_is_analyzed() => Analyzed.Expect(
        "OAG0602", "Use(new Pet { Name = [|" + string.Join(" + ", Enumerable.Repeat("\"a\"", Many / 4)) + "|] });");

    private static void Run(Action action)
    {
        var thread = new Thread(() => action(), StackSize);
        thread.Start();
        thread.Join();
    }
}
